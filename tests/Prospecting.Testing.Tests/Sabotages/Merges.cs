using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>What was merged into what, as the commits of one store say.</summary>
internal sealed class Merges
{
    private readonly Dictionary<ProspectId, ProspectId> _survivors = [];

    public IReadOnlyCollection<ProspectId> Merged => _survivors.Keys;

    public ProspectId SurvivorOf(ProspectId id) => _survivors.GetValueOrDefault(id, id);

    public bool IsMerged(ProspectId id) => _survivors.ContainsKey(id);

    /// <summary>Breaks a session and takes note of the merges that it commits.</summary>
    public IProspectingSession Watch(
        IProspectingSession session,
        Func<IProspectingSession, IProspectingSession> breakIt
    )
    {
        List<Prospect> found = [];
        return breakIt(
            new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Find = async (id, c) =>
                    {
                        var prospect = await session.Prospects.FindAsync(id, c);
                        if (prospect is not null)
                        {
                            found.Add(prospect);
                        }

                        return prospect;
                    },
                },
                Commit = async c =>
                {
                    await session.CommitAsync(c);
                    foreach (var loser in found.Where(p => p.MergedInto is not null))
                    {
                        _survivors[loser.Id] = loser.MergedInto!.Value;
                    }
                },
            }
        );
    }
}
