using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-3")]
public sealed class DryRuns
{
    private static readonly string[] Lines =
    [
        "id;Raison sociale;E-mail;Ville;Code postal",
        "1;Alpha;a@alpha.example;Lyon;69001",
        "2;Beta;b@beta.example;Paris;75001",
        "3;Alpha SARL;a@alpha.example;Lyon;69001",
        "4;Gamma;no mail;;",
        "2;Beta;b@beta.example;Paris;75001",
        "1;Alpha;other@alpha.example;Lyon;69001",
        "5;Alpha;a@alpha.example;Lyon;69001",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task A_dry_run_finds_duplicates_in_earlier_batches_though_they_are_not_stored(
        int batchSize
    )
    {
        await using var world = ImportWorld.InMemory();
        var options = new ImportOptions { BatchSize = batchSize };

        var dry = await world.RunAsync(options with { DryRun = true }, Lines);

        (dry.Created, dry.Flagged, dry.Unchanged, dry.Rejected).ShouldBe((2, 3, 1, 1));
        (await world.CountAsync()).ShouldBe(0);
        (await world.RunAsync(options, Lines)).Comparable().ShouldBe(dry.Comparable());
    }

    [Fact]
    public async Task A_dry_run_on_SQLite_writes_nothing_and_tells_the_truth()
    {
        await using var world = await ImportWorld.SqliteAsync();
        var options = new ImportOptions { BatchSize = 2 };

        var dry = await world.RunAsync(options with { DryRun = true }, Lines);
        (await world.CountAsync()).ShouldBe(0);
        var real = await world.RunAsync(options, Lines);

        real.Comparable().ShouldBe(dry.Comparable());
        (await world.CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task A_dry_run_against_stored_records_marks_none_of_them()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync("id;Raison sociale;Ville", "1;Alpha;Lyon");

        var dry = await world.RunAsync(
            new ImportOptions { DryRun = true },
            "id;Raison sociale;Ville",
            "1;Alpha;Paris"
        );

        dry.Flagged.ShouldBe(1);
        dry.OnlyWarning().Code.ShouldBe(ImportReasons.ReferenceKnown);
        (await world.OnlyAsync()).Prospect.NeedsReview.ShouldBeFalse();
    }

    [Fact]
    public async Task A_dry_run_writes_the_same_reject_file()
    {
        await using var world = ImportWorld.InMemory();
        using var ofDryRun = new MemoryStream();
        using var ofImport = new MemoryStream();

        await world.RunAsync(
            new ImportOptions { DryRun = true, OpenRejects = () => ofDryRun },
            Lines
        );
        await world.RunAsync(new ImportOptions { OpenRejects = () => ofImport }, Lines);

        ofDryRun.ToArray().ShouldNotBeEmpty();
        ofDryRun.ToArray().ShouldBe(ofImport.ToArray());
    }
}
