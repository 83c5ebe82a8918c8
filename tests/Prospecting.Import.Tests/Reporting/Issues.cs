using System.Globalization;
using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Reporting;

[Rule("I-3")]
public sealed class Issues
{
    [Fact]
    public async Task An_issue_has_its_line_its_column_and_its_code()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Courriel;Statut",
            "Alpha;no mail;",
            "Beta;;À rappeler",
            "Gamma"
        );

        report
            .Errors.Select(e => (e.Line, e.Column, e.Code))
            .ShouldBe([(2L, "Courriel", "email.format"), (4L, null, ImportReasons.TooFewCells)]);
        report
            .Warnings.Select(e => (e.Line, e.Column, e.Code))
            .ShouldBe([(3L, "Statut", ImportReasons.StatusUnknown)]);
    }

    [Fact]
    public void An_issue_prints_place_and_code_but_no_cell()
    {
        var reason = ImportReasons.Of(ImportReasons.CountryUnknown).With("text", "secret");

        new RowIssue(7, "Pays", reason).ToString().ShouldBe("line 7, Pays: cell.country-unknown");
        new RowIssue(7, null, reason).ToString().ShouldBe("line 7: cell.country-unknown");
        new RawRow(7, ["secret"]).ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_code_has_a_text_in_either_language(string language)
    {
        var codes = typeof(ImportReasons)
            .GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        codes.ShouldBeUnique();

        foreach (var code in codes)
        {
            var text = ImportReasons.Of(code).Text(CultureInfo.GetCultureInfo(language));
            text.ShouldNotBeNullOrWhiteSpace();
            text.ShouldNotBe(code);
        }
    }

    [Fact]
    public async Task No_more_issues_are_kept_than_the_limit_and_the_rest_is_counted()
    {
        await using var world = ImportWorld.InMemory();
        var surplus = 10;
        var lines = Enumerable.Repeat(";no mail", ImportReport.MaxIssues + surplus);

        var report = await world.RunAsync(
            new ImportOptions { BatchSize = 5000 },
            ["Raison sociale;E-mail", .. lines]
        );

        report.Rejected.ShouldBe(ImportReport.MaxIssues + surplus);
        report.Errors.Count.ShouldBe(ImportReport.MaxIssues);
        report.IssuesLeftOut.ShouldBe(surplus);
    }
}
