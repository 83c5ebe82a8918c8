using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Import.Tests.Mapping;

[Rule("I-2")]
public sealed class HeaderProposals
{
    [Fact]
    public async Task A_French_header_is_understood()
    {
        var fields = await FieldsAsync(
            "N° dossier;Raison sociale;Forme juridique;SIREN;SIRET;N° TVA;Code NAF;Civilité;Prénom;Nom;Fonction;E-mail;"
                + "Téléphone;Portable;Adresse;Complément d'adresse;Code postal;Ville;Pays;Site web;Provenance;Commercial;"
                + "Statut;CA annuel;Date de création;Commentaire"
        );

        fields.ShouldBe([
            "reference",
            "legalName",
            "legalForm",
            "siren",
            "siret",
            "vatNumber",
            "activityCode",
            "contact.title",
            "contact.firstName",
            "contact.lastName",
            "contact.function",
            "contact.email",
            "phone",
            "contact.mobile",
            "address.street",
            "address.line2",
            "address.postalCode",
            "address.city",
            "address.country",
            "website",
            "source",
            "owner",
            "status",
            "turnover",
            "createdAt",
            "comment",
        ]);
    }

    [Fact]
    public async Task An_English_header_is_understood()
    {
        var fields = await FieldsAsync(
            "Lead ID,Company,First Name,Last Name,Job title,Email,Phone,Mobile,Street,Zip code,City,State,Country,"
                + "Website,Industry,Lead Source,Lead Owner,Lead Status,Annual revenue,Created Time,Description"
        );

        fields.ShouldBe([
            "reference",
            "legalName",
            "contact.firstName",
            "contact.lastName",
            "contact.function",
            "contact.email",
            "phone",
            "contact.mobile",
            "address.street",
            "address.postalCode",
            "address.city",
            "address.region",
            "address.country",
            "website",
            "industry",
            "source",
            "owner",
            "status",
            "turnover",
            "createdAt",
            "comment",
        ]);
    }

    [Theory]
    [Rule("C-1", "A-1")]
    [InlineData(
        "Raison sociale;Nom;Fonction;Rôle;Tél. domicile;Né(e) le;Lat;Lng",
        "contact.lastName"
    )]
    [InlineData(
        "Société;Nom du contact;Poste;Role du contact;Téléphone personnel;Date de naissance;Latitude;Longitude",
        "contact.lastName"
    )]
    [InlineData(
        "Company,Last name,Job title,Role,Home phone,Date of birth,GPS latitude,GPS longitude",
        "contact.lastName"
    )]
    [InlineData(
        "Company,First name,Position,Contact role,Personal phone,Birthday,lat,long",
        "contact.firstName"
    )]
    public async Task Function_home_phone_birth_date_and_position_are_understood(
        string header,
        string name
    ) =>
        (await FieldsAsync(header)).ShouldBe([
            "legalName",
            name,
            "contact.function",
            "contact.role",
            "contact.homePhone",
            "contact.birthDate",
            "address.latitude",
            "address.longitude",
        ]);

    [Theory]
    [InlineData("RAISON SOCIALE;VILLE")]
    [InlineData("  raison   sociale ;ville")]
    [InlineData("Raison_sociale;Ville")]
    [InlineData("Raison-Sociale;ville ")]
    public async Task Case_accents_and_punctuation_of_a_header_do_not_matter(string header) =>
        (await FieldsAsync(header)).ShouldBe(["legalName", "address.city"]);

    [Theory]
    [InlineData("Nom;E-mail;Ville", "displayName", "email")]
    [InlineData("Raison sociale;Nom;E-mail", "contact.lastName", "contact.email")]
    [InlineData("Prénom;Nom;E-mail", "contact.lastName", "contact.email")]
    [InlineData("Raison sociale;Prénom;Nom;E-mail", "contact.lastName", "contact.email")]
    [InlineData("Company;Last name;Email", "contact.lastName", "contact.email")]
    [InlineData("Raison sociale;E-mail;Ville", null, "email")]
    [InlineData("Name;Email;City", "displayName", "email")]
    public async Task Name_and_mail_belong_to_the_person_where_there_is_one(
        string header,
        string? name,
        string mail
    )
    {
        var columns = (await ImportWorld.AnalyzeAsync(header)).Columns;

        if (name is not null)
        {
            columns.First(c => c.Header is "Nom" or "Name" or "Last name").Field.ShouldBe(name);
        }

        columns.First(c => c.Header is "E-mail" or "Email").Field.ShouldBe(mail);
    }

