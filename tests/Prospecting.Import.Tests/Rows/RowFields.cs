using Prospecting.Contacts;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Rows;

[Rule("I-4")]
public sealed class RowFields
{
    [Fact]
    [Rule("P-1", "P-3", "P-4", "P-5")]
    public async Task Identifiers_that_contradict_each_other_reject_the_row()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "N° dossier;Raison sociale;Forme juridique;SIREN;SIRET;N° TVA;Code NAF;Secteur;Civilité;Prénom;Nom;Fonction;E-mail;"
                + "E-mail société;Téléphone;Portable;Adresse;Complément d'adresse;Code postal;Ville;Région;Pays;Site web;Provenance;"
                + "Commercial;Statut;CA annuel;Date de création;Commentaire",
            "D-1;Kéliloan;SARL;858 736 234;85873623400015;FR72580535805;1413Z;Mode;Mme;Zoé;Lefèvre;Gérante;zoe@keliloan.example;"
                + "info@keliloan.example;04.65.71.85.23;06 39 98 18 55;3 rue du Port;Bât. B;06400;Cannes;PACA;Italie;www.keliloan.example;Salon;"
                + "Nadia;Qualifié;125 000,50;01/02/2024;\"one\ntwo\""
        );

        // The VAT number is another company's: said at its column, and nothing comes in.
        report.Rejected.ShouldBe(1);
        var contradiction = report.OnlyError();
        (contradiction.Code, contradiction.Column).ShouldBe(("siren.contradicted", "N° TVA"));
        (await world.CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Rule("P-1", "P-3", "P-4", "P-5", "C-1", "A-1", "A-2")]
    public async Task A_full_row_comes_in_whole()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "N° dossier;Raison sociale;Forme juridique;SIRET;Code NAF;Secteur;Civilité;Prénom;Nom;Fonction;Rôle;E-mail;Téléphone;Portable;"
                + "Tél. domicile;Date de naissance;Adresse;Complément d'adresse;Code postal;Ville;Région;Pays;Latitude;Longitude;"
                + "Site web;Provenance;Commercial;Statut;CA annuel;Date de création;Commentaire",
            "D-1;Kéliloan;SARL;85873623400015;1413Z;Mode;Mme;Zoé;Lefèvre;Gérante;Signataire;zoe@keliloan.example;04.65.71.85.23;06 39 98 18 55;"
                + "04.65.71.85.24;1984-02-29;3 rue du Port;Bât. B;06400;Cannes;PACA;Italie;43,5528;-7.0174;"
                + "www.keliloan.example;Salon;Nadia;Qualifié;125 000,50;01/02/2024;\"one\ntwo\""
        );

        report.Created.ShouldBe(1);
        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        var (prospect, contacts, statuses) = await world.OnlyAsync();
        prospect.Kind.ShouldBe(ProspectKind.Company);
        prospect.DisplayName.ShouldBe("Kéliloan");
        prospect.LegalName.ShouldBe("Kéliloan");
        prospect.LegalForm.ShouldBe("SARL");
        prospect.Siret!.Value.ShouldBe("85873623400015");
        prospect.Siren!.Value.ShouldBe("858736234");
        (prospect.ActivityCode, prospect.Industry).ShouldBe(("14.13Z", "Mode"));
        prospect.Phone!.E164.ShouldBe("+33465718523");
        prospect.Website!.Typed.ShouldBe("www.keliloan.example");
        (prospect.Source, prospect.Owner).ShouldBe(("Salon", "Nadia"));
        prospect.StatusCode.ShouldBe("qualified");
        prospect.AnnualTurnover.ShouldBe(new Money(12500050, "EUR"));
        prospect.CreatedAt.ShouldBe(NodaTime.Instant.FromUtc(2024, 2, 1, 0, 0));
        prospect.CreatedBy.ShouldBe(ImportWorld.AnneId);
        prospect.Comment.ShouldBe("one\ntwo");
        prospect.OwnerCompany.ShouldBe(ImportWorld.Paris);
        prospect.NeedsReview.ShouldBeFalse();
        var address = prospect.Addresses.ShouldHaveSingleItem().Postal;
        (address.Street, address.Line2, address.PostalCode, address.City).ShouldBe(
            ("3 rue du Port", "Bât. B", "06400", "Cannes")
        );
        (address.Region, address.Country).ShouldBe(("PACA", "IT"));
        address.Position!.ToGeoUri().ShouldBe("geo:43.5528,-7.0174");
        var contact = contacts.ShouldHaveSingleItem();
        (contact.Title, contact.FirstName, contact.LastName).ShouldBe(("Mme", "Zoé", "Lefèvre"));
        contact.Email!.Typed.ShouldBe("zoe@keliloan.example");
        contact.Mobile!.E164.ShouldBe("+33639981855");
        contact.HomePhone!.E164.ShouldBe("+33465718524");
        contact.Function.ShouldBe("Gérante");
        contact.BirthDate.ShouldBe(new NodaTime.LocalDate(1984, 2, 29));
        contact.Consents.ShouldBeEmpty("no column says what he consents to");
        prospect.Contacts[0].Role.ShouldBe("Signataire");
        prospect.Contacts[0].IsPrimary.ShouldBeTrue();
        statuses.ShouldHaveSingleItem().Action.ShouldBe("import");
    }

    [Fact]
    [Rule("P-1")]
    public async Task A_row_without_a_company_is_a_person()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Civilité;Prénom;Nom;E-mail;Portable",
            ";M.;Jean;Petit;jean@petit.example;06 39 98 00 02"
        );

        report.Created.ShouldBe(1);
        var (prospect, contacts, _) = await world.OnlyAsync();
        prospect.Kind.ShouldBe(ProspectKind.Person);
        (prospect.Title, prospect.FirstName, prospect.LastName).ShouldBe(("M.", "Jean", "Petit"));
        prospect.DisplayName.ShouldBe("Jean Petit");
        prospect.Email!.Typed.ShouldBe("jean@petit.example");
        prospect.Mobile!.E164.ShouldBe("+33639980002");
        contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_without_a_name_leaves_his_mail_and_numbers_to_the_company()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Prénom;Nom;E-mail;Portable",
            "Alpha;;;contact@alpha.example;06 39 98 00 02"
        );

        report.Created.ShouldBe(1);
        var (prospect, contacts, _) = await world.OnlyAsync();
        prospect.Kind.ShouldBe(ProspectKind.Company);
        prospect.Email!.Typed.ShouldBe("contact@alpha.example");
        prospect.Mobile!.E164.ShouldBe("+33639980002");
        contacts.ShouldBeEmpty();
    }

    [Theory]
    [Rule("A-1")]
    [InlineData("45,76", "", "Latitude geo.format")]
    [InlineData("", "4,83", "Longitude geo.format")]
    [InlineData("91", "4,83", "Latitude geo.latitude")]
    [InlineData("45,76", "4° E", "Longitude geo.format")]
    [InlineData("nord", "-181", "Latitude geo.format, Longitude geo.longitude")]
    public async Task Half_a_position_is_left_out_with_a_warning_at_each_cell(
        string latitude,
        string longitude,
        string warnings
    )
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Ville;Latitude;Longitude",
            $"Alpha;Lyon;{latitude};{longitude}"
        );

        string.Join(
                ", ",
                report.Warnings.Select(w =>
                    $"{w.Column} {w.Reason.Parameters.First(p => p.Name == "why").Value}"
                )
            )
            .ShouldBe(warnings);
        report.Warnings.ShouldAllBe(w => w.Code == ImportReasons.ValueLeftOut);
        (await world.OnlyAsync()).Prospect.Addresses[0].Postal.Position.ShouldBeNull();
    }

    [Fact]
    [Rule("P-1", "C-1")]
    public async Task What_is_kept_of_contacts_alone_is_left_out_of_a_person_and_said()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Prénom;Nom;Fonction;Rôle;Téléphone;Tél. domicile;Date de naissance",
            ";Jean;Petit;Menuisier;Décideur;01 99 00 00 01;04 65 71 00 01;01/02/1984",
            ";Ali;Morel;;;;04 65 71 00 02;"
        );

        report.Created.ShouldBe(2);
        report
            .Warnings.Select(w => (w.Line, w.Column, w.Code))
            .ShouldBe(
                new[] { "Fonction", "Rôle", "Date de naissance", "Tél. domicile" }.Select(c =>
                    (2L, (string?)c, ImportReasons.OfContactsAlone)
                )
            );
        var phones = (await world.AllAsync()).ToDictionary(
            s => s.Prospect.LastName!,
            s => s.Prospect.Phone!.E164
        );
        phones["Petit"].ShouldBe("+33199000001");
        phones["Morel"].ShouldBe("+33465710002", "where he lives is where he is called");
    }

    [Fact]
    [Rule("C-1")]
    public async Task A_home_phone_of_nobody_is_not_the_company_s()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Nom;Tél. domicile",
            "Alpha;;04 65 71 00 01"
        );

        (report.OnlyWarning().Column, report.OnlyWarning().Code).ShouldBe(
            ("Tél. domicile", ImportReasons.ValueLeftOut)
        );
        (await world.OnlyAsync()).Prospect.Phone.ShouldBeNull();
    }

    [Fact]
    [Rule("P-1")]
    public async Task A_row_that_names_nobody_is_rejected()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Nom;Ville", ";;Lyon");

        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe(
            (2, "Raison sociale", ProspectReasons.NameMissing)
        );
    }

    [Fact]
    public async Task Blank_cells_leave_fields_empty()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;SIRET;E-mail;Téléphone;Ville;Site web;Statut;CA annuel;Date de création",
            "Alpha;; ;\u00A0;;;;;"
        );

        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        var prospect = (await world.OnlyAsync()).Prospect;
        prospect.Siret.ShouldBeNull();
        prospect.Email.ShouldBeNull();
        prospect.Phone.ShouldBeNull();
        prospect.Website.ShouldBeNull();
        prospect.StatusCode.ShouldBe("new");
        prospect.Addresses.ShouldBeEmpty();
    }

    [Theory]
    [Rule("P-3")]
    [InlineData("SIREN", "123456789", "siren.checksum")]
    [InlineData("SIREN", "12345", "siren.format")]
    [InlineData("SIRET", "4421081230001", "siret.format")]
    [InlineData("SIRET", "85873623400016", "siret.checksum")]
    [InlineData("SIRET", "4,42108E+13", "identifier.mangled")]
    [InlineData("N° TVA", "FR00580535805", "vat.checksum")]
    [InlineData("E-mail", "no mail", "email.format")]
    [InlineData("E-mail", "a@b", "email.format")]
    [InlineData("CA annuel", "n.c.", ImportReasons.AmountFormat)]
    [InlineData("Date de création", "31/02/2024", ImportReasons.DateFormat)]
    [InlineData("Date de naissance", "31/02/1984", ImportReasons.DateFormat)]
    [InlineData("Date de naissance", "31/12/1899", ContactReasons.BirthDateTooEarly)]
    [InlineData("Date de naissance", "01/01/2199", ContactReasons.BirthDateInFuture)]
    public async Task A_cell_that_is_wrong_rejects_its_row(string header, string cell, string code)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            $"Raison sociale;Nom;{header}",
            $"Alpha;Petit;{cell}",
            "Beta;Petit;"
        );

        report.Created.ShouldBe(1);
        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe((2, header, code));
    }

    [Theory]
    [Rule("P-4")]
    [InlineData("Téléphone", "voir avec le standard")]
    [InlineData("Téléphone", "12")]
    [InlineData("Site web", "pas de site")]
    public async Task A_number_or_site_that_cannot_be_read_is_left_out_with_a_warning(
        string header,
        string cell
    )
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync($"Raison sociale;{header}", $"Alpha;{cell}");

        report.Created.ShouldBe(1);
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, header, ImportReasons.ValueLeftOut)
        );
        warning.Reason.Parameters.First(p => p.Name == "text").Value.ShouldBe(cell);
    }

    [Fact]
    public async Task All_faults_of_a_row_are_reported_at_once()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;E-mail;SIRET;CA annuel;Date de création",
            "Alpha;no mail;1;n.c.;",
            "Beta;;;;01/02/2024"
        );

        report.Rejected.ShouldBe(1);
        report
            .Errors.Select(e => e.Column)
            .ShouldBe(["E-mail", "SIRET", "CA annuel"], ignoreOrder: true);
        report.Errors.ShouldAllBe(e => e.Line == 2);
    }

    [Theory]
    [Rule("E-1")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+33 vins", "+33 vins")]
    [InlineData("'-Alpha", "-Alpha")]
    [InlineData("'@lpha", "@lpha")]
    [InlineData("''=x", "''=x")]
    [InlineData("'Alpha'", "'Alpha'")]
    [InlineData("'", "'")]
    [InlineData("=1+1", "=1+1")]
    public async Task The_apostrophe_that_an_export_put_before_a_formula_falls_away(
        string cell,
        string name
    )
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;Ville", cell + ";Lyon");

        (await world.OnlyAsync()).Prospect.LegalName.ShouldBe(name);
    }

    [Fact]
    public async Task National_numbers_are_read_by_the_plan_of_the_country_of_the_import()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync(
            new ImportOptions { Country = "BE" },
            "Raison sociale;Téléphone",
            "Alpha;0465718523"
        );

        var phone = (await world.OnlyAsync()).Prospect.Phone!;
        (phone.Typed, phone.E164).ShouldBe(("0465718523", "+32465718523"));
    }
}
