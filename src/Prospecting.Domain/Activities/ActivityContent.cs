using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Activities;

/// <summary>The fields of an activity that people set, checked.</summary>
internal sealed record ActivityContent(
    string Type,
    Instant Start,
    Instant? End,
    string? Subject,
    string? Details,
    ValueList<ContactId> Participants,
    UserId Organiser
)
{
    public const int MaxParticipants = 100;

    /// <summary>Checks what was given.</summary>
    /// <param name="activity">What was given.</param>
    /// <param name="organiser">Who organises it when nobody is named.</param>
    /// <param name="reasons">Gets a reason for each fault; the content is then not to be used.</param>
    public static ActivityContent Clean(
        NewActivity activity,
        UserId organiser,
        List<Reason> reasons
    )
    {
        if (activity.Organiser is { Value.Length: 0 })
        {
            throw new ArgumentException(
                "default(UserId) names nobody; leave the organiser out.",
                nameof(activity)
            );
        }

        if (!FaultList.IsCode(activity.Type))
        {
            reasons.Add(
                new Reason(ActivityReasons.TypeFormat)
                    .At("/type")
                    .With("max", FaultList.MaxCodeLength)
            );
        }

        var start = WorkContext.Cut(activity.Start);
        var end = activity.End is { } given ? WorkContext.Cut(given) : (Instant?)null;
        if (end < start)
        {
            reasons.Add(new Reason(ActivityReasons.EndBeforeStart).At("/end"));
        }

        var participants = activity.Participants.Distinct().ToValueList();
        if (participants.Count > MaxParticipants)
        {
            reasons.Add(
                new Reason(ActivityReasons.TooManyParticipants)
                    .At("/participants")
                    .With("max", MaxParticipants)
                    .With("count", participants.Count)
            );
        }

        return new ActivityContent(
            activity.Type,
            start,
            end,
            new TextRule("/subject", 200).Clean(activity.Subject, reasons),
            new TextRule("/details", 10_000, AllowsLines: true).Clean(activity.Details, reasons),
            participants,
            activity.Organiser ?? organiser
        );
    }

    /// <summary>Its type: the rest may be personal data.</summary>
    public override string ToString() => Type;
}
