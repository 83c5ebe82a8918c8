using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-6", "I-3")]
public sealed class UnclosedQuotes
{
    [Fact]
    public async Task Rows_that_an_unclosed_quote_would_merge_come_back_line_by_line()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Ville;E-mail",
            "Alpha;Lyon;",
            "Beta;\"Paris;b@beta.example",
            "Gamma;\"Nice\";no mail",
            "Delta;\"Lille\";",
            "Epsilon;Brest;no mail"
        );

        report.ShouldAddUp().Rows.ShouldBe(5);
        report.Created.ShouldBe(2);
        report
            .Errors.Select(e => (e.Line, e.Code))
            .ShouldBe([(3, ImportReasons.TooFewCells), (4, "email.format"), (6, "email.format")]);
        report
            .Warnings.Where(w => w.Code == ImportReasons.QuoteRecovered)
            .Select(w => w.Line)
            .ShouldContain(3);
        (await world.AllAsync())
            .Select(s => s.Prospect.LegalName)
            .ShouldBe(["Alpha", "Delta"], ignoreOrder: true);
    }

    [Fact]
    public async Task Three_rows_with_the_right_number_of_cells_are_not_taken_for_one()
    {
        await using var world = ImportWorld.InMemory();

        // Read as one record, lines 2 to 4 would have three cells, as the header has.
        var report = await world.RunAsync(
            "Raison sociale;Commentaire;Ville",
            "Alpha;\"said hello;Lyon",
            "Beta;called;Paris",
            "Gamma;\"busy\";Nice",
            "Delta;;Lille"
        );

        report.Rows.ShouldBe(4);
        (await world.AllAsync())
            .Select(s => s.Prospect.LegalName)
            .ShouldBe(["Beta", "Gamma", "Delta"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_loses_its_own_row_only()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Ville",
            "Alpha;Lyon",
            "Beta;\"Paris",
            "Gamma;Nice",
            "Delta;Lille"
        );

        report.ShouldAddUp().Rows.ShouldBe(4);
        report.StoppedEarly.ShouldBeFalse();
        report
            .Warnings.Where(w => w.Code == ImportReasons.QuoteRecovered)
            .Select(w => w.Line)
            .ShouldBe([3, 4, 5]);
        (await world.AllAsync()).Select(s => s.Prospect.LegalName).ShouldContain("Delta");
    }

    [Fact]
    public async Task Lines_behind_a_recovered_record_are_numbered_rightly()
    {
        var report = await RunAsync(
            "Raison sociale;Commentaire;E-mail\r\n"
                + "Alpha;\"one\r\ntwo\";\r\n"
                + "Beta;\"open;\r\n"
                + "Gamma;\"x\";no mail\r\n"
                + "Delta;\"one\r\n\r\ntwo\";no mail\r\n"
                + "Epsilon;;no mail\r\n"
        );

        report.Errors.Select(e => e.Line).ShouldBe([4, 5, 6, 9]);
    }

    [Fact]
    public async Task A_stray_quote_inside_a_cell_is_text()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Ville", "Bar 12\" Vinyl;Lyon");

        report.Created.ShouldBe(1);
        report.OnlyWarning().Code.ShouldBe(ImportReasons.QuoteRecovered);
        (await world.OnlyAsync()).Prospect.LegalName.ShouldBe("Bar 12\" Vinyl");
    }

    [Fact]
    public async Task A_record_of_more_than_a_mebibyte_stops_the_import_and_keeps_what_came_before()
    {
        await using var world = ImportWorld.InMemory();
        var filler = string.Concat(Enumerable.Repeat("Omega;Tours\n", 300_000));

        var report = await world.RunAsync(
            ImportWorld.Text("Raison sociale;Ville\nAlpha;Lyon\n\nBeta;Paris\nGamma;\"" + filler)
        );

        report.ShouldAddUp().StoppedEarly.ShouldBeTrue();
        report.Created.ShouldBe(2);
        report.Rejected.ShouldBe(1);
        var error = report.OnlyError();
        (error.Line, error.Code).ShouldBe((5, ImportReasons.RecordTooLong));
        (await world.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_long_cell_below_the_limit_is_read()
    {
        var comment = new string('x', 900_000);

        var report = await RunAsync($"Raison sociale;Commentaire\nAlpha;\"{comment}\"\nBeta;\n");

        report.StoppedEarly.ShouldBeFalse();
        report.Created.ShouldBe(1);
        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe((2, "Commentaire", "text.too-long"));
    }

    private static async Task<ImportReport> RunAsync(string text)
    {
        await using var world = ImportWorld.InMemory();
        return (await world.RunAsync(ImportWorld.Text(text))).ShouldAddUp();
    }
}
