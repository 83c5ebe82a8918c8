using Prospecting.Scopes;

namespace Prospecting.Storage;

/// <summary>Opens units of work. Thread-safe.</summary>
public interface IProspectingSessionFactory
{
    /// <summary>Opens a session.</summary>
    /// <param name="scope">Who acts, for which companies; there is no session without one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    );
}
