using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Opens sessions of a store and breaks each of them.</summary>
internal sealed class BrokenFactory(
    IProspectingSessionFactory truth,
    Func<IProspectingSession, IProspectingSession> breakIt
) : IProspectingSessionFactory
{
    /// <summary>Told when opening a session was cancelled.</summary>
    public Action Cancelled { get; init; } = () => { };

    public async ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return breakIt(await truth.OpenAsync(scope, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            Cancelled();
            throw;
        }
    }
}
