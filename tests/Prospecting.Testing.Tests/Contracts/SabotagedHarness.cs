using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.InMemory;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>The in-memory store with its sessions sabotaged and its scopes widened.</summary>
internal sealed class SabotagedHarness : StoreHarness
{
    public SabotagedHarness(
        Func<IProspectingSession, IProspectingSession> sabotage,
        Func<Scope, Scope>? widen = null
    ) =>
        Sessions = new Factory(new InMemoryProspecting(Clock), sabotage, widen ?? (scope => scope));

    public override IProspectingSessionFactory Sessions { get; }

    private sealed class Factory(
        InMemoryProspecting inner,
        Func<IProspectingSession, IProspectingSession> sabotage,
        Func<Scope, Scope> widen
    ) : IProspectingSessionFactory
    {
        public async ValueTask<IProspectingSession> OpenAsync(
            Scope scope,
            CancellationToken cancellationToken = default
        ) => sabotage(await inner.OpenAsync(widen(scope), cancellationToken));
    }
}
