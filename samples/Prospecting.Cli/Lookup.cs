using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>Finds the prospect that a word on the command line means: its id, or its reference in another system.</summary>
internal static class Lookup
{
    public static async Task<Prospect> FindAsync(
        IProspectingSession session,
        string word,
        CancellationToken cancellationToken
    )
    {
        if (ProspectId.TryParse(word, null, out var id))
        {
            return await session.Prospects.FindAsync(id, cancellationToken)
                ?? throw new CliException(
                    $"There is no prospect {id}, or it belongs to another company."
                );
        }

        var hits = await session.Prospects.FindByReferencesAsync([word], null, cancellationToken);
        var ids = hits.Select(h => h.Prospect).Distinct().ToList();
        return ids.Count switch
        {
            0 => throw new CliException(
                $"No prospect has the id or the reference \"{word}\"; find it with: prospecting search TEXT"
            ),
            1 => (await session.Prospects.FindAsync(ids[0], cancellationToken))!,
            _ => throw new CliException(
                $"Several prospects have the reference \"{word}\": {string.Join(", ", ids)}."
            ),
        };
    }
}
