using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Activities;

/// <summary>A visit, a call, a meeting or the like with a prospect: planned, going on, or over (SPEC T-5).</summary>
/// <remarks>
/// The kind of record that a customer has too: it knows nothing of being a prospect's but whose it is. Seen and changed like its prospect.
/// Mutable; belongs to the session that loaded it. Its verbs refuse with values and then change nothing.
/// </remarks>
public sealed partial class Activity : ProspectPart
{
    /// <summary>The subject kind of activities in history and outbox.</summary>
    public const string SubjectKindName = "activity";

    private ActivityContent _content;

    private Activity(TenantId tenant, ActivityId id, ProspectId prospect, ActivityContent content)
        : base(tenant, id.Value, prospect) => (Id, _content) = (id, content);

    /// <summary>Its id.</summary>
    public ActivityId Id { get; }

    /// <summary>The code of its type.</summary>
    public string Type => _content.Type;

    /// <summary>When it begins, or began.</summary>
    public Instant Start => _content.Start;

    /// <summary>When it ends, or ended, if that is known.</summary>
    public Instant? End => _content.End;

    /// <summary>When it is over: at its end, else at its start. What its view goes by; for stores to index.</summary>
    public Instant OverAt => End ?? Start;

    /// <summary>As far as it takes to find the last and the next action (SPEC T-7).</summary>
    public ActivitySpan Span => new(Id.Value, Type, Start, OverAt);

    /// <summary>What it is about; may hold personal data.</summary>
    public string? Subject => _content.Subject;

    /// <summary>More about it; may hold personal data.</summary>
    public string? Details => _content.Details;

    /// <summary>The contacts who take part, each once.</summary>
    public ValueList<ContactId> Participants => _content.Participants;

    /// <summary>Who organises it.</summary>
    public UserId Organiser => _content.Organiser;

    /// <summary>When it was noted.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>Who noted it.</summary>
    public UserId CreatedBy { get; private init; }

    /// <summary>What was reported on it; <see langword="null"/> while nothing was.</summary>
    public ActivityReport? LastReport { get; private set; }

