using Prospecting.Activities;
using Prospecting.Collections;
using Prospecting.FollowUp;
using Prospecting.Paging;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class PartListSabotages
{
    private const string Paging =
        "Paging through what is kept under a prospect gives each once, in order, under equal instants and days";
    private const string Views = "Each view of activities lists exactly its own, in its order";
    private const string Criteria = "Each criterion of tasks finds exactly those it means";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "skips notes as old as the last one of the page before",
            Paging,
            Broken.Notes(n => new BrokenNotes(n)
            {
                List = async (prospect, page, c) =>
                {
                    var found = await n.OfProspectAsync(prospect, page, c);
                    return page.ReadAfter() is var (at, _)
                        ? found with
                        {
                            Rows = found.Rows.Where(r => r.CreatedAt != at).ToValueList(),
                        }
                        : found;
                },
            })
        ),
        new(
            "turns each page of tasks round",
            Paging,
            Broken.Tasks(t => new BrokenTasks(t)
            {
                Query = async (q, c) =>
                {
                    var found = await t.QueryAsync(q, c);
                    return found with { Rows = found.Rows.Reverse().ToValueList() };
                },
            })
        ),
        new(
            "mends page sizes of notes that are out of range",
            "A page size out of range and a foreign cursor are refused for what is kept under a prospect",
            Broken.Notes(n => new BrokenNotes(n)
            {
                List = (prospect, page, c) =>
                    n.OfProspectAsync(
                        prospect,
                        page with
                        {
                            PageSize = Math.Clamp(page.PageSize, 1, TimePage.MaxPageSize),
                        },
                        c
                    ),
            })
        ),
        new(
            "takes what has begun for over",
            Views,
            Broken.Session(session => new BrokenSession(session)
            {
                Activities = new BrokenActivities(session.Activities)
                {
                    List = async (prospect, q, c) =>
                    {
                        var found = await session.Activities.OfProspectAsync(prospect, q, c);
                        return q.View == ActivityView.Upcoming
                            ? found with
                            {
                                Rows = found
                                    .Rows.Where(a => a.Start > session.Context.Now)
                                    .ToValueList(),
                            }
                            : found;
                    },
                },
            })
        ),
        new(
            "goes by its own idea of what is recent",
            Views,
            Broken.Activities(a => new BrokenActivities(a)
            {
                List = (prospect, q, c) =>
                    a.OfProspectAsync(prospect, q with { Views = ActivityViews.Default }, c),
            })
        ),
        new(
            "lists what is to come with the last one first",
            Views,
            Broken.Activities(a => new BrokenActivities(a)
            {
                List = async (prospect, q, c) =>
                {
                    var found = await a.OfProspectAsync(prospect, q, c);
                    return q.IsAscending
                        ? found with
                        {
                            Rows = found.Rows.Reverse().ToValueList(),
                        }
                        : found;
                },
            })
        ),
        Forgets("assignees", q => q with { Assignee = null }),
        Forgets("states", q => q with { State = null }),
        Forgets("the first day", q => q with { DueFrom = null }),
        Forgets("the last day", q => q with { DueTo = null }),
        Forgets("who awaits a reminder", q => q with { AwaitsReminder = null }),
        Forgets(
            "the prospect",
            q => q.Assignee is null && q.PageSize == 3 ? q with { Prospect = null } : q
        ) with
        {
            // There are tasks of another prospect too.
            AlsoFails = [Paging],
        },
    ];

    private static Sabotage Forgets(string what, Func<TaskQuery, TaskQuery> without) =>
        new(
            $"forgets {what} when it lists tasks",
            Criteria,
            Broken.Tasks(t => new BrokenTasks(t) { Query = (q, c) => t.QueryAsync(without(q), c) })
        );
}
