using System.Collections.Concurrent;
using NodaTime;
using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>The sabotages that the contracts on time in status must catch.</summary>
public sealed class SabotagedStatusTimesFail
{
    private static readonly Dictionary<
        string,
        (Func<IProspectingSession, IProspectingSession> Break, string CaughtBy)
    > Sabotages = new()
    {
        ["forgets re-entries"] = (
            s => new Tells(s, t => t with { Reentries = 0 }),
            "Time in status tells the stays that ended, the shortest and the longest, who is there now, and re-entries"
        ),
        ["takes the longest for the shortest"] = (
            s => new Tells(s, t => t with { Shortest = t.Longest }),
            "Time in status tells the stays that ended, the shortest and the longest, who is there now, and re-entries"
        ),
        ["ignores the period"] = (
            s => new Asks(s, q => q with { From = null, To = null }),
            "A period confines time in status to the stays and re-entries whose line is of the period"
        ),
        ["ends a period an instant late"] = (
            s => new Asks(s, q => q with { To = q.To + Duration.FromTicks(1) }),
            "A period confines time in status to the stays and re-entries whose line is of the period"
        ),
        ["ignores the company of a report"] = (
            s => new Asks(s, q => q with { Company = null }),
            "Time in status is confined to a company and a workflow"
        ),
        ["ignores the workflow of a report"] = (
            s => new Asks(s, q => q with { Workflow = null }),
            "Time in status is confined to a company and a workflow"
        ),
        ["counts merged records"] = (
            s => new CountsMerged(s),
            "Time in status counts no merged record"
        ),
        ["counts under a name that is gone"] = (
            s => new Tells(s, t => t.Status == "in-talks" ? t with { Status = "qualified" } : t),
            "Time in status tells a stay under the name that a migration gave it, from its beginning, and counts no re-entry for it"
        ),
        ["counts companies without statuses"] = (
            s => new CountsUnmanaged(s),
            "A company that switched the management of statuses off refuses every action and is in no report, until it is switched on"
        ),
        ["lets time run backwards"] = (
            s => new RunsBackwards(s),
            "No time in status is negative when the clock steps back"
        ),
        ["takes any period"] = (
            s => new Asks(s, q => q with { To = q.From }),
            "A period that ends before it begins is refused"
        ),
        ["ignores owners of long stays"] = (
            s => new Looks(s, stay => stay with { Owners = CompanySet.All }),
            "Long stays are found by owner, status and instant, any of several"
        ),
        ["ignores statuses of long stays"] = (
            s => new Looks(s, stay => stay with { Statuses = [] }),
            "Long stays are found by owner, status and instant, any of several"
        ),
        ["leaves out who became long this instant"] = (
            s => new Looks(
                s,
                stay => stay with { SinceAtLatest = stay.SinceAtLatest - Duration.FromTicks(1) }
            ),
            "Long stays are found by owner, status and instant, any of several"
        ),
        ["finds everybody when there is nothing to look for"] = (
            s => new Lists(s, q => q.LongStays is [] ? q with { LongStays = null } : q),
            "Without any long stay to look for, nobody is found"
        ),
        ["forgets the other criteria"] = (
            s => new Lists(s, q => new ProspectQuery { LongStays = q.LongStays, Sort = q.Sort }),
            "Long stays widen no other criterion"
        ),
        ["looks for the first long stays only"] = (
            s => new Lists(s, q => q with { LongStays = [.. (q.LongStays ?? []).Take(100)] }),
            "As many long stays as a query may have are answered, more are refused"
        ),
        ["takes the creation for the entry"] = (
            s => new Rows(s, row => row with { StatusSince = row.CreatedAt }),
            "A row tells since when it has its status"
        ),
        ["sorts another way"] = (
            s => new Lists(s, q => q with { Sort = ProspectSort.NewestFirst }),
            "Paging by time in status gives every row once, the longest first, under equal times"
        ),
        ["takes the end of any page"] = (
            s => new Lists(s, q => q.After == "###" ? q : q with { After = null }),
            "A page size out of range and a foreign cursor are refused"
        ),
    };