    /// <summary>Where the visit was; <see langword="null"/> while nobody checked in.</summary>
    public VisitCheck? VisitCheck { get; private set; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Plans an activity, or notes one that is over.</summary>
    /// <param name="prospect">What it is kept under.</param>
    /// <param name="activity">What is known of it.</param>
    /// <param name="context">Who makes it, and when.</param>
    /// <returns>
    /// The activity; or why the prospect cannot be changed; or all of <c>activity.type-format</c>, <c>activity.end-before-start</c>,
    /// <c>activity.too-many-participants</c>, <c>contact.not-linked</c> and faults of texts.
    /// </returns>
    /// <exception cref="ArgumentException">The organiser is <see langword="default"/>.</exception>
    public static Outcome<Activity> Create(
        Prospect prospect,
        NewActivity activity,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (WhyNotUnder(prospect, context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var content = ActivityContent.Clean(activity, context.Scope.User, reasons);
        CheckParticipants(content, prospect, [], reasons);
        if (reasons.Count > 0)
        {
            return Outcome<Activity>.Refused(reasons);
        }

        var made = new Activity(
            prospect.Tenant,
            new ActivityId(context.Ids.Next()),
            prospect.Id,
            content
        )
        {
            CreatedAt = context.Now,
            CreatedBy = context.Scope.User,
        };
        made.RecordContent(null, content);
        made.Raise(new ActivityCreated(made.SubjectId, prospect.Id.Value, content.Type));
        return made;
    }

    /// <summary>Puts something else in the place of what is known of it.</summary>
    /// <param name="activity">All of it; what is left out is cleared, but the organiser, who stays.</param>
    /// <param name="prospect">The prospect that it is kept under; a contact who took part before may have left it since.</param>
    /// <param name="context">Who changes it.</param>
    /// <returns>
    /// Done; or <c>prospect.part-removed</c>, or why the prospect cannot be changed; or the reasons of <see cref="Create"/> and
    /// <c>activity.checked-in</c>, all that apply, and nothing changed.
    /// </returns>
    /// <exception cref="ArgumentException">It is another prospect, or the organiser is <see langword="default"/>.</exception>
    public Outcome Change(NewActivity activity, Prospect prospect, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(prospect);
        if (prospect.Id != Prospect || prospect.Tenant != Tenant)
        {
            throw new ArgumentException($"{this} is kept under prospect {Prospect}.");
        }

        if ((WhyGone() ?? WhyNotUnder(prospect, context)) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var content = ActivityContent.Clean(activity, Organiser, reasons);
        CheckParticipants(content, prospect, Participants, reasons);
        if (VisitCheck is not null && !ActivityTypes.IsVisit(content.Type))
        {
            reasons.Add(new Reason(ActivityReasons.CheckedIn).At("/type"));
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
            RaiseChanged([.. PendingChanges.Skip(before).Select(c => c.Field[1..])]);
        }

        return Outcome.Success;
    }

    /// <summary>Reports on it, or reports anew: the new answers take the place of the old ones.</summary>
    /// <param name="form">The form that the answers are to.</param>
    /// <param name="answers">The answers by the code of the field; a blank one counts as none.</param>
    /// <param name="context">Who reports, and when.</param>
    /// <returns>
    /// Done; or <c>prospect.part-removed</c>; or all of <c>report.answer-missing</c>, <c>report.unknown-field</c>, <c>report.number</c>,
    /// <c>report.date</c>, <c>report.choice</c>, <c>report.yes-no</c> and faults of texts, and nothing changed.
    /// </returns>
    /// <exception cref="RefusedException">The form is faulty: it holds all faults of it.</exception>
    public Outcome Report(
        ReportForm form,
        IReadOnlyDictionary<string, string?> answers,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(context);
        Outcome.Of(ReportFormValidator.Validate(form)).OrThrow();
        if (WhyGone() is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var read = ReportAnswers.Read(form, answers, reasons);
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        var report = new ActivityReport(
            form.Key,
            read.ToValueList(),
            context.Now,
            context.Scope.User
        );
        RecordReport(LastReport, report);
        LastReport = report;
        Raise(new ActivityReported(SubjectId, Prospect.Value, Type, form.Key));
        return Outcome.Success;
    }

    /// <summary>Checks in at a visit: where the device is, against where the prospect is (SPEC T-6). Checking in again replaces what was found; history keeps it.</summary>
    /// <param name="at">Where the device is.</param>
    /// <param name="accuracyMetres">The radius in metres that the device says it is within.</param>
    /// <param name="prospectPosition">Where the prospect is, when that is known.</param>
    /// <param name="context">Who checks in, and when.</param>
    /// <param name="tolerance">How far from there it may be, in metres.</param>
    /// <returns>What came of it, which may be that it cannot be told; or <c>prospect.part-removed</c>, <c>activity.not-a-visit</c>, <c>visit.accuracy</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not a number of metres from 0 to half way around the earth.</exception>
    public Outcome<VisitCheck> CheckIn(
        GeoPosition at,
        double accuracyMetres,
        GeoPosition? prospectPosition,
        WorkContext context,
        double tolerance = VisitCheck.DefaultTolerance
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyGone() is { } gone)
        {
            return gone;
        }

        if (!ActivityTypes.IsVisit(Type))
        {
            return new Reason(ActivityReasons.NotAVisit).At("/type").With("type", Type);
        }

        var outcome = VisitCheck.Of(at, accuracyMetres, prospectPosition, context.Now, tolerance);
        if (outcome.TryGet(out var check))
        {
            RecordCheck(VisitCheck, check);
            VisitCheck = check;
            RaiseChanged(["visitCheck"]);
        }

        return outcome;
    }

    /// <summary>Has the commit delete it; its history stays, with what it held (SPEC H-1).</summary>
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

    internal override void RemoveWithProspect()
    {
        if (!IsRemoved)
        {
            Remove();
        }
    }

    private static void CheckParticipants(
        ActivityContent content,
        Prospect prospect,
        ValueList<ContactId> known,
        List<Reason> reasons
    )
    {
        var linked = prospect.Contacts.Select(l => l.Contact).Concat(known).ToHashSet();
        reasons.AddRange(
            content
                .Participants.Take(ActivityContent.MaxParticipants)
                .Where(p => !linked.Contains(p))
                .Select(p =>
                    new Reason(ContactReasons.NotLinked).At($"/participants/{p}").With("contact", p)
                )
        );
    }

    private void Remove()
    {
        RecordContent(_content, null);
        RecordReport(LastReport, null);
        RecordCheck(VisitCheck, null);
        MarkRemoved();
        Raise(new ActivityDeleted(SubjectId, Prospect.Value, Type));
    }

    private void RaiseChanged(ValueList<string> fields) =>
        Raise(new ActivityChanged(SubjectId, Prospect.Value, Type, fields));
}
