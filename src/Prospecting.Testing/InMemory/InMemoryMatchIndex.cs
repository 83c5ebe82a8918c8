using System.Runtime.CompilerServices;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Match keys computed from what is stored: slower than an index, and by construction always right.</summary>
internal sealed class InMemoryMatchIndex(InMemoryDatabase database, Scope scope) : IMatchIndex
{
    private IEnumerable<MatchProfile> Profiles =>
        database.Readable(scope).Select(p => MatchProfile.Of(p, database.ContactsOf(p)));

    public Task<IReadOnlyList<MatchHit>> FindAsync(
        IReadOnlyCollection<MatchKey> keys,
        int capPerKey,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capPerKey);
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = keys.ToHashSet();
        return Task.FromResult<IReadOnlyList<MatchHit>>([
            .. Hits()
                .Where(h => wanted.Contains(h.Key))
                .GroupBy(h => h.Key)
                .SelectMany(g => g.OrderBy(h => h.Prospect).Take(capPerKey)),
        ]);
    }

    public Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
        IReadOnlyCollection<ProspectId> prospects,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prospects);
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = prospects.ToHashSet();
        return Task.FromResult<IReadOnlyList<MatchProfile>>([
            .. Profiles.Where(p => wanted.Contains(p.Id)),
        ]);
    }

    public async IAsyncEnumerable<MatchHit> SharedKeysAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var groups = Hits()
            .GroupBy(h => h.Key)
            .Where(g => g.Count() > 1)
            .OrderBy(g => g.Key.Hash)
            .ToList();
        foreach (var hit in groups.SelectMany(g => g.OrderBy(h => h.Prospect)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return hit;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private IEnumerable<MatchHit> Hits() =>
        Profiles.SelectMany(p => p.Keys().Select(k => new MatchHit(k, p.Id)));
}
