namespace Prospecting.Testing.Tests.Sabotages;

internal static class MergeSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "follows one merge and no further",
            "The id of a merged prospect gives the survivor, also after further merges",
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session =>
                    merges.Watch(
                        session,
                        s => new BrokenSession(s)
                        {
                            Prospects = new BrokenProspects(s.Prospects)
                            {
                                Find = async (id, c) =>
                                    merges.IsMerged(merges.SurvivorOf(id))
                                        ? null
                                        : await s.Prospects.FindAsync(id, c),
                            },
                        }
                    );
            })
        ),
        new(
            "reads no history of what was merged in",
            "A merge moves parts and references and is read in the survivor's history",
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).Where(l =>
                            l.SubjectId == id.Value || l.Prospect is not null
                        ),
                    ],
            })
        ),
        new(
            "leaves the history of a merged record open to all",
            "Who loses the survivor sees nothing of what was merged into it",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    History = new BrokenHistory(session.History)
                    {
                        Read = async (id, c) =>
                            await session.History.ReadAsync(id, c) is { Count: > 0 } own
                                ? own
                                : await truth.InAsync(
                                    Broken.All(session.Context.Scope.Tenant),
                                    async s =>
                                        (await s.Prospects.FindAsync(id, c))?.Id == id
                                            ? []
                                            : await s.History.ReadAsync(id, c)
                                ),
                    },
                }
            )
        ),
    ];
}
