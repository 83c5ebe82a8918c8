using NodaTime;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class TimeInStatusSabotages
{
    private const string Telling =
        "Time in status tells the stays that ended, the shortest and the longest, who is there now, and re-entries";
    private const string Period =
        "A period confines time in status to the stays and re-entries whose line is of the period";
    private const string Foreign = "Time in status counts nothing of another company or tenant";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "takes the longest stay for the shortest",
            Telling,
            Tells((_, t) => t with { Shortest = t.Longest })
        ),
        new(
            "counts no re-entries over all time",
            Telling,
            Tells((q, t) => q.From is null && q.To is null ? t with { Reentries = 0 } : t)
        ),
        new(
            "ends a period an instant late",
            Period,
            Asks(q =>
                q.To > q.From || q.From is null ? q with { To = q.To + Duration.FromTicks(1) } : q
            )
        ),
        new(
            "begins a period an instant late",
            Period,
            Asks(q => q with { From = q.From + Duration.FromTicks(1), To = q.To })
        ),
        new(
            "counts the stays of every workflow",
            "Time in status is confined to a company and a workflow",
            Asks(q => q with { Workflow = null })
        ),
        new(
            "lets who asks for a company look into it",
            Foreign,
            Elsewhere((q, scope) => q.Company is null ? scope : Broken.All(scope.Tenant))
        ),
        new(
            "counts the stays of every tenant",
            Foreign,
            Elsewhere(
                (_, scope) => scope.Tenant == TenantId.Single ? scope : Broken.All(TenantId.Single)
            )
        ),
        new(
            "counts the stays of merged records",
            "Time in status counts no merged record",
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session => merges.Watch(session, s => CountsMerged(s, merges));
            })
        ),
        new(
            "lets time in status run backwards with the clock",
            "No time in status is negative when the clock steps back",
            Broken.Session(RunsBackwards)
        ),
        new(
            "takes a period that ends before it begins for an empty one",
            "A period that ends before it begins is refused",
            Asks(q => q.To < q.From ? q with { To = q.From } : q)
        ),
    ];

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Asks(
        Func<TimeInStatusQuery, TimeInStatusQuery> change
    ) =>
        Broken.History(h => new BrokenHistory(h)
        {
            TimeInStatus = (q, c) => h.TimeInStatusAsync(change(q), c),
        });

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Tells(
        Func<TimeInStatusQuery, TimeInStatus, TimeInStatus> change
    ) =>
        Broken.History(h => new BrokenHistory(h)
        {
            TimeInStatus = async (q, c) =>
                [.. (await h.TimeInStatusAsync(q, c)).Select(t => change(q, t))],
        });

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Elsewhere(
        Func<TimeInStatusQuery, Scope, Scope> widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    TimeInStatus = (q, c) =>
                        truth.InAsync(
                            widen(q, session.Context.Scope),
                            s => s.History.TimeInStatusAsync(q, c)
                        ),
                },
            }
        );

    private static BrokenSession CountsMerged(IProspectingSession session, Merges merges) =>
        new(session)
        {
            History = new BrokenHistory(session.History)
            {
                TimeInStatus = async (q, c) =>
                {
                    List<TimeInStatus> told = [.. await session.History.TimeInStatusAsync(q, c)];
                    foreach (var merged in merges.Merged)
                    {
                        var lines = await session.History.ReadStatusesAsync(merged, c);
                        told.AddRange(
                            StatusTimeline
                                .Of(lines, q.Now)
                                .Totals.Select(t => new TimeInStatus
                                {
                                    Workflow = "standard",
                                    Status = t.Status,
                                    Current = DurationSum.Of([t.Total]),
                                })
                        );
                    }

                    return told;
                },
            },
        };

    private static BrokenSession RunsBackwards(IProspectingSession session) =>
        new(session)
        {
            History = new BrokenHistory(session.History)
            {
                TimeInStatus = async (q, c) =>
                {
                    var page = await session.Prospects.QueryAsync(
                        new ProspectQuery { PageSize = ProspectQuery.MaxPageSize },
                        c
                    );
                    var ahead = page
                        .Rows.Where(r => r.StatusSince > q.Now)
                        .ToLookup(r => r.Status, r => q.Now - r.StatusSince);
                    return
                    [
                        .. (await session.History.TimeInStatusAsync(q, c)).Select(t =>
                            t with
                            {
                                Current = new DurationSum(
                                    t.Current.Count,
                                    t.Current.Ticks + DurationSum.Of(ahead[t.Status]).Ticks
                                ),
                            }
                        ),
                    ];
                },
            },
        };
}
