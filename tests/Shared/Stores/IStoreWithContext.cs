using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Storage;

namespace Prospecting.Tests.Stores;

/// <summary>A store of our own context, on whatever engine.</summary>
internal interface IStoreWithContext : IAsyncDisposable
{
    IProspectingSessionFactory Sessions { get; }

    IServiceProvider Services { get; }
}

internal static class StoreWithContext
{
    /// <summary>Works on the store's context, beside its sessions.</summary>
    public static async Task InContextAsync(
        this IStoreWithContext store,
        Func<ProspectingDbContext, Task> work
    )
    {
        await using var scope = store.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ProspectingDbContext>());
    }
}
