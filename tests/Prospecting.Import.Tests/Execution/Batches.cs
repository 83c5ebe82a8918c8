using Prospecting.Import.Execution;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-5", "I-7")]
public sealed class Batches
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(5000)]
    public async Task No_row_is_lost_at_the_boundary_of_a_batch(int batchSize)
    {
        await using var world = ImportWorld.InMemory();
        List<ImportProgress> progress = [];

        var report = await world.RunAsync(
            new ImportOptions { BatchSize = batchSize, Progress = new Reports(progress.Add) },
            Lines(10)
        );

        report.ShouldAddUp().Created.ShouldBe(10);
        (await world.AllAsync())
            .Select(s => s.Prospect.References[0].Id)
            .ShouldBe(Enumerable.Range(1, 10).Select(i => $"R{i}"), ignoreOrder: true);
        progress.Count.ShouldBe((10 + batchSize - 1) / batchSize);
        progress[^1].Rows.ShouldBe(10);
        progress[^1].Bytes.ShouldBe(progress[^1].TotalBytes);
        progress.Select(p => p.Rows).ShouldBeInOrder();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5001)]
    public async Task A_batch_size_out_of_range_is_misuse(int batchSize)
    {
        await using var world = ImportWorld.InMemory();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            world.RunAsync(new ImportOptions { BatchSize = batchSize }, Lines(1))
        );
    }

    [Fact]
    public async Task Stopping_between_batches_leaves_whole_batches_only()
    {
        await using var world = ImportWorld.InMemory();
        await AssertStopsWholeAsync(world);
    }

    [Fact]
    public async Task Stopping_between_batches_leaves_whole_batches_only_on_SQLite()
    {
        await using var world = await ImportWorld.SqliteAsync();
        await AssertStopsWholeAsync(world);
    }

    [Fact]
    public async Task An_import_that_is_stopped_before_it_begins_writes_nothing()
    {
        await using var world = ImportWorld.InMemory();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            world.Import.RunAsync(
                ImportWorld.Csv(Lines(5)),
                ImportWorld.Anne,
                cancellationToken: stop.Token
            )
        );

        (await world.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_import_that_was_stopped_is_completed_by_importing_the_file_again()
    {
        await using var world = ImportWorld.InMemory();
        await AssertStopsWholeAsync(world);

        var report = await world.RunAsync(Lines(20));

        (report.Unchanged, report.Created).ShouldBe((6, 14));
        (await world.CountAsync()).ShouldBe(20);
    }

    private static async Task AssertStopsWholeAsync(ImportWorld world)
    {
        using var stop = new CancellationTokenSource();
        var options = new ImportOptions
        {
            BatchSize = 3,
            Progress = new Reports(progress =>
            {
                if (progress.Rows == 6)
                {
                    stop.Cancel();
                }
            }),
        };

        await Should.ThrowAsync<OperationCanceledException>(() =>
            world.Import.RunAsync(ImportWorld.Csv(Lines(20)), ImportWorld.Anne, options, stop.Token)
        );

        (await world.AllAsync())
            .Select(s => s.Prospect.References[0].Id)
            .ShouldBe(["R1", "R2", "R3", "R4", "R5", "R6"], ignoreOrder: true);
    }

    private static string[] Lines(int rows) =>
        [
            "id;Raison sociale",
            .. Enumerable.Range(1, rows).Select(i => $"R{i};Numero {i} {(char)('a' + i)}"),
        ];

    private sealed class Reports(Action<ImportProgress> action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => action(value);
    }
}
