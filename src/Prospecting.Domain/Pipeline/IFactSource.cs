using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Gives what the host knows of prospects to the guards of its workflows: loaded once, for all prospects at once, before anything is decided.</summary>
/// <remarks>Register any number; where two give the same name, the later one counts.</remarks>
public interface IFactSource
{
    /// <summary>Loads the facts of some prospects.</summary>
    /// <param name="session">The session that decides; confined to its scope.</param>
    /// <param name="prospects">The prospects.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The facts of those that have any.</returns>
    Task<IReadOnlyDictionary<ProspectId, HostFacts>> LoadAsync(
        IProspectingSession session,
        IReadOnlyList<Prospect> prospects,
        CancellationToken cancellationToken = default
    );
}
