using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class MigrationSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "counts each status in use once",
            "A status that is gone and in use needs a mapping, and a dry run says how many prospects it moves",
            Broken.Prospects(p => new BrokenProspects(p)
            {
                CountStatusesInUse = async (owners, c) =>
                    [
                        .. (await p.CountStatusesInUseAsync(owners, c)).Select(n =>
                            n with
                            {
                                Count = 1,
                            }
                        ),
                    ],
            })
        ),
        new(
            "decides for users of companies that follow the default without what it renamed",
            "A prospect in a status that is gone is decided on by the one that stands for it, before it is moved",
            ReleaseSabotages.Governs(
                (scope, workflows, company) =>
                {
                    var governing = workflows.For(scope.Tenant, company);
                    return
                        scope.Reach == ScopeReach.System
                        || workflows.Releases.Any(r => r.Company == company)
                        || governing.Workflow.FormerCodes.Count == 0
                        ? governing
                        : new GoverningWorkflow(
                            CompiledWorkflow
                                .Compile(governing.Workflow.Definition, ProspectFacts.Guards)
                                .OrThrow(),
                            governing.IsManaged,
                            governing.Release
                        );
                }
            )
        ),
        new(
            "writes a migration down as a move",
            "A migration moves each prospect once, with a line of history of its own kind and no event, and time in status goes on",
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) =>
                    [
                        .. (await h.ReadStatusesAsync(id, c)).Select(l =>
                            l with
                            {
                                Kind =
                                    l.Kind == StatusChangeKind.Migrated
                                        ? StatusChangeKind.Moved
                                        : l.Kind,
                            }
                        ),
                    ],
            })
        ),
        new(
            "keeps the next batch locked when a migration is stopped",
            "A migration that was stopped goes on where it was",
            truth =>
            {
                var wasStopped = false;
                return new BrokenFactory(
                    truth,
                    session => new BrokenSession(session)
                    {
                        Prospects = new BrokenProspects(session.Prospects)
                        {
                            FindInStatuses = async (owners, statuses, limit, c) =>
                                [
                                    .. (
                                        await session.Prospects.FindInStatusesAsync(
                                            owners,
                                            statuses,
                                            limit + (wasStopped ? limit : 0),
                                            c
                                        )
                                    ).Skip(wasStopped ? limit : 0),
                                ],
                        },
                    }
                )
                {
                    Cancelled = () => wasStopped = true,
                };
            }
        ),
        new(
            "finds no prospects that a reopening would return to a status that is gone",
            "A reopening returns to what stands for the status that is gone",
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindInStatuses = async (owners, statuses, limit, c) =>
                {
                    var query = new ProspectQuery
                    {
                        Statuses = statuses.ToValueList(),
                        PageSize = 500,
                    };
                    var rows = (await p.QueryAsync(query, c)).Rows.Select(r => r.Id).ToHashSet();
                    return
                    [
                        .. (await p.FindInStatusesAsync(owners, statuses, limit, c)).Where(
                            rows.Contains
                        ),
                    ];
                },
            })
        ),
        new(
            "tells time in status under the name that is gone",
            "Time in status tells a stay under the name that a migration gave it, from its beginning, and counts no re-entry for it",
            Broken.History(h => new BrokenHistory(h)
            {
                TimeInStatus = async (q, c) =>
                    [
                        .. (await h.TimeInStatusAsync(q, c)).Select(t =>
                            t.Status == "in-talks" ? t with { Status = "qualified" } : t
                        ),
                    ],
            })
        ),
    ];
}
