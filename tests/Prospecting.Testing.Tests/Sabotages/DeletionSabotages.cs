using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class DeletionSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "goes on listing prospects that were deleted",
            "A deleted prospect is gone with all that was kept under it",
            Broken.Store(_ => ListsDeleted())
        ),
        new(
            "takes every contact of a prospect for its alone",
            "A contact of another prospect too stays when one is deleted",
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    FindContactsOnlyOf = async (id, c) =>
                        (await session.Prospects.FindAsync(id, c))
                            ?.Contacts.Select(l => l.Contact)
                            .ToList()
                        ?? (IReadOnlyList<ContactId>)[],
                },
            })
        ),
        new(
            "keeps quiet when what it was to delete has changed",
            "What was kept under a prospect meanwhile stops its deletion",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed.Any(p => p.IsRemoved)
            )
        ),
        new(
            "has no timeline of what was deleted",
            "What became of a deleted prospect is read by who reaches the whole tenant",
            Broken.Session(session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    Query = async (q, c) =>
                        await session.Prospects.FindAsync(q.Prospect, c) is null
                            ? q.ToPage([])
                            : await session.History.QueryAsync(q, c),
                },
            })
        ),
    ];

    private static Func<IProspectingSession, IProspectingSession> ListsDeleted()
    {
        List<ProspectSummary> gone = [];
        return session =>
        {
            List<Prospect> loaded = [];
            return new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Find = async (id, c) =>
                    {
                        var found = await session.Prospects.FindAsync(id, c);
                        loaded.AddRange(found is null ? [] : [found]);
                        return found;
                    },
                    Query = async (q, c) =>
                    {
                        var page = await session.Prospects.QueryAsync(q, c);
                        return page with { Rows = [.. page.Rows, .. gone] };
                    },
                },
                Commit = async c =>
                {
                    var removed = loaded.Where(p => p.IsRemoved).Select(Summary).ToList();
                    await session.CommitAsync(c);
                    gone.AddRange(removed);
                },
            };
        };
    }

    private static ProspectSummary Summary(Prospect prospect) =>
        ProspectSummary.Of(prospect, LastAndNextAction.None);
}
