using Prospecting.Storage;
using Prospecting.Testing.Clock;

namespace Prospecting.Testing.Contracts;

/// <summary>A store under test, fresh and empty: what an implementer gives to the contracts.</summary>
public abstract class StoreHarness : IAsyncDisposable
{
    /// <summary>The clock that the store's sessions must use.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>Opens sessions on the store, with the standard workflow for every company.</summary>
    public abstract IProspectingSessionFactory Sessions { get; }

    /// <summary>What the store can do; contracts that need more do not apply to it.</summary>
    public virtual StoreCapabilities Capabilities => StoreCapabilities.All;

    /// <summary>Throws the store away.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
