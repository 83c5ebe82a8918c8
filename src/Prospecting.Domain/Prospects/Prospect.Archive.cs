using NodaTime;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>Out of the lists, and out of the base (SPEC Y-1).</content>
public sealed partial class Prospect
{
    /// <summary>When it was put into the archive; <see langword="null"/> while it is in the lists.</summary>
    public Instant? ArchivedAt { get; private set; }

    /// <summary>Who put it there.</summary>
    public UserId? ArchivedBy { get; private set; }

    /// <summary>Whether it is in the archive: found only by who asks for archived ones, and not changed until it is restored.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Puts it into the archive.</summary>
    /// <param name="context">Who archives it, and when.</param>
    /// <returns>Done; or <c>prospect.archived</c> when it is there already.</returns>
    public Outcome Archive(WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        SetArchived(context.Now, context.Scope.User);
        Raise(new ProspectArchived(Id.Value));
        return Outcome.Success;
    }

    /// <summary>Takes it back out of the archive.</summary>
    /// <param name="context">Who restores it.</param>
    /// <returns>Done; or <c>prospect.not-archived</c>.</returns>
    public Outcome Restore(WorkContext context)
    {
        if (WhyForbidden(context) is { } reason)
        {
            return reason;
        }

        if (!IsArchived)
        {
            return new Reason(ProspectReasons.NotArchived).With("prospect", Id);
        }

        SetArchived(null, null);
        Raise(new ProspectRestored(Id.Value));
        return Outcome.Success;
    }

    /// <summary>Has the commit delete it, archived or not. Its fields go into history a last time.</summary>
    internal Outcome Delete(WorkContext context)
    {
        if (WhyForbidden(context) is { } reason)
        {
            return reason;
        }

        foreach (var field in ProspectField.All)
        {
            Record(field.Pointer, field.Read(_details), null, field.IsPersonal);
        }

        MarkRemoved();
        Raise(new ProspectDeleted(Id.Value));
        return Outcome.Success;
    }

    private void SetArchived(Instant? at, UserId? by)
    {
        Record(
            "/archivedAt",
            ArchivedAt is { } old ? Text(old) : null,
            at is { } now ? Text(now) : null,
            personal: false
        );
        (ArchivedAt, ArchivedBy) = (at, by);
    }
}
