using Prospecting.Hosting.Tenants;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Background work touches and shows the tenants it is told of, though another one has records under the same ids.</summary>
[Rule("M-0", "M-3")]
public sealed class EveryBackgroundWork
{
    public static TheoryData<string> Operations => [.. BackgroundWork.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Keeps_to_its_tenants_in_memory(string operation) =>
        RunAsync(operation, new InMemoryScopeStore());

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Keeps_to_its_tenants_on_SQLite(string operation) =>
        await RunAsync(operation, await SqliteScopeStore.CreateAsync());

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Operations))]
    public async Task Keeps_to_its_tenants_on_PostgreSQL(string operation) =>
        await RunAsync(operation, await PostgreSqlScopeStore.CreateAsync());

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Keeps_to_its_tenants_on_ADO_NET(string operation) =>
        await RunAsync(operation, await AdoNetScopeStore.CreateAsync());

    private static async Task RunAsync(string operation, ScopeStore store)
    {
        await using var world = await Base.CreateAsync(
            store,
            Situation.ForeignTenantWithSameIds,
            isForOneCall: true
        );
        var before = await store.DumpAsync();

        await BackgroundWork.All[operation](store, new FixedTenants(Cast.Abroad));

        var after = await store.DumpAsync();
        if (store.ShowsEveryRow)
        {
            after.SequenceEqual(before).ShouldBeFalse("it was to write");
        }

        TableRows.Of(Cast.Home, before).ShouldNotBeEmpty();
        TableRows.Of(Cast.Home, after).ShouldBe(TableRows.Of(Cast.Home, before));
        var told = Deep.Text(store.Channel.Take());
        Canary[] secrets = [world.Standing.Canary, world.OfThird.Canary, world.Beside];
        secrets
            .SelectMany(s => s.Values)
            .Where(v => told.Contains(v, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
