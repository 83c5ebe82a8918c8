using Prospecting.Activities;
using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Cli.Commands;

/// <summary>What was done last for a prospect, and what comes next (SPEC T-7).</summary>
internal static class ActionsOfProspect
{
    public static async Task<LastAndNextAction> FindAsync(
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    )
    {
        var tasks = await session.Tasks.OfProspectAsync(prospect.Id, cancellationToken);
        List<ActivitySpan> spans = [];
        string? after = null;
        do
        {
            var page = await session.Activities.OfProspectAsync(
                prospect.Id,
                new ActivityQuery
                {
                    Page = new TimePage { PageSize = TimePage.MaxPageSize, After = after },
                },
                cancellationToken
            );
            spans.AddRange(page.Rows.Select(a => a.Span));
            after = page.Next;
        } while (after is not null);

        // As in lists, a due date is one of whoever reads.
        var zone = session.Context.Scope.Zone;
        return FollowUpActions.LastAndNext(tasks, spans, _ => zone, session.Context.Now);
    }

    /// <summary>An action in a few words; of a task its due date, which is a date whoever reads it.</summary>
    public static string Text(FollowUpAction action) =>
        $"{action.Type} {(action.DueOn is { } due ? Moments.Iso(due) : Moments.Text(action.At))}";
}
