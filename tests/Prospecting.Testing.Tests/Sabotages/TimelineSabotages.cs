using Prospecting.Contacts;
using Prospecting.History;
using Prospecting.Notes;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class TimelineSabotages
{
    private const string Whole =
        "A timeline has the lines of all that is a prospect's, the latest first";
    private const string Paged = "A timeline is paged by key, and its criteria combine";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        Forgets("the lines of notes", Whole, line => line.SubjectKind == Note.SubjectKindName),
        Forgets("the lines of contacts", Whole, line => line.SubjectKind == Contact.Kind),
        new(
            "turns timelines round",
            Whole,
            Broken.Session(session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.History.QueryAsync(q, c);
                        return q.PageSize < 50 || q.Kinds.Count > 0
                            ? page
                            : page with
                            {
                                Rows = [.. page.Rows.Reverse()],
                            };
                    },
                },
            })
        )
        {
            AlsoFails = [Paged],
        },
        Asks("begins each page of a timeline anew", q => q with { After = null }, isEndless: true),
        Asks("forgets the kinds of a timeline", q => q with { Kinds = [] }),
        Asks("forgets whose lines are wanted", q => q with { User = null }),
        Asks("forgets where a timeline begins", q => q with { From = null }),
        Asks("forgets where a timeline ends", q => q with { Before = null }),
        new(
            "shows timelines to the whole tenant",
            "A timeline is read by whoever sees the prospect alone",
            Broken.Store(factory =>
                session => new BrokenSession(session)
                {
                    History = new BrokenHistory(session.History)
                    {
                        Query = async (q, c) =>
                        {
                            var scope = session.Context.Scope;
                            if (
                                scope.ReachesWholeTenant
                                || await session.Prospects.FindAsync(q.Prospect, c) is not null
                            )
                            {
                                return await session.History.QueryAsync(q, c);
                            }

                            await using var all = await factory.OpenAsync(
                                Scopes.Scope.ForSystem(scope.Tenant, scope.User),
                                c
                            );
                            return await all.Prospects.FindAsync(q.Prospect, c) is null
                                ? await session.History.QueryAsync(q, c)
                                : await all.History.QueryAsync(q, c);
                        },
                    },
                }
            )
        ),
    ];

    private static Sabotage Forgets(
        string what,
        string contract,
        Func<HistoryEntry, bool> isLost
    ) =>
        new(
            $"leaves {what} out of timelines",
            contract,
            Broken.Session(session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.History.QueryAsync(q, c);
                        // Not those of a deletion, nor of a query of its own: other contracts ask for them.
                        return q != new HistoryQuery(q.Prospect) || IsOfDeleted(page.Rows)
                            ? page
                            : page with
                            {
                                Rows = [.. page.Rows.Where(l => !isLost(l))],
                            };
                    },
                },
            })
        )
        {
            AlsoFails = [Paged],
        };

    private static bool IsOfDeleted(IReadOnlyList<HistoryEntry> lines) =>
        lines.Any(l =>
            l.SubjectKind == Prospect.SubjectKindName && l.Changes.Any(c => c.IsRemoval)
        );

    private static Sabotage Asks(
        string name,
        Func<HistoryQuery, HistoryQuery> change,
        bool isEndless = false
    ) =>
        new(
            name,
            Paged,
            Broken.Session(session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.History.QueryAsync(change(q), c);
                        return isEndless && q.After is not null ? page with { Next = null } : page;
                    },
                },
            })
        );
}
