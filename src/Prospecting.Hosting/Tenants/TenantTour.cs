using System.Collections.Concurrent;
using Prospecting.Collections;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tenants;

/// <summary>One tour of background work over the tenants: what fails for one does not stop the others, and a store that is down is not asked for each.</summary>
internal sealed class TenantTour(IReadOnlyList<TenantId> tenants)
{
    /// <summary>After so many tenants in a row whose store is down, with none that worked, all of them are taken to be down.</summary>
    public const int GivesUpAfter = 3;

    private readonly ConcurrentDictionary<TenantId, string> _failed = [];
    private int _worked;
    private int _unavailable;

    /// <summary>How many tenants there are.</summary>
    public int Count => tenants.Count;

    /// <summary>Whether the store is down for all that is known.</summary>
    public bool IsStoreDown =>
        Volatile.Read(ref _worked) == 0
        && Volatile.Read(ref _unavailable) >= Math.Min(GivesUpAfter, tenants.Count)
        && tenants.Count > 0;

    /// <summary>The tenants for which it failed, by number.</summary>
    public ValueList<TenantFailure> Failures =>
        [.. _failed.OrderBy(f => f.Key.Value).Select(f => new TenantFailure(f.Key, f.Value))];

    /// <summary>Reads the tenants that there are now.</summary>
    public static async Task<TenantTour> BeginAsync(
        ITenantSource source,
        CancellationToken cancellationToken
    )
    {
        List<TenantId> tenants = [];
        await foreach (
            var tenant in source.ReadTenantsAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            tenants.Add(tenant);
        }

        return new TenantTour(tenants);
    }

    /// <summary>The tenants that nothing failed for, beginning at another one for each of several workers.</summary>
    public List<TenantId> From(int worker, int workers)
    {
        var first = tenants.Count * worker / workers;
        return [.. tenants.Skip(first).Concat(tenants.Take(first))];
    }

    /// <summary>Does something for a tenant.</summary>
    /// <returns>What came of it; <see langword="null"/> when it failed now or before, or when the store is down.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<T?> TryAsync<T>(
        TenantId tenant,
        Func<TenantId, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
        where T : struct
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsStoreDown || _failed.ContainsKey(tenant))
        {
            return null;
        }

        try
        {
            var result = await work(tenant, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _worked);
            return result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A store, a channel's dependency or the host's own code may fail in any way. It is told in the report and logged once.
            if (
                _failed.TryAdd(tenant, exception.GetType().Name)
                && exception is StoreUnavailableException
            )
            {
                Interlocked.Increment(ref _unavailable);
            }

            return null;
        }
    }
}
