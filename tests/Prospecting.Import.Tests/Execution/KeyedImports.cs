using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-5")]
public sealed class KeyedImports : IAsyncDisposable
{
    private static readonly ImportOptions Keyed = new()
    {
        Key = new CommandKey("leads-2026-11"),
        BatchSize = 2,
    };

    private readonly ImportWorld _world = ImportWorld.InMemory();

    [Fact]
    public async Task An_import_that_is_run_again_under_its_key_writes_nothing_and_reports_the_same()
    {
        var first = await RunAsync(File("Un", "Deux", "", "Quatre", "Cinq"), Keyed);
        var second = await RunAsync(File("Un", "Deux", "", "Quatre", "Cinq"), Keyed);
        Counts(second).ShouldBe(Counts(first));
        (await _world.CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_where_it_was()
    {
        using var stop = new CancellationTokenSource();
        var stopping = Keyed with { Progress = new Stops(stop) };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            RunAsync(File("Un", "Deux", "Trois", "Quatre", "Cinq"), stopping, stop.Token)
        );
        (await _world.CountAsync()).ShouldBe(2);
        var report = await RunAsync(File("Un", "Deux", "Trois", "Quatre", "Cinq"), Keyed);
        report.Created.ShouldBe(5);
        (await _world.CountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task Another_file_under_the_key_is_refused_and_writes_nothing()
    {
        await RunAsync(File("Un", "Deux"), Keyed);
        await Should.ThrowAsync<CommandKeyReusedException>(() =>
            RunAsync(File("Un", "Autre"), Keyed)
        );
        (await _world.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_dry_run_leaves_no_receipt()
    {
        await RunAsync(File("Un"), Keyed with { DryRun = true });
        var report = await RunAsync(File("Un"), Keyed);
        report.Created.ShouldBe(1);
        (await _world.CountAsync()).ShouldBe(1);
    }

    [Fact]
    [Rule("P-2")]
    public async Task A_known_record_that_took_no_row_is_not_said_to_lack_what_new_ones_must_have()
    {
        await using var world = ImportWorld.InMemory(o =>
            o.FieldPolicy = FieldPolicyPresets.Accounting with
            {
                Channels =
                [
                    new ChannelPolicy
                    {
                        Channel = EntryChannel.Import,
                        Fields = [new FieldSetting("/source", FieldRule.Required)],
                    },
                ],
            }
        );
        await world.RunAsync("N° dossier;Nom;Provenance", "1;Un;salon");
        await using (var session = await world.OpenAsync(ImportWorld.Anne))
        {
            var stored = (await session.Prospects.QueryAsync(new ProspectQuery())).Rows[0].Id;
            (await session.Prospects.FindAsync(stored))!.Archive(session.Context).OrThrow();
            await session.CommitAsync();
        }

        string[] file = ["N° dossier;Nom;Provenance", "1;Autre;", "2;Deux;"];
        var first = await world.RunAsync(Keyed, file);
        first.Errors.Codes().ShouldBe([ProspectReasons.Archived, FieldPolicyReasons.Required]);
        var second = await world.RunAsync(Keyed, file);
        (second.Rejected, first.Rejected).ShouldBe((2, 2));
        second.Errors.Select(e => (e.Line, e.Code)).ShouldBe([(3, FieldPolicyReasons.Required)]);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static ImportSource File(params string[] names) =>
        ImportWorld.Csv(["Nom;Source", .. names.Select(n => $"{n};salon")]);

    private static (int, int, int, int, int) Counts(ImportReport report) =>
        (report.Rows, report.Created, report.Flagged, report.Unchanged, report.Rejected);

    private async Task<ImportReport> RunAsync(
        ImportSource file,
        ImportOptions options,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _world.Import.RunAsync(file, ImportWorld.Anne, options, cancellationToken)
        ).OrThrow();

    private sealed class Stops(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => source.Cancel();
    }
}
