using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Prospects;

public sealed partial class ListsUseIndexesOnPostgreSql(ListsUseIndexesOnPostgreSql.LargeBase large)
    : ListsUseIndexes,
        IClassFixture<ListsUseIndexesOnPostgreSql.LargeBase>
{
    internal override IStoreWithContext Store => large.Harness;

    internal override PlanLog Log => large.Log;

    // To count up to a limit it may read a table from its beginning; a page it may not.
    internal override bool GoesThroughAll(string sql, string line) =>
        Scan().Match(line) is { Success: true } scan
        && (
            scan.Groups["table"].Value is not ("prospects" or "prospect_shares")
            || sql.Contains("display_name", StringComparison.Ordinal)
        );

    internal override string? IndexOf(string line) =>
        Index().Match(line) is { Success: true } read ? read.Groups["index"].Value : null;

    // The tables that hold something: it is right to go through one that is empty.
    [GeneratedRegex(
        "Seq Scan on prospecting_(?<table>prospects|prospect_shares|prospect_contacts|prospect_tags|prospect_custom_values|match_keys|contacts|history|status_changes)( |$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scan();

    [GeneratedRegex(
        "(Index (Only )?Scan (Backward )?using|Bitmap Index Scan on) (?<index>[^ ]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Index();

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
