using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>A kind of record that is kept under a prospect, so that a contract goes over all of them alike.</summary>
internal abstract class PartKind
{
    public static IReadOnlyList<PartKind> All { get; } =
    [new TaskKind(), new ActivityKind(), new NoteKind(), new AttachmentKind()];

    /// <summary>The name for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Whether there is a verb that changes one; the others are made and deleted only.</summary>
    public virtual bool CanChange => true;

    /// <summary>Makes one with little in it, and has the session write it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="prospect">What it is kept under.</param>
    /// <param name="context">Who makes it: whoever it takes to get past the verbs, which a store must not trust.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public abstract Task<ProspectPart> AddAsync(
        IProspectingSession session,
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Makes one with something in every field, and has the session write it.</summary>
    public abstract Task<ProspectPart> AddFullAsync(
        StoreHarness harness,
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    );

    public abstract Task<ProspectPart?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    );

    /// <summary>One page of those of a prospect, and where the next one begins.</summary>
    public abstract Task<(IReadOnlyList<ProspectPart> Rows, string? Next)> PageAsync(
        IProspectingSession session,
        ProspectId prospect,
        int size,
        string? after,
        CancellationToken cancellationToken
    );

    /// <summary>All of a prospect, as a list without criteria gives them.</summary>
    public virtual async Task<IReadOnlyList<ProspectPart>> ListAsync(
        IProspectingSession session,
        ProspectId prospect,
        CancellationToken cancellationToken
    ) =>
        (
            await PageAsync(session, prospect, 500, null, cancellationToken).ConfigureAwait(false)
        ).Rows;

    /// <summary>Whether one belongs before, with or after another in a list.</summary>
    public abstract int Compare(ProspectPart one, ProspectPart other);

    public abstract void Change(ProspectPart part, Prospect prospect, WorkContext context);

    public abstract void Delete(ProspectPart part, WorkContext context);

    /// <summary>All that one holds, as it is once a version is stored.</summary>
    public abstract object Snapshot(ProspectPart part, int version);

    /// <summary>Changes one, or deletes one that cannot be changed.</summary>
    public void Touch(ProspectPart part, Prospect prospect, WorkContext context)
    {
        if (CanChange)
        {
            Change(part, prospect, context);
        }
        else
        {
            Delete(part, context);
        }
    }

    /// <summary>Has the session write one of one's own under the id of a stored one: of those that can be changed.</summary>
    public virtual void AddForged(
        IProspectingSession session,
        ProspectPart part,
        Prospect prospect,
        WorkContext context
    ) => throw new InvalidOperationException($"{Name} is not changed.");

    public override string ToString() => Name;
}
