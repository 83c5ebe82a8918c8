using Prospecting.Import.Execution;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-5", "P-13")]
public sealed class ConcurrentImports
{
    [Fact]
    public async Task Two_imports_of_one_file_at_once_double_no_reference()
    {
        await using var world = ImportWorld.InMemory();
        await AssertNothingDoubledAsync(world, tasks: 4, rows: 60);
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_double_no_reference_on_SQLite()
    {
        await using var world = await ImportWorld.SqliteAsync();
        await AssertNothingDoubledAsync(world, tasks: 2, rows: 60);
    }

    private static async Task AssertNothingDoubledAsync(ImportWorld world, int tasks, int rows)
    {
        var source = ImportWorld.Csv([
            "id;Raison sociale;Ville",
            .. Enumerable.Range(1, rows).Select(i => $"R{i};Maison {Name(i)};Lyon"),
        ]);
        var options = new ImportOptions { BatchSize = 10 };
        using var start = new Barrier(tasks);

        var reports = await Task.WhenAll(
            Enumerable
                .Range(0, tasks)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        start.SignalAndWait();
                        return await world.RunAsync(source, options);
                    })
                )
        );

        reports.ShouldAllBe(r => r.ShouldAddUp().Rows == rows);
        reports.Sum(r => r.Created + r.Flagged).ShouldBe(rows);
        reports.Sum(r => r.Unchanged).ShouldBe(rows * (tasks - 1));
        (await world.AllAsync())
            .Select(s => s.Prospect.References.ShouldHaveSingleItem().Id)
            .ShouldBe(Enumerable.Range(1, rows).Select(i => $"R{i}"), ignoreOrder: true);
    }

    private static string Name(int i) =>
        string.Concat(
            Enumerable
                .Repeat((char)('a' + (i % 26)), 4)
                .Concat(Enumerable.Repeat((char)('a' + (i / 26)), 4))
        );
}
