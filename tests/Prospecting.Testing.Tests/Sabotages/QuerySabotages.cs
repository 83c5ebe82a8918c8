using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class QuerySabotages
{
    private const string ByDate =
        "Paging by date gives every row once, newest first, under equal dates";
    private const string ByName =
        "Paging by name gives every row once, in order, under equal names";
    private const string ByTime =
        "Paging by time in status gives every row once, the longest first, under equal times";
    private const string Searching =
        "Search finds words without regard to case and accents, in names and in contacts' names, mails and telephones";
    private const string Combining = "Criteria combine";
    private const string Refusing = "A page size out of range and a foreign cursor are refused";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "skips rows as old as the last one of the page before",
            ByDate,
            SkipsEqual(ProspectSort.NewestFirst, (row, end) => row.CreatedAt == end.CreatedAt)
        ),
        new(
            "skips rows of the same name as the last one of the page before",
            ByName,
            SkipsEqual(ProspectSort.Name, (row, end) => row.NameKey == end.NameKey)
        ),
        new(
            "turns each page by name round",
            ByName,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                Query = async (q, c) =>
                {
                    var page = await p.QueryAsync(q, c);
                    return q is { Sort: ProspectSort.Name, PageSize: < 50 }
                        ? page with
                        {
                            Rows = [.. page.Rows.Reverse()],
                        }
                        : page;
                },
            })
        )
        {
            AlsoFails = [ListedActionSabotages.Telling],
        },
        new(
            "skips rows as long in their status as the last one of the page before",
            ByTime,
            SkipsEqual(
                ProspectSort.LongestInStatus,
                (row, end) => row.StatusSince == end.StatusSince
            )
        ),
        new(
            "sorts by creation when asked for the longest in status",
            ByTime,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                Query = (q, c) =>
                    p.QueryAsync(
                        q.Sort == ProspectSort.LongestInStatus && q.ReadAfter() is null
                            ? q with
                            {
                                Sort = ProspectSort.NewestFirst,
                                PageSize = 500,
                            }
                            : q,
                        c
                    ),
            })
        ),
        new(
            "counts rows to find the next page",
            "A row inserted between two pages neither repeats nor hides another",
            Broken.Store(_ => CountsRows())
        ),
        new(
            "looks for accents and ligatures as they are typed",
            Searching,
            Broken.Rows((q, row) => q.Text?.All(char.IsAscii) == false ? null : row)
        ),
        new(
            "finds no mail addresses",
            Searching,
            Broken.Rows(
                (q, row) => q.Text?.Contains('@', StringComparison.Ordinal) == true ? null : row
            )
        ),
        new(
            "finds no telephone numbers",
            Searching,
            Broken.Rows((q, row) => q.Text?.Any(char.IsAsciiDigit) == true ? null : row)
        ),
        new(
            "does not look through legal names",
            Searching,
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = (q, c) => WithoutLegalNamesAsync(session, q, c),
                },
            })
        ),
        new(
            "looks for the first word alone",
            Searching,
            Broken.Asks(q => q.LongStays is null ? q with { Text = q.Text?.Split(' ')[0] } : q)
        ),
        new(
            "takes any review for wanted",
            Combining,
            Broken.Asks(q => q with { NeedsReview = null })
        ),
        new(
            "takes a source for enough, whoever looks after it",
            Combining,
            Broken.Asks(q => q.Source is null ? q : q with { Owner = null })
        ),
        new(
            "mends page sizes that are out of range",
            Refusing,
            Broken.Asks(q =>
                q with
                {
                    PageSize = Math.Clamp(q.PageSize, 1, ProspectQuery.MaxPageSize),
                }
            )
        ),
        new(
            "begins anew at a cursor of another order",
            Refusing,
            Broken.Asks(q => IsForeign(q) ? q with { After = null } : q)
        ),
    ];

    // The first row of a page is compared with the row that the page before ended with.
    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> SkipsEqual(
        ProspectSort sort,
        Func<ProspectSummary, ProspectSummary, bool> isEqual
    ) =>
        Broken.Store(_ =>
        {
            Dictionary<string, ProspectSummary> ends = [];
            return session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.Prospects.QueryAsync(q, c);
                        if (page.Next is { } next)
                        {
                            ends[next] = page.Rows[^1];
                        }

                        return
                            q.Sort == sort
                            && q.After is { } after
                            && ends.TryGetValue(after, out var end)
                            ? page with
                            {
                                Rows = [.. page.Rows.Where(r => !isEqual(r, end))],
                            }
                            : page;
                    },
                },
            };
        });

    private static Func<IProspectingSession, IProspectingSession> CountsRows()
    {
        Dictionary<string, int> offsets = [];
        return session => new BrokenSession(session)
        {
            Prospects = new BrokenProspects(session.Prospects)
            {
                Query = async (q, c) =>
                {
                    var offset = q.After is { } after ? offsets.GetValueOrDefault(after) : 0;
                    if (offset == 0)
                    {
                        var first = await session.Prospects.QueryAsync(q, c);
                        Remember(first, first.Rows.Count);
                        return first;
                    }

                    var all = await session.Prospects.QueryAsync(
                        q with
                        {
                            After = null,
                            PageSize = offset + q.PageSize,
                        },
                        c
                    );
                    Remember(all, all.Rows.Count);
                    return all with { Rows = [.. all.Rows.Skip(offset)] };
                },
            },
        };

        void Remember(Page<ProspectSummary> page, int rows)
        {
            if (page.Next is { } next)
            {
                offsets[next] = rows;
            }
        }
    }

    private static async Task<Page<ProspectSummary>> WithoutLegalNamesAsync(
        IProspectingSession session,
        ProspectQuery query,
        CancellationToken cancellationToken
    )
    {
        var page = await session.Prospects.QueryAsync(query, cancellationToken);
        List<ProspectSummary> rows = [];
        foreach (var row in page.Rows)
        {
            var prospect = await session.Prospects.FindAsync(row.Id, cancellationToken);
            var contacts = await session.Contacts.FindAsync(
                [.. prospect!.Contacts.Select(l => l.Contact)],
                cancellationToken
            );
            var nameless = Prospect.FromSnapshot(prospect.ToSnapshot() with { LegalName = null });
            if (query.Matches(nameless, contacts))
            {
                rows.Add(row);
            }
        }

        return page with
        {
            Rows = [.. rows],
        };
    }

    private static bool IsForeign(ProspectQuery query)
    {
        try
        {
            query.ReadAfter();
            return false;
        }
        catch (ArgumentException)
        {
            return query.After != "###";
        }
    }
}
