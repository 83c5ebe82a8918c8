using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.InMemory;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>The in-memory store with a fault in it.</summary>
internal sealed class SabotagedStore : StoreHarness
{
    public SabotagedStore(Func<IProspectingSessionFactory, IProspectingSessionFactory> wrap) =>
        Sessions = wrap(new InMemoryProspecting(Clock));

    public override IProspectingSessionFactory Sessions { get; }
}
