using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class LookupSabotages
{
    private const string Referring = "References are found in any system or in one";

    private const string ShowsAll =
        "A row shows name, kind, status, outcome, source, owner, telephone, mail, whether it is archived and whether somebody should look at it";
    private const string InStatus =
        "Prospects in a status are found in the order of their ids, as many as asked for";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "shows the town of the first address",
            "A row shows the town of the default address",
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.Prospects.QueryAsync(q, c);
                        List<ProspectSummary> rows = [];
                        foreach (var row in page.Rows)
                        {
                            var prospect = await session.Prospects.FindAsync(row.Id, c);
                            rows.Add(
                                row with
                                {
                                    City = prospect is { Addresses: [var first, ..] }
                                        ? first.Postal.City
                                        : null,
                                }
                            );
                        }

                        return page with
                        {
                            Rows = [.. rows],
                        };
                    },
                },
            })
        ),
        new(
            "shows no mobile phone where there is no landline",
            ShowsAll,
            Broken.Rows(
                (_, row) => row.Kind == ProspectKind.Person ? row with { Phone = null } : row
            )
        ),
        new(
            "takes what is archived for lost",
            ShowsAll,
            Broken.Rows(
                (_, row) => row.IsArchived ? row with { Category = StatusCategory.Lost } : row
            )
        ),
        new(
            "shows mail addresses in small letters",
            ShowsAll,
            Broken.Rows((_, row) => row with { Email = row.Email?.ToLowerInvariant() })
        ),
        new(
            "finds prospects in a status in the order of their names",
            InStatus,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindInStatuses = async (owners, statuses, limit, c) =>
                    [
                        .. (await p.FindInStatusesAsync(owners, statuses, 1000, c))
                            .Reverse()
                            .Take(limit),
                    ],
            })
        ),
        new(
            "finds more prospects in a status than asked for",
            InStatus,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindInStatuses = (owners, statuses, limit, c) =>
                    p.FindInStatusesAsync(owners, statuses, limit == 3 ? 1000 : limit, c),
            })
        ),
        new(
            "goes on counting what was merged",
            "A merged record is neither listed nor counted",
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
                                CountByStatus = async c =>
                                    [
                                        .. await s.Prospects.CountByStatusAsync(c),
                                        .. merges.Merged.Select(_ => new StatusCount("new", 1)),
                                    ],
                            },
                        }
                    );
            })
        ),
        new(
            "counts a user's prospects under one status",
            "Prospects are counted by status",
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    CountByStatus = async c =>
                    {
                        var counts = await session.Prospects.CountByStatusAsync(c);
                        return
                            session.Context.Scope.Reach == ScopeReach.Companies && counts.Count > 1
                            ? [new StatusCount(counts[0].Status, counts.Sum(n => n.Count))]
                            : counts;
                    },
                },
            })
        ),
        new(
            "ignores the system of a reference",
            Referring,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindByReferences = (ids, _, c) => p.FindByReferencesAsync(ids, null, c),
            })
        ),
        new(
            "reads references as numbers",
            Referring,
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindByReferences = (ids, system, c) =>
                    p.FindByReferencesAsync([.. ids.Select(i => i.TrimStart('0'))], system, c),
            })
        ),
    ];
}
