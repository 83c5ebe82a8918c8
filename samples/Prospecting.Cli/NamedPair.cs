using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>A pair of likely duplicates with the names that people know them by.</summary>
internal sealed record NamedPair(DuplicatePair Pair, string First, string Second)
{
    private const int NamesPerLoad = 400;

    /// <summary>Every pair of the base, the surest first.</summary>
    public static async Task<IReadOnlyList<NamedPair>> FindAllAsync(
        IProspectingSession session,
        DuplicateFinder finder,
        CancellationToken cancellationToken
    )
    {
        List<DuplicatePair> pairs = [];
        await foreach (var pair in finder.FindAllAsync(session.Matches, cancellationToken))
        {
            pairs.Add(pair);
        }

        Dictionary<ProspectId, string> names = [];
        foreach (
            var ids in pairs
                .SelectMany(p => new[] { p.First, p.Second })
                .Distinct()
                .Chunk(NamesPerLoad)
        )
        {
            foreach (var prospect in await session.Prospects.FindAsync(ids, cancellationToken))
            {
                names[prospect.Id] = prospect.DisplayName;
            }
        }

        return
        [
            .. pairs
                .OrderByDescending(p => p.Score.Points)
                .ThenBy(p => p.First)
                .ThenBy(p => p.Second)
                .Select(p => new NamedPair(p, names[p.First], names[p.Second])),
        ];
    }
}
