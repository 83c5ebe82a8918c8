using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;

namespace Prospecting.Benchmarks.Storage;

/// <summary>A table of ours, for the raw load.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in the order of the table, separated by commas.</param>
internal sealed record BenchTables(string Name, string Columns)
{
    /// <summary>The tables that have rows, whoever is referred to first.</summary>
    public static async Task<IReadOnlyList<BenchTables>> OfAsync(BenchBase store)
    {
        await using var scope = store.Provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        List<ITable> left = [.. context.Model.GetRelationalModel().Tables];
        List<BenchTables> ordered = [];
        HashSet<string> done = [];
        while (left.Count > 0)
        {
            var next = left.First(t =>
                t.ForeignKeyConstraints.All(f => done.Contains(f.PrincipalTable.Name))
            );
            left.Remove(next);
            done.Add(next.Name);
            if (await CountAsync(context, next.Name) > 0)
            {
                ordered.Add(new BenchTables(next.Name, await ColumnsAsync(context, next.Name)));
            }
        }

        return ordered;
    }

    /// <summary>A load that lost rows would be a fast one.</summary>
    public static async Task RequireSameCountsAsync(
        BenchBase from,
        BenchBase into,
        IReadOnlyList<BenchTables> tables
    )
    {
        await using var first = from.Provider.CreateAsyncScope();
        await using var second = into.Provider.CreateAsyncScope();
        foreach (var table in tables)
        {
            var expected = await CountAsync(
                first.ServiceProvider.GetRequiredService<ProspectingDbContext>(),
                table.Name
            );
            var found = await CountAsync(
                second.ServiceProvider.GetRequiredService<ProspectingDbContext>(),
                table.Name
            );
            if (expected != found)
            {
                throw new InvalidOperationException(
                    $"The raw load of {table.Name} has {found} rows, not {expected}."
                );
            }
        }
    }

    private static async Task<long> CountAsync(DbContext context, string table)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<string> ColumnsAsync(DbContext context, string table)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
    }
}
