using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Prospects;

public sealed partial class ListsUseIndexesOnSqlite(ListsUseIndexesOnSqlite.LargeBase large)
    : ListsUseIndexes,
        IClassFixture<ListsUseIndexesOnSqlite.LargeBase>
{
    internal override IStoreWithContext Store => large.Harness;

    internal override PlanLog Log => large.Log;

    // What was found before is gone through too, under a name that is no table's.
    internal override bool GoesThroughAll(string sql, string line) =>
        Scan().Match(line) is { Success: true } scan
        && sql.Contains($"\" AS \"{scan.Groups["name"].Value}\"", StringComparison.Ordinal);

    // An automatic index has no name: it is made for the one query, out of the whole table.
    internal override string? IndexOf(string line) =>
        Index().Match(line) is { Success: true } read ? read.Groups["index"].Value : null;

    [GeneratedRegex("^SCAN (?<name>[a-z][0-9]*)( |$)", RegexOptions.NonBacktracking)]
    private static partial Regex Scan();

    [GeneratedRegex(
        " USING (COVERING )?INDEX (?<index>[^ ]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Index();

    public sealed class LargeBase : IAsyncLifetime
    {
        internal PlanLog Log { get; } = new("EXPLAIN QUERY PLAN", 3);

        internal SqliteHarness Harness { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Harness = await SqliteHarness.CreateAsync(services =>
                services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(Log))
            );
            await ManyProspects.FillAsync(Harness);
        }

        public async Task DisposeAsync() => await Harness.DisposeAsync();
    }
}
