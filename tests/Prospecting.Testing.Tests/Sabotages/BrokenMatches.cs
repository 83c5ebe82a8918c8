using Prospecting.Duplicates;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A match index that passes everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenMatches(IMatchIndex inner) : IMatchIndex
{
    public Func<
        IReadOnlyCollection<MatchKey>,
        int,
        CancellationToken,
        Task<IReadOnlyList<MatchHit>>
    > Find { get; init; } = inner.FindAsync;

    public Func<
        IReadOnlyCollection<ProspectId>,
        CancellationToken,
        Task<IReadOnlyList<MatchProfile>>
    > LoadProfiles { get; init; } = inner.LoadProfilesAsync;

    public Func<CancellationToken, IAsyncEnumerable<MatchHit>> SharedKeys { get; init; } =
        inner.SharedKeysAsync;

    public Task<IReadOnlyList<MatchHit>> FindAsync(
        IReadOnlyCollection<MatchKey> keys,
        int capPerKey,
        CancellationToken cancellationToken = default
    ) => Find(keys, capPerKey, cancellationToken);

    public Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
        IReadOnlyCollection<ProspectId> prospects,
        CancellationToken cancellationToken = default
    ) => LoadProfiles(prospects, cancellationToken);

    public IAsyncEnumerable<MatchHit> SharedKeysAsync(
        CancellationToken cancellationToken = default
    ) => SharedKeys(cancellationToken);
}
