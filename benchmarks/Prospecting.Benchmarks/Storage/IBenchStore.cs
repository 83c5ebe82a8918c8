using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Benchmarks.Storage;

/// <summary>Makes bases of one engine and loads rows into them past the library.</summary>
internal interface IBenchStore : IAsyncDisposable
{
    /// <summary>A fresh base with our tables.</summary>
    /// <param name="tracked">Whether all is written through the change tracker.</param>
    /// <param name="configure">Services of the run.</param>
    Task<BenchBase> CreateAsync(bool tracked, Action<IServiceCollection>? configure = null);

    /// <summary>Loads the rows of one base into another by the engine's own command line, in one transaction; gives the seconds of the load alone.</summary>
    Task<double> LoadRawAsync(BenchBase from, BenchBase into);
}

/// <summary>A base, with the library on it.</summary>
/// <param name="Name">Its file, or its connection string.</param>
/// <param name="Provider">The services.</param>
/// <param name="Delete">Throws it away.</param>
internal sealed record BenchBase(string Name, ServiceProvider Provider, Func<Task> Delete)
    : IAsyncDisposable
{
    /// <summary>What an engine does to a base in the long run.</summary>
    public string Settle { get; init; } = "ANALYZE";

    /// <summary>Has the engine count what its tables hold, for its plans, and tidy up as it does with time.</summary>
    public Task SettleAsync() => ExecuteAsync(Settle);

    /// <summary>Does something past the library.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var scope = Provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        await Delete();
    }

    /// <summary>Has everything written through the change tracker.</summary>
    public static void WithoutBulk(IServiceCollection services) =>
        services.AddSingleton(p => new StoreEngine(
            p.GetRequiredService<IStoreErrors>(),
            p.GetRequiredService<ITextSearch>(),
            p.GetRequiredService<IOutboxLocking>()
        ));
}
