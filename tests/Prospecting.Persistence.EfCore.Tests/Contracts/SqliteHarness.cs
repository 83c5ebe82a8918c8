using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Contracts;

/// <summary>A real SQLite file in a temporary folder, migrated, in our own context.</summary>
internal sealed class SqliteHarness : StoreHarness, IStoreWithContext
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prospecting-").FullName;
    private readonly ServiceProvider _provider;

    private SqliteHarness(Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        services.AddSingleton<IClock>(Clock);
        services
            .AddProspecting()
            .UseSqlite($"Data Source={Path.Combine(_folder, "store.db")};Pooling=False");
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public override IProspectingSessionFactory Sessions =>
        _provider.GetRequiredService<IProspectingSessionFactory>();

    public IServiceProvider Services => _provider;

    public static async Task<SqliteHarness> CreateAsync(
        Action<IServiceCollection>? configure = null,
        CancellationToken cancellationToken = default
    )
    {
        var harness = new SqliteHarness(configure);
        await harness._provider.MigrateProspectingAsync(cancellationToken);
        return harness;
    }

    /// <summary>On a file without any table of ours.</summary>
    public static SqliteHarness CreateEmpty() => new(null);

    public override async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }
}
