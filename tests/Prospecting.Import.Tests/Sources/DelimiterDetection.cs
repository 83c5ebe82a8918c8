using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-2")]
public sealed class DelimiterDetection
{
    [Theory]
    [InlineData(';', "semicolon")]
    [InlineData(',', "comma")]
    [InlineData('\t', "tab")]
    [InlineData('|', "pipe")]
    public async Task Each_usual_delimiter_is_found(char delimiter, string name)
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            string.Join(delimiter, "Raison sociale", "Ville", "E-mail"),
            string.Join(delimiter, "Alpha", "Lyon", "a@alpha.example"),
            string.Join(delimiter, "Beta", "Paris", "b@beta.example")
        );

        analysis.Format.Delimiter.ShouldBe(delimiter);
        analysis.Format.DelimiterName.ShouldBe(name);
        analysis.Columns.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Decimal_commas_do_not_pass_for_delimiters()
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            "Raison sociale;CA annuel",
            "Alpha;125000,50",
            "Beta;98000,00",
            "Gamma;1,50"
        );

        analysis.Format.Delimiter.ShouldBe(';');
    }

    [Fact]
    public async Task Commas_in_texts_do_not_pass_for_delimiters()
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            "Nom;Adresse",
            "Alpha;3, rue des Lilas",
            "Beta;12, avenue Foch"
        );

        analysis.Format.Delimiter.ShouldBe(';');
        analysis.Columns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Semicolons_in_quoted_cells_do_not_pass_for_delimiters()
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            "Company,Comment",
            "Alpha,\"one; two; three\"",
            "Beta,\"four; five; six\""
        );

        analysis.Format.Delimiter.ShouldBe(',');
    }

    [Fact]
    public async Task A_file_of_one_column_is_read_whole()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale", "Alpha", "Beta", "Gamma");

        report.Created.ShouldBe(3);
        report.Rejected.ShouldBe(0);
    }

    [Fact]
    public async Task A_header_alone_is_a_file_without_rows()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Ville");

        report.Rows.ShouldBe(0);
        report.StoppedEarly.ShouldBeFalse();
    }

    [Fact]
    public async Task A_delimiter_that_is_given_is_not_searched()
    {
        await using var world = ImportWorld.InMemory();
        var options = new ImportOptions { Mapping = new ImportMapping { Delimiter = '~' } };

        var report = await world.RunAsync(options, "Raison sociale~Ville", "Alpha; Beta, Cie~Lyon");

        report.Format.Delimiter.ShouldBe('~');
        (await world.OnlyAsync()).Prospect.LegalName.ShouldBe("Alpha; Beta, Cie");
    }

    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("sep=,", ',')]
    [InlineData("sep=|", '|')]
    public async Task A_sep_line_names_the_delimiter_and_is_no_header(string line, char delimiter)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            line,
            string.Join(delimiter, "Raison sociale", "E-mail"),
            string.Join(delimiter, "Alpha", "no mail")
        );

        report.Format.Delimiter.ShouldBe(delimiter);
        report.Rows.ShouldBe(1);
        report.OnlyError().Line.ShouldBe(3);
    }
}
