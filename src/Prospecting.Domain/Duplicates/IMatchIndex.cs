using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>What duplicates are found by: the match keys of the prospects that a session may see (SPEC U-4, M-4).</summary>
/// <remarks>Keys are kept by the commits; merged records have none.</remarks>
public interface IMatchIndex
{
    /// <summary>Who has one of these keys, in one round trip.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="capPerKey">How many prospects of one key are given at most: a key that reaches it is noise anyway.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<MatchHit>> FindAsync(
        IReadOnlyCollection<MatchKey> keys,
        int capPerKey,
        CancellationToken cancellationToken = default
    );

    /// <summary>The normal forms of prospects.</summary>
    /// <param name="prospects">Their ids.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
        IReadOnlyCollection<ProspectId> prospects,
        CancellationToken cancellationToken = default
    );

    /// <summary>Every key that two or more prospects have, with all of them; the hits of one key come one after another.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    IAsyncEnumerable<MatchHit> SharedKeysAsync(CancellationToken cancellationToken = default);
}