    [Fact]
    public async Task Two_mail_columns_fill_two_fields()
    {
        var columns = (await ImportWorld.AnalyzeAsync("Raison sociale;Nom;E-mail;Email")).Columns;

        columns.Skip(2).Select(c => c.Field).ShouldBe(["contact.email", "email"]);
    }

    [Fact]
    public async Task No_field_is_filled_twice()
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            "Raison sociale;Société;Entreprise;Ville;City"
        );

        analysis.Mapping.Columns.Select(c => c.Field).ShouldBe(["legalName", "address.city"]);
        analysis.Unmapped.ShouldBe(["Société", "Entreprise", "City"]);
    }

    [Fact]
    [Rule("I-4")]
    public async Task Columns_that_mean_nothing_known_are_reported()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Couleur préférée;;Ville",
            "Alpha;bleu;x;Lyon"
        );

        report.Unmapped.ShouldBe(["Couleur préférée", ""]);
        report.Created.ShouldBe(1);
    }

    [Fact]
    public async Task Columns_that_a_reject_file_adds_are_known_and_ignored()
    {
        var analysis = await ImportWorld.AnalyzeAsync("_line;_code;_message;Raison sociale;Ville");

        analysis.Unmapped.ShouldBeEmpty();
        analysis.Mapping.Columns.Select(c => c.Field).ShouldBe(["legalName", "address.city"]);
    }

    [Theory]
    [InlineData("Raison sociale;Ville;Raison sociale")]
    [InlineData("Raison sociale;Ville;RAISON SOCIALE")]
    [InlineData("Raison sociale;Ville; Raison sociale ")]
    public async Task A_header_that_stands_twice_is_refused(string header)
    {
        var outcome = await ImportWorld.TryAnalyzeAsync(ImportWorld.Csv(header, "a;b;c"));

        var reason = outcome.Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(ImportReasons.DuplicateHeader);
        reason.Parameters.First(p => p.Name == "columns").Value.ShouldBe("1, 3");
    }

    [Fact]
    public async Task Every_header_that_stands_twice_is_named()
    {
        var outcome = await ImportWorld.TryAnalyzeAsync(
            ImportWorld.Csv("Ville;Nom;ville;nom;Pays")
        );

        outcome
            .Reasons.Select(r => r.Code)
            .ShouldBe([ImportReasons.DuplicateHeader, ImportReasons.DuplicateHeader]);
    }

    [Fact]
    public async Task Blank_headers_may_stand_twice() =>
        (
            await ImportWorld.AnalyzeAsync("Raison sociale;;;Ville", "a;;;b")
        ).Mapping.Columns.Count.ShouldBe(2);

    [Fact]
    public async Task A_file_without_a_known_column_is_refused()
    {
        var outcome = await ImportWorld.TryAnalyzeAsync(ImportWorld.Csv("foo;bar", "1;2"));

        outcome.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.NoKnownColumn);
    }

    [Fact]
    public void Every_synonym_is_folded_and_found()
    {
        foreach (var field in ImportField.All)
        {
            foreach (var synonym in field.Synonyms)
            {
                TextFolding.Fold(synonym).ShouldBe(synonym);
                HeaderSynonyms.For(synonym).ShouldContain(field);
            }

            HeaderSynonyms.IsKnown(field.Label.Fr).ShouldBeTrue();
            HeaderSynonyms.IsKnown(field.Label.En).ShouldBeTrue();
        }
    }

    [Fact]
    public void Fields_have_names_of_their_own()
    {
        ImportField.All.Select(f => f.Name).ShouldBeUnique();
        ImportField.All.ShouldAllBe(f => ImportField.Named(f.Name) == f);
        ImportField.Named("no such field").ShouldBeNull();
    }

    private static async Task<IReadOnlyList<string?>> FieldsAsync(string header) =>
        [.. (await ImportWorld.AnalyzeAsync(header)).Columns.Select(c => c.Field)];
}
