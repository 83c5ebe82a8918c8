using NodaTime;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.FollowUp;

/// <summary>Something to do for a prospect until a day, by somebody (SPEC T-1).</summary>
/// <remarks>
/// To do, it can be edited, done and deleted; done, only deleted. Its day is of where the assignee lives, so its verbs are told his zone
/// (SPEC T-2). Seen and changed like its prospect. Mutable; belongs to the session that loaded it.
/// </remarks>
public sealed partial class FollowUpTask : ProspectPart
{
    /// <summary>The subject kind of tasks in history and outbox.</summary>
    public const string SubjectKindName = "task";

    private readonly List<UserId> _reminded = [];
    private TaskContent _content = null!;

    private FollowUpTask(TenantId tenant, FollowUpTaskId id, ProspectId prospect)
        : base(tenant, id.Value, prospect) => Id = id;

    /// <summary>Its id.</summary>
    public FollowUpTaskId Id { get; }

    /// <summary>The code of its type.</summary>
    public string Type => _content.Type;

    /// <summary>The last day to do it on, where the assignee lives.</summary>
    public LocalDate DueOn => _content.DueOn;

    /// <summary>Who shall do it, or was to do it.</summary>
    public UserId Assignee => _content.Assignee;

    /// <summary>Where a request came from.</summary>
    public string? Source => _content.Source;

    /// <summary>What is to be done; may hold personal data.</summary>
    public string? Description => _content.Description;

    /// <summary>When it was made.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>Who made it: its actor (SPEC T-1).</summary>
    public UserId CreatedBy { get; private init; }

    /// <summary>
    /// When it was done; <see langword="null"/> while it is to do. Of one that was made with a past date it is the beginning of that date
    /// where the assignee lives: that is when it happened, <see cref="CreatedAt"/> is when it was noted.
    /// </summary>
    public Instant? DoneAt { get; private set; }

    /// <summary>Who said that it is done; <see langword="null"/> while it is to do.</summary>
    public UserId? DoneBy { get; private set; }

    /// <summary>Whether it is done.</summary>
    public TaskState State => DoneAt is null ? TaskState.ToDo : TaskState.Done;

    /// <summary>The users who were reminded of it, in the order in which they were.</summary>
    public IReadOnlyList<UserId> Reminded => _reminded;

