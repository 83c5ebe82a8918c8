using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Prospects;

public sealed class ListsUseIndexesOnPostgreSql(ListsUseIndexesOnPostgreSql.LargeBase large)
    : ListsUseIndexes,
        IClassFixture<ListsUseIndexesOnPostgreSql.LargeBase>
{
    internal override IStoreWithContext Store => large.Harness;

    internal override PlanLog Log => large.Log;

    // To count up to a limit it may read a table from its beginning; a page it may not.
    internal override bool GoesThroughAll(string sql, string line) =>
        line.Contains("Seq Scan on prospecting_history", StringComparison.Ordinal)
        || line.Contains("Seq Scan on prospecting_contacts", StringComparison.Ordinal)
        || (
            sql.Contains("display_name", StringComparison.Ordinal)
            && (
                line.Contains("Seq Scan on prospecting_prospects", StringComparison.Ordinal)
                || line.Contains(
                    "Seq Scan on prospecting_prospect_shares",
                    StringComparison.Ordinal
                )
            )
        );

    public sealed class LargeBase : IAsyncLifetime
    {
        internal PlanLog Log { get; } = new("EXPLAIN", 0);

        internal PostgreSqlHarness Harness { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Harness = await PostgreSqlHarness.CreateAsync(configure: services =>
                services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(Log))
            );
            await ManyProspects.FillAsync(Harness);
        }

        public async Task DisposeAsync() => await Harness.DisposeAsync();
    }
}
