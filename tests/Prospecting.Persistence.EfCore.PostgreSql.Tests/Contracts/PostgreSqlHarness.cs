using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;

/// <summary>A database of its own on a real server, migrated, in our own context.</summary>
internal sealed class PostgreSqlHarness : StoreHarness, IStoreWithContext
{
    private readonly ServiceProvider _provider;

    private PostgreSqlHarness(
        TestDatabase database,
        Action<IServiceCollection>? configure,
        Action<ProspectingPostgreSqlOptions>? options
    )
    {
        Database = database;
        var services = new ServiceCollection();
        configure?.Invoke(services);
        services.AddSingleton<IClock>(Clock);
        services.AddProspecting().UsePostgreSql(database.ConnectionString, options);
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public override IProspectingSessionFactory Sessions =>
        _provider.GetRequiredService<IProspectingSessionFactory>();

    public IServiceProvider Services => _provider;

    public TestDatabase Database { get; }

    public static async Task<PostgreSqlHarness> CreateAsync(
        int partitions = 0,
        Action<IServiceCollection>? configure = null,
        Action<ProspectingPostgreSqlOptions>? options = null
    ) => new(await MigratedDatabases.CreateAsync(partitions), configure, options);

    /// <summary>On a database without any table of ours.</summary>
    public static async Task<PostgreSqlHarness> CreateEmptyAsync() =>
        new(await TemplateDatabases.EmptyAsync(), null, null);

    /// <summary>On a server of the test's own, which it may stop.</summary>
    public static async Task<PostgreSqlHarness> CreateOnAsync(
        PostgreSqlServer server,
        Action<ProspectingPostgreSqlOptions> options
    )
    {
        var database = await TemplateDatabases.CreateAsync(server, "template1");
        var harness = new PostgreSqlHarness(database, configure: null, options);
        await harness._provider.MigrateProspectingAsync();
        return harness;
    }

    public override async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        // A server of the test's own may be down, and goes with all its databases.
        if (Database.Server == await PostgreSqlServer.SharedAsync())
        {
            await Database.DisposeAsync();
        }

        await base.DisposeAsync();
    }
}
