using Prospecting.Activities;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.Storage;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>A kind of things that are kept under prospects, or that companies set.</summary>
/// <param name="FindAsync">The target's, as a session finds it.</param>
/// <param name="AsNew">The same, as if it had never been stored: what somebody forges who knows all about it.</param>
/// <param name="Add">Gives one to a session.</param>
internal sealed record Kind<T>(
    Func<IProspectingSession, Target, Task<T?>> FindAsync,
    Func<T, T> AsNew,
    Action<IProspectingSession, T> Add
)
    where T : Aggregate;

internal static class Kinds
{
    public static readonly Kind<FollowUpTask> Task = new(
        (session, target) => session.Tasks.FindAsync(target.Task),
        task => FollowUpTask.FromSnapshot(task.ToSnapshot() with { Version = 0 }),
        (session, task) => session.Tasks.Add(task)
    );

    public static readonly Kind<Activity> Activity = new(
        (session, target) => session.Activities.FindAsync(target.Activity),
        activity => Activities.Activity.FromSnapshot(activity.ToSnapshot() with { Version = 0 }),
        (session, activity) => session.Activities.Add(activity)
    );

    public static readonly Kind<Note> Note = new(
        (session, target) => session.Notes.FindAsync(target.Note),
        note => Notes.Note.FromSnapshot(note.ToSnapshot() with { Version = 0 }),
        (session, note) => session.Notes.Add(note)
    );

    public static readonly Kind<Attachment> Attachment = new(
        (session, target) => session.Attachments.FindAsync(target.Attachment),
        attachment =>
            Attachments.Attachment.FromSnapshot(attachment.ToSnapshot() with { Version = 0 }),
        (session, attachment) => session.Attachments.Add(attachment)
    );

    public static readonly Kind<CatalogEntry> Entry = new(
        (session, target) => session.Catalogs.FindAsync(target.Entry),
        entry => CatalogEntry.FromSnapshot(entry.ToSnapshot() with { Version = 0 }),
        (session, entry) => session.Catalogs.Add(entry)
    );

    public static readonly Kind<CustomField> Field = new(
        (session, target) => session.CustomFields.FindAsync(target.Field),
        field => CustomField.FromSnapshot(field.ToSnapshot() with { Version = 0 }),
        (session, field) => session.CustomFields.Add(field)
    );

    public static readonly Kind<RepresentativeGrant> Grant = new(
        (session, target) => session.RepresentativeGrants.FindAsync(target.Grant),
        grant => RepresentativeGrant.FromSnapshot(grant.ToSnapshot() with { Version = 0 }),
        (session, grant) => session.RepresentativeGrants.Add(grant)
    );
}
