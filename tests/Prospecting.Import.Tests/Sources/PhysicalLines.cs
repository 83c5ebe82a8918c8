using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-3")]
public sealed class PhysicalLines
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_are_counted_whatever_ends_them(string end)
    {
        var report = await RunAsync(
            string.Join(end, "Raison sociale;E-mail", "Alpha;", "Beta;no mail", "Gamma;") + end
        );

        report.Rows.ShouldBe(3);
        report.OnlyError().Line.ShouldBe(3);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_breaks_inside_quotes_count_as_lines(string end)
    {
        var report = await RunAsync(
            string.Join(
                end,
                "Raison sociale;Commentaire;E-mail",
                $"Alpha;\"one{end}two{end}three\";",
                "Beta;;no mail",
                $"Gamma;\"{end}{end}\";no mail",
                "Delta;;no mail"
            )
        );

        report.Errors.Select(e => e.Line).ShouldBe([5, 6, 9]);
    }

    [Fact]
    public async Task Blank_lines_count_as_lines_but_not_as_rows()
    {
        var report = await RunAsync("\n\nRaison sociale;E-mail\n\n;\n  ;  \nAlpha;no mail\n\n");

        report.Rows.ShouldBe(1);
        report.OnlyError().Line.ShouldBe(7);
    }

    [Fact]
    public async Task The_last_row_needs_no_line_break()
    {
        (await RunAsync("Raison sociale\nAlpha\nBeta")).Created.ShouldBe(2);
        (await RunAsync("Raison sociale;Ville\nAlpha;\nBeta;")).Created.ShouldBe(2);
    }

    [Fact]
    public async Task A_row_with_too_few_cells_is_rejected_on_its_line()
    {
        var report = await RunAsync("Raison sociale;Ville;E-mail\nAlpha;Lyon;\nBeta;Paris\n");

        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe((3, null, ImportReasons.TooFewCells));
        report.Created.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_with_too_many_cells_is_rejected_on_its_line()
    {
        var report = await RunAsync("Raison sociale;Ville\nAlpha;Lyon;more\nBeta;Paris\n");

        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe((2, null, ImportReasons.TooManyCells));
        report.Created.ShouldBe(1);
    }

    [Fact]
    public async Task Blank_cells_that_end_nearly_every_row_are_a_habit_and_no_fault()
    {
        var report = await RunAsync(
            "Raison sociale;Ville\nAlpha;Lyon;\nBeta;Paris; \nZeta;Pau;\nGamma;Nice\nDelta;Metz;surplus\n"
        );

        report.Created.ShouldBe(4);
        var error = report.OnlyError();
        (error.Line, error.Code).ShouldBe((6, ImportReasons.TooManyCells));
    }

    [Fact]
    public async Task A_blank_cell_too_many_in_one_row_is_a_fault()
    {
        var report = await RunAsync(
            "Raison sociale;Ville;Pays\nAlpha;;Lyon;FR\nBeta;Paris;FR;\nGamma;Nice;FR\nDelta;Metz;FR\nEta;Pau;FR\n"
        );

        report.Created.ShouldBe(3);
        report.Errors.Select(e => e.Line).ShouldBe([2L, 3L]);
        report.Errors.ShouldAllBe(e => e.Code == ImportReasons.TooManyCells);
    }

    [Fact]
    public async Task Doubled_quotes_are_one_quote()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;Ville", "\"Café \"\"Le Zinc\"\"; bar\";Lyon");

        (await world.OnlyAsync()).Prospect.LegalName.ShouldBe("Café \"Le Zinc\"; bar");
    }

    private static async Task<Prospecting.Import.Reporting.ImportReport> RunAsync(string text)
    {
        await using var world = ImportWorld.InMemory();
        return (await world.RunAsync(ImportWorld.Text(text))).ShouldAddUp();
    }
}
