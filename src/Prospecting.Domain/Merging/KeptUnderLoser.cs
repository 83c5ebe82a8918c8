using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Merging;

/// <summary>All that is kept under the record that is merged: it moves along (SPEC G-2).</summary>
internal sealed class KeptUnderLoser
{
    private readonly List<FollowUpTask> _tasks = [];
    private readonly List<Activity> _activities = [];
    private readonly List<Note> _notes = [];
    private readonly List<Attachment> _attachments = [];

    private KeptUnderLoser() { }

    /// <summary>Loads all of it into the session, page by page.</summary>
    public static async Task<KeptUnderLoser> LoadAsync(
        IProspectingSession session,
        ProspectId loser,
        CancellationToken cancellationToken
    )
    {
        var kept = new KeptUnderLoser();
        kept._tasks.AddRange(
            await session.Tasks.OfProspectAsync(loser, cancellationToken).ConfigureAwait(false)
        );
        await ReadAsync(
                kept._activities,
                page =>
                    session.Activities.OfProspectAsync(
                        loser,
                        new ActivityQuery { Page = page },
                        cancellationToken
                    )
            )
            .ConfigureAwait(false);
        await ReadAsync(
                kept._notes,
                page => session.Notes.OfProspectAsync(loser, page, cancellationToken)
            )
            .ConfigureAwait(false);
        await ReadAsync(
                kept._attachments,
                page => session.Attachments.OfProspectAsync(loser, page, cancellationToken)
            )
            .ConfigureAwait(false);
        return kept;
    }

    /// <summary>The plan with how much of it moves.</summary>
    public MergePlan Counted(MergePlan plan) =>
        plan with
        {
            TasksMoved = _tasks.Count,
            ActivitiesMoved = _activities.Count,
            NotesMoved = _notes.Count,
            AttachmentsMoved = _attachments.Count,
        };

    /// <summary>Moves all of it.</summary>
    public void MoveTo(ProspectId survivor)
    {
        foreach (
            var part in _tasks.Concat<ProspectPart>(_activities).Concat(_notes).Concat(_attachments)
        )
        {
            part.MoveTo(survivor);
        }
    }

    private static async Task ReadAsync<T>(List<T> all, Func<TimePage, Task<Page<T>>> read)
    {
        string? after = null;
        do
        {
            var page = await read(new TimePage { PageSize = TimePage.MaxPageSize, After = after })
                .ConfigureAwait(false);
            all.AddRange(page.Rows);
            after = page.Next;
        } while (after is not null);
    }
}
