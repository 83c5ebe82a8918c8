using NodaTime;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Testing.InMemory;

/// <summary>Time in status, told from each prospect's timeline: slower than grouped queries, and by construction always right.</summary>
internal static class InMemoryTimeInStatus
{
    public static IReadOnlyList<TimeInStatus> Of(
        IEnumerable<(Prospect Prospect, IReadOnlyList<StatusChange> Lines)> histories,
        TimeInStatusQuery query
    )
    {
        List<StatusStay> stays =
        [
            .. histories
                .Where(h =>
                    query.Company is not { } company
                    || h.Prospect.Shares.Any(s => s.Company == company)
                )
                .SelectMany(h => StatusTimeline.Of(h.Lines, query.Now).Stays),
        ];
        // A stay counts under the name it has; entering it again under the name that was entered.
        var named = stays.ToLookup(s => (s.NamedBy.Workflow, s.Status));
        var reentered = stays
            .Where(s => s.IsReentry && IsInPeriod(s.EnteredBy, query))
            .ToLookup(s => (s.EnteredBy.Workflow, s.EnteredBy.To));
        return
        [
            .. named
                .Select(g => g.Key)
                .Union(reentered.Select(g => g.Key))
                .Where(k => query.Workflow is not { } key || k.Workflow == key)
                .Select(k =>
                    Of(k.Workflow, k.Item2, [.. named[k]], query) with
                    {
                        Reentries = reentered[k].Count(),
                    }
                )
                .Where(t => t.Completed.Count + t.Current.Count + t.Reentries > 0),
        ];
    }

    private static TimeInStatus Of(
        string workflow,
        string status,
        IReadOnlyList<StatusStay> stays,
        TimeInStatusQuery query
    )
    {
        List<Duration> completed =
        [
            .. stays
                .Where(s => s.LeftBy is { } line && IsInPeriod(line, query))
                .Select(s => s.Duration),
        ];
        return new TimeInStatus
        {
            Workflow = workflow,
            Status = status,
            Completed = DurationSum.Of(completed),
            Shortest = completed.Count == 0 ? null : completed.Min(),
            Longest = completed.Count == 0 ? null : completed.Max(),
            Current = DurationSum.Of(stays.Where(s => s.LeftBy is null).Select(s => s.Duration)),
        };
    }

    private static bool IsInPeriod(StatusChange line, TimeInStatusQuery query) =>
        (query.From is not { } from || line.At >= from) && (query.To is not { } to || line.At < to);
}
