using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-4")]
public sealed class LikelyDuplicates
{
    private const string Header = "Raison sociale;E-mail;Ville;Code postal";
    private const string Alpha = "Boulangerie Alpha;a@alpha.example;Lyon;69001";
    private const string AlphaAgain = "Boulangerie Alpha;a@alpha.example;Lyon;69001";

    [Fact]
    public async Task By_default_a_likely_duplicate_comes_in_marked_for_review()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(Header, Alpha, AlphaAgain);

        (report.Created, report.Flagged).ShouldBe((1, 1));
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (3, null, ImportReasons.LikelyDuplicate)
        );
        var stored = await world.AllAsync();
        stored.Select(s => s.Prospect.NeedsReview).ShouldBe([false, true], ignoreOrder: true);
        stored.ShouldAllBe(s => s.Prospect.MergedInto == null);
    }

    [Fact]
    public async Task With_create_it_comes_in_unmarked_and_the_warning_stays()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            new ImportOptions { OnDuplicate = OnDuplicate.Create },
            Header,
            Alpha,
            AlphaAgain
        );

        (report.Created, report.Flagged).ShouldBe((2, 0));
        report.OnlyWarning().Code.ShouldBe(ImportReasons.LikelyDuplicate);
        (await world.AllAsync()).ShouldAllBe(s => !s.Prospect.NeedsReview);
    }

    [Fact]
    public async Task With_skip_it_is_left_out()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            new ImportOptions { OnDuplicate = OnDuplicate.Skip },
            Header,
            Alpha,
            AlphaAgain
        );

        (report.Created, report.Skipped).ShouldBe((1, 1));
        (await world.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Duplicates_are_found_in_the_base_and_in_the_file(int batchSize)
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(Header, Alpha);
        var alpha = (await world.OnlyAsync()).Prospect.Id;

        var report = await world.RunAsync(
            new ImportOptions { BatchSize = batchSize },
            Header,
            AlphaAgain,
            "Garage Beta;b@beta.example;Paris;75001",
            "Garage Beta;b@beta.example;Paris;75001",
            "Ferme Gamma;c@gamma.example;Nice;06000"
        );

        (report.Created, report.Flagged).ShouldBe((2, 2));
        report.Warnings.Select(w => w.Line).ShouldBe([2L, 4L]);
        FirstDuplicate(report).ShouldBe(alpha.ToString());
    }

    [Fact]
    public async Task Namesakes_in_other_towns_are_no_duplicates()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            Header,
            "Le Fournil;;Lyon;69001",
            "Le Fournil;;Brest;29200"
        );

        report.Created.ShouldBe(2);
        report.Warnings.ShouldBeEmpty();
    }

    private static string FirstDuplicate(ImportReport report) =>
        report.Warnings[0].Reason.Parameters.First(p => p.Name == "prospect").Value;
}
