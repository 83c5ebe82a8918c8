using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class LookupSabotages
{
    private const string Referring = "References are found in any system or in one";

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