    public static TheoryData<string> Names => [.. Sabotages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_caught_a_store_that(string sabotage)
    {
        var (sabotaged, caughtBy) = Sabotages[sabotage];
        await using var harness = new SabotagedHarness(sabotaged);
        await Should.ThrowAsync<ContractViolationException>(() =>
            StoreContracts.Named(caughtBy).Verify(harness, CancellationToken.None)
        );
    }

    [Theory]
    [InlineData("Time in status counts nothing of another company or tenant")]
    [InlineData("Long stays find nothing of another company or tenant")]
    public async Task Is_caught_a_store_that_leaks_companies_or_tenants(string caughtBy)
    {
        foreach (
            var widen in (Func<Scope, Scope>[])
                [
                    scope =>
                        Scope.ForWholeTenant(scope.Tenant, scope.User, scope.ActiveCompany!.Value),
                    scope => Scope.ForUser(TenantId.Single, scope.User, scope.ActiveCompany!.Value),
                ]
        )
        {
            await using var harness = new SabotagedHarness(session => session, widen);
            await Should.ThrowAsync<ContractViolationException>(() =>
                StoreContracts.Named(caughtBy).Verify(harness, CancellationToken.None)
            );
        }
    }

    private sealed class Tells(IProspectingSession inner, Func<TimeInStatus, TimeInStatus> change)
        : SabotagedHistory(inner)
    {
        public override async Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
            TimeInStatusQuery query,
            CancellationToken cancellationToken = default
        ) => [.. (await base.TimeInStatusAsync(query, cancellationToken)).Select(change)];
    }

    private sealed class Asks(
        IProspectingSession inner,
        Func<TimeInStatusQuery, TimeInStatusQuery> change
    ) : SabotagedHistory(inner)
    {
        public override Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
            TimeInStatusQuery query,
            CancellationToken cancellationToken = default
        ) => base.TimeInStatusAsync(change(query), cancellationToken);
    }

    private sealed class CountsMerged(IProspectingSession inner) : SabotagedHistory(inner)
    {
        // Ids of other tests' stores are here too: this one knows nothing of them.
        private static readonly ConcurrentBag<ProspectId> Stored = [];

        public override IProspectStore Prospects => new Remembers(Inner);

        public override async Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
            TimeInStatusQuery query,
            CancellationToken cancellationToken = default
        )
        {
            List<StatusTotal> totals = [];
            foreach (var id in Stored)
            {
                var lines = await ReadStatusesAsync(id, cancellationToken);
                totals.AddRange(StatusTimeline.Of(lines, query.Now).Totals);
            }

            return
            [
                .. totals
                    .GroupBy(t => t.Status)
                    .Select(g => new TimeInStatus
                    {
                        Workflow = "standard",
                        Status = g.Key,
                        Current = DurationSum.Of(g.Select(t => t.Total)),
                    }),
            ];
        }

        private sealed class Remembers(IProspectingSession inner) : SabotagedProspects(inner)
        {
            public override void Add(Prospect prospect)
            {
                Stored.Add(prospect.Id);
                base.Add(prospect);
            }
        }
    }

    private sealed class CountsUnmanaged(IProspectingSession inner) : SabotagedHistory(inner)
    {
        public override async Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
            TimeInStatusQuery query,
            CancellationToken cancellationToken = default
        )
        {
            var counts = await Inner.Prospects.CountStatusesInUseAsync(
                CompanySet.All,
                cancellationToken
            );
            return
            [
                .. counts.Select(c => new TimeInStatus
                {
                    Workflow = "standard",
                    Status = c.Status,
                    Current = new DurationSum(c.Count, 0),
                }),
            ];
        }
    }

    private sealed class RunsBackwards(IProspectingSession inner) : SabotagedHistory(inner)
    {
        public override async Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
            TimeInStatusQuery query,
            CancellationToken cancellationToken = default
        )
        {
            var page = await Inner.Prospects.QueryAsync(new ProspectQuery(), cancellationToken);
            var since = page.Rows.ToLookup(r => r.Status, r => query.Now - r.StatusSince);
            var told = await base.TimeInStatusAsync(query, cancellationToken);
            return [.. told.Select(t => t with { Current = DurationSum.Of(since[t.Status]) })];
        }
    }

    private sealed class Lists(IProspectingSession inner, Func<ProspectQuery, ProspectQuery> change)
        : SabotagedProspects(inner)
    {
        public override Task<Page<ProspectSummary>> QueryAsync(
            ProspectQuery query,
            CancellationToken cancellationToken = default
        ) => base.QueryAsync(change(query), cancellationToken);
    }

    private sealed class Looks(IProspectingSession inner, Func<LongStay, LongStay> change)
        : SabotagedProspects(inner)
    {
        public override Task<Page<ProspectSummary>> QueryAsync(
            ProspectQuery query,
            CancellationToken cancellationToken = default
        ) =>
            base.QueryAsync(
                query with
                {
                    LongStays = query.LongStays is { } stays ? [.. stays.Select(change)] : null,
                },
                cancellationToken
            );
    }

    private sealed class Rows(
        IProspectingSession inner,
        Func<ProspectSummary, ProspectSummary> change
    ) : SabotagedProspects(inner)
    {
        public override async Task<Page<ProspectSummary>> QueryAsync(
            ProspectQuery query,
            CancellationToken cancellationToken = default
        )
        {
            var page = await base.QueryAsync(query, cancellationToken);
            return page with { Rows = [.. page.Rows.Select(change)] };
        }
    }
}
