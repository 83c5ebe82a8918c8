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
        var stays = histories
            .Where(h =>
                query.Company is not { } company || h.Prospect.Shares.Any(s => s.Company == company)
            )
            .SelectMany(h => StatusTimeline.Of(h.Lines, query.Now).Stays)
            .Where(s => query.Workflow is not { } key || s.EnteredBy.Workflow == key);
        return
        [
            .. stays
                .GroupBy(s => (s.EnteredBy.Workflow, s.Status))
                .Select(g => Of(g.Key.Workflow, g.Key.Status, [.. g], query))
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
            Reentries = stays.Count(s => s.IsReentry && IsInPeriod(s.EnteredBy, query)),
        };
    }

    private static bool IsInPeriod(StatusChange line, TimeInStatusQuery query) =>
        (query.From is not { } from || line.At >= from) && (query.To is not { } to || line.At < to);
}