    /// <summary>Whether its assignee is to be reminded when it is overdue: it is to do, and he was not reminded yet. For stores to index.</summary>
    public bool AwaitsReminder =>
        State == TaskState.ToDo && !IsRemoved && !_reminded.Contains(Assignee);

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Makes a task; with a day that is past where the assignee lives it is done already (SPEC T-2).</summary>
    /// <param name="prospect">What it is kept under.</param>
    /// <param name="task">What is to be done.</param>
    /// <param name="assigneeZone">Where the assignee lives.</param>
    /// <param name="context">Who makes it, and when.</param>
    /// <returns>The task; or all of <c>task.source-missing</c>, <c>task.date-out-of-range</c> and faults of texts; or why the prospect cannot be changed.</returns>
    /// <exception cref="ArgumentException">The assignee is <see langword="default"/>.</exception>
    public static Outcome<FollowUpTask> Create(
        Prospect prospect,
        NewTask task,
        DateTimeZone assigneeZone,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(assigneeZone);
        if (WhyNotUnder(prospect, context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var content = TaskContent.Clean(task, context.Scope.User, reasons);
        if (reasons.Count > 0)
        {
            return Outcome<FollowUpTask>.Refused(reasons);
        }

        var now = context.Now;
        var made = new FollowUpTask(
            prospect.Tenant,
            new FollowUpTaskId(context.Ids.Next()),
            prospect.Id
        )
        {
            CreatedAt = now,
            CreatedBy = context.Scope.User,
        };
        made.RecordContent(null, content);
        made._content = content;
        made.Raise(
            new TaskCreated(
                made.SubjectId,
                made.Prospect.Value,
                content.Type,
                content.Assignee.Value
            )
        );
        if (IsPast(content.DueOn, assigneeZone, now))
        {
            made.BecomeDone(StartOf(content.DueOn, assigneeZone), context.Scope.User, before: null);
        }
        else
        {
            made.Record("/state", null, Text(TaskState.ToDo), personal: false);
        }

        return made;
    }

    /// <summary>Puts something else to do in the place of what was (SPEC T-1). A day that has passed since may stay; a new one must not be past.</summary>
    /// <param name="task">All of it; what is left out is cleared, and a left out assignee is the task's actor, who need not be who edits it.</param>
    /// <param name="assigneeZone">Where the assignee lives, when it is another one: the new one.</param>
    /// <param name="context">Who edits it, and when.</param>
    /// <returns>
    /// Done; or <c>task.done</c>, <c>prospect.part-removed</c>; or all of <c>task.past-date</c>, <c>task.date-out-of-range</c>,
    /// <c>task.source-missing</c> and faults of texts, and nothing changed.
    /// </returns>
    /// <exception cref="ArgumentException">The assignee is <see langword="default"/>.</exception>
    public Outcome Edit(NewTask task, DateTimeZone assigneeZone, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(assigneeZone);
        ArgumentNullException.ThrowIfNull(context);
        if (WhyFixed() is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var content = TaskContent.Clean(task, CreatedBy, reasons);
        if (content.DueOn != DueOn && IsPast(content.DueOn, assigneeZone, context.Now))
        {
            reasons.Add(
                new Reason(TaskReasons.PastDate)
                    .At("/task/dueOn")
                    .With("due", TaskContent.Text(content.DueOn))
                    .With("today", TaskContent.Text(Today(assigneeZone, context.Now)))
            );
        }

        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        var before = PendingChanges.Count;
        RecordContent(_content, content);
        _content = content;
        if (PendingChanges.Count > before)
        {
            Raise(
                new TaskChanged(
                    SubjectId,
                    Prospect.Value,
                    Type,
                    Assignee.Value,
                    [.. PendingChanges.Skip(before).Select(c => c.Field[1..])]
                )
            );
        }

        return Outcome.Success;
    }

    /// <summary>Says that it is done; there is no way back (SPEC T-1).</summary>
    /// <param name="context">Who says so, and when.</param>
    /// <returns>Done; or <c>task.done</c> when it was already, or <c>prospect.part-removed</c>.</returns>
    public Outcome Complete(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyFixed() is { } reason)
        {
            return reason;
        }

        BecomeDone(context.Now, context.Scope.User, Text(TaskState.ToDo));
        return Outcome.Success;
    }

    /// <summary>Has the commit delete it, to do or done; its history stays, with what it held (SPEC T-1, H-1).</summary>
    /// <param name="context">Who deletes it.</param>
    /// <returns>Done; or <c>prospect.part-removed</c> when it was already.</returns>
    public Outcome Delete(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyGone() is { } reason)
        {
            return reason;
        }

        Remove();
        return Outcome.Success;
    }

    /// <summary>Whether it is still to do although its day has passed where somebody lives.</summary>
    /// <param name="zone">Where he lives.</param>
    /// <param name="now">What time it is.</param>
    public bool IsOverdue(DateTimeZone zone, Instant now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return State == TaskState.ToDo && !IsRemoved && IsPast(DueOn, zone, now);
    }

    /// <summary>Who is to be reminded once it is overdue: the assignee, if he is the prospect's operational representative (SPEC T-4).</summary>
    /// <param name="operationalRepresentative">The prospect's operational representative, if it has one.</param>
    /// <returns>The assignee; <see langword="null"/> when he is somebody else, was reminded before, or the task is done.</returns>
    public UserId? AwaitingReminder(UserId? operationalRepresentative) =>
        AwaitsReminder && Assignee == operationalRepresentative ? Assignee : null;

    /// <summary>Has a user reminded of it: <see cref="TaskOverdue"/> goes out with the commit, once for each user (SPEC T-4).</summary>
    /// <param name="recipient">Who is reminded.</param>
    /// <param name="zone">Where he lives.</param>
    /// <param name="context">What time it is.</param>
    /// <returns>
    /// Done; or <c>task.done</c>, <c>task.not-overdue</c>, <c>task.already-reminded</c>, <c>prospect.part-removed</c>, and nothing changed.
    /// </returns>
    /// <exception cref="ArgumentException">The recipient is <see langword="default"/>.</exception>
    public Outcome Remind(UserId recipient, DateTimeZone zone, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(context);
        if (recipient.Value.Length == 0)
        {
            throw new ArgumentException("default(UserId) names nobody.", nameof(recipient));
        }

        if (WhyFixed() is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        if (!IsOverdue(zone, context.Now))
        {
            reasons.Add(new Reason(TaskReasons.NotOverdue).With("due", TaskContent.Text(DueOn)));
        }

        if (_reminded.Contains(recipient))
        {
            reasons.Add(new Reason(TaskReasons.AlreadyReminded).With("user", recipient));
        }

        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        _reminded.Add(recipient);
        Record($"/reminded/{recipient}", null, "reminded", personal: false);
        Raise(new TaskOverdue(SubjectId, Prospect.Value, Type, recipient.Value));
        return Outcome.Success;
    }

    /// <inheritdoc/>
    internal override void RemoveWithProspect()
    {
        if (!IsRemoved)
        {
            Remove();
        }
    }

    /// <summary>When a day begins somewhere; where its first moments do not exist, as soon as they would have passed.</summary>
    internal static Instant StartOf(LocalDate date, DateTimeZone zone) =>
        date.AtMidnight().InZoneLeniently(zone).ToInstant();

    private static LocalDate Today(DateTimeZone zone, Instant now) => now.InZone(zone).Date;

    private static bool IsPast(LocalDate date, DateTimeZone zone, Instant now) =>
        date < Today(zone, now);

    private static string Text(TaskState state) => state == TaskState.Done ? "done" : "to-do";

    private Reason? WhyFixed() =>
        WhyGone()
        ?? (State == TaskState.Done ? new Reason(TaskReasons.Done).FixedBy("delete") : null);

    private void BecomeDone(Instant at, UserId by, string? before)
    {
        (DoneAt, DoneBy) = (at, by);
        Record("/state", before, Text(TaskState.Done), personal: false);
        Raise(new TaskDone(SubjectId, Prospect.Value, Type));
    }

    private void Remove()
    {
        RecordContent(_content, null);
        Record("/state", Text(State), null, personal: false);
        MarkRemoved();
        Raise(new TaskDeleted(SubjectId, Prospect.Value, Type));
    }

    private void RecordContent(TaskContent? before, TaskContent? after)
    {
        Record("/type", before?.Type, after?.Type, personal: false);
        Record("/dueOn", Text(before?.DueOn), Text(after?.DueOn), personal: false);
        Record("/assignee", before?.Assignee.Value, after?.Assignee.Value, personal: false);
        Record("/source", before?.Source, after?.Source, personal: false);
        Record("/description", before?.Description, after?.Description);

        static string? Text(LocalDate? date) => date is { } day ? TaskContent.Text(day) : null;
    }
}
