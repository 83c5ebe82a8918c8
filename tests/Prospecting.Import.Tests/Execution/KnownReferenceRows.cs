using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-4", "P-13")]
public sealed class KnownReferenceRows
{
    private const string Header = "id;Raison sociale;Prénom;Nom;E-mail;Ville;Créé le;Statut";
    private const string Alpha = "A-1;Alpha;Zoé;Lefèvre;zoe@alpha.example;Lyon;01/02/2024;Qualifié";

    [Fact]
    [Rule("I-5")]
    public async Task The_same_file_twice_is_unchanged_throughout()
    {
        await using var world = ImportWorld.InMemory();
        await AssertTwiceIsUnchangedAsync(world);
    }

    [Fact]
    [Rule("I-5")]
    public async Task The_same_file_twice_is_unchanged_throughout_on_SQLite()
    {
        await using var world = await ImportWorld.SqliteAsync();
        await AssertTwiceIsUnchangedAsync(world);
    }

    [Fact]
    public async Task Cells_left_blank_say_nothing_new()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(Header, Alpha);

        var report = await world.RunAsync(Header, "A-1;Alpha;;;;;;");

        report.Unchanged.ShouldBe(1);
        report.Warnings.ShouldBeEmpty();
        (await world.OnlyAsync()).Prospect.NeedsReview.ShouldBeFalse();
    }

    [Theory]
    [InlineData("A-1;Alpha & fils;Zoé;Lefèvre;zoe@alpha.example;Lyon;;")]
    [InlineData("A-1;Alpha;Zoé;Martin;zoe@alpha.example;Lyon;;")]
    [InlineData("A-1;Alpha;Zoé;Lefèvre;z@alpha.example;Lyon;;")]
    [InlineData("A-1;Alpha;Zoé;Lefèvre;zoe@alpha.example;Paris;;")]
    public async Task A_row_with_other_values_marks_the_existing_record_and_changes_nothing_else(
        string changed
    )
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(Header, Alpha);

        var report = await world.RunAsync(Header, changed);

        (report.Created, report.Flagged).ShouldBe((0, 1));
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, "id", ImportReasons.ReferenceKnown)
        );
        var (prospect, contacts, _) = await world.OnlyAsync();
        warning
            .Reason.Parameters.First(p => p.Name == "prospect")
            .Value.ShouldBe(prospect.Id.ToString());
        prospect.NeedsReview.ShouldBeTrue();
        prospect.LegalName.ShouldBe("Alpha");
        contacts.ShouldHaveSingleItem().LastName.ShouldBe("Lefèvre");
    }

    [Fact]
    public async Task With_skip_a_row_with_other_values_is_left_out_and_marks_nothing()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(Header, Alpha);

        var report = await world.RunAsync(
            new ImportOptions { OnDuplicate = OnDuplicate.Skip },
            Header,
            "A-1;Alpha;;;;Paris;;"
        );

        report.Skipped.ShouldBe(1);
        (await world.OnlyAsync()).Prospect.NeedsReview.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task A_reference_that_stands_twice_in_a_file_makes_one_record(int batchSize)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            new ImportOptions { BatchSize = batchSize },
            Header,
            Alpha,
            Alpha,
            "A-1;Alpha;Zoé;Lefèvre;zoe@alpha.example;Paris;;",
            "A-2;Beta;;;;Nice;;"
        );

        (report.Created, report.Unchanged, report.Flagged).ShouldBe((2, 1, 1));
        report.OnlyWarning().Line.ShouldBe(4);
        var stored = await world.AllAsync();
        stored.Count.ShouldBe(2);
        stored
            .Single(s => s.Prospect.NeedsReview)
            .Prospect.References.ShouldHaveSingleItem()
            .Id.ShouldBe("A-1");
    }

    [Fact]
    [Rule("A-1")]
    public async Task A_row_without_a_position_says_nothing_new_of_an_address_that_has_one()
    {
        await using var world = ImportWorld.InMemory();
        const string header = "id;Raison sociale;Ville;Latitude;Longitude";
        await world.RunAsync(header, "1;Alpha;Lyon;45,76;4,83");

        var again = await world.RunAsync(header, "1;Alpha;Lyon;;");
        var moved = await world.RunAsync(header, "1;Alpha;Lyon;45,77;4,83");

        (again.Unchanged, moved.Unchanged).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_reference_of_a_rejected_row_is_still_free()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            Header,
            "A-1;Alpha;;;no mail;;;",
            "A-1;Alpha;;;a@alpha.example;;;"
        );

        (report.Rejected, report.Created).ShouldBe((1, 1));
        (await world.OnlyAsync()).Prospect.References.ShouldHaveSingleItem().Id.ShouldBe("A-1");
    }

    [Fact]
    public async Task References_are_compared_letter_by_letter()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "id;Raison sociale;Ville",
            "a-1;Alpha;Lyon",
            "A-1;Beta;Nice",
            "01;Gamma;Brest",
            "1;Delta;Metz"
        );

        report.Created.ShouldBe(4);
    }

    [Fact]
    [Rule("M-2")]
    public async Task Another_company_has_references_of_its_own()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(Header, Alpha);
        var bruno = Scope.ForUser(new UserId("bruno"), ImportWorld.Lyon);

        var report = (await world.Import.RunAsync(ImportWorld.Csv(Header, Alpha), bruno)).OrThrow();

        report.Created.ShouldBe(1);
        (await world.AllAsync(bruno))
            .ShouldHaveSingleItem()
            .Prospect.OwnerCompany.ShouldBe(ImportWorld.Lyon);
        (await world.CountAsync()).ShouldBe(1);
    }

    private static async Task AssertTwiceIsUnchangedAsync(ImportWorld world)
    {
        string[] lines =
        [
            "id;Raison sociale;SIRET;Civilité;Prénom;Nom;Fonction;Né(e) le;Tél. perso;E-mail;Téléphone;Portable;Adresse;Code postal;Ville;"
                + "Latitude;Longitude;Pays;Site web;Statut;CA annuel;Créé le;Commentaire",
            "1;Kéliloan;85873623400015;Mme;Zoé;Lefèvre;Gérante;29/02/1984;04 65 71 85 24;Zoe@Keliloan.example;04.65.71.85.23;06 39 98 18 55;"
                + "3 rue du Port;06400;Cannes;43,5528;7,0174;FR;www.keliloan.example;Qualifié;125 000,50;01/02/2024;\"one\ntwo\"",
            "2;;;M.;Jean;Petit;;;;;;;;;;;;;;À rappeler;;;",
            "3;Gamma;;;;;;;;info@gamma.example;;;;;Nice;;;;;;;;",
            "4;E\u0301lan;;;;;;;;;;;; ;Metz;;;Atlantis;;Perdu;-12,5;;",
        ];

        var first = await world.RunAsync(lines);
        var second = await world.RunAsync(lines);

        (first.Created, first.Rejected).ShouldBe((4, 0));
        (second.Unchanged, second.Rows).ShouldBe((4, 4));
        (await world.CountAsync()).ShouldBe(4);
        (await world.AllAsync()).ShouldAllBe(s => !s.Prospect.NeedsReview);
    }
}
