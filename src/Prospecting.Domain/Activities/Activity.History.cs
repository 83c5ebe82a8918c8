using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Prospecting.Activities;

/// <content>What history keeps of it, field by field (SPEC H-1).</content>
public sealed partial class Activity
{
    private void RecordContent(ActivityContent? old, ActivityContent? now)
    {
        Record("/type", old?.Type, now?.Type, personal: false);
        Record("/start", Text(old?.Start), Text(now?.Start), personal: false);
        Record("/end", Text(old?.End), Text(now?.End), personal: false);
        Record("/subject", old?.Subject, now?.Subject);
        Record("/details", old?.Details, now?.Details);
        Record("/organiser", old?.Organiser.Value, now?.Organiser.Value, personal: false);
        var (before, after) = (old?.Participants ?? [], now?.Participants ?? []);
        foreach (var contact in before.Union(after))
        {
            Record(
                $"/participants/{contact}",
                before.Contains(contact) ? "takes part" : null,
                after.Contains(contact) ? "takes part" : null,
                personal: false
            );
        }
    }

    private void RecordReport(ActivityReport? old, ActivityReport? now)
    {
        Record("/report/form", old?.Form, now?.Form, personal: false);
        Record("/report/at", Text(old?.At), Text(now?.At), personal: false);
        var (before, after) = (AnswersOf(old), AnswersOf(now));
        foreach (var field in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            Record(
                "/report/answers/" + field,
                before.GetValueOrDefault(field),
                after.GetValueOrDefault(field)
            );
        }
    }

    // Where somebody was, and how far from a place that everybody knows, is personal; that it was checked is not.
    private void RecordCheck(VisitCheck? old, VisitCheck? now)
    {
        Record("/visitCheck/position", old?.Position.ToGeoUri(), now?.Position.ToGeoUri());
        Record("/visitCheck/accuracy", Text(old?.Accuracy), Text(now?.Accuracy));
        Record("/visitCheck/distance", Text(old?.Distance), Text(now?.Distance));
        Record(
            "/visitCheck/tolerance",
            Text(old?.Tolerance),
            Text(now?.Tolerance),
            personal: false
        );
        Record("/visitCheck/verdict", Text(old?.Verdict), Text(now?.Verdict), personal: false);
        Record("/visitCheck/at", Text(old?.At), Text(now?.At), personal: false);
    }

    private static Dictionary<string, string> AnswersOf(ActivityReport? report) =>
        report?.Answers.ToDictionary(a => a.Field, a => a.Value, StringComparer.Ordinal) ?? [];

    private static string? Text(Instant? instant) =>
        instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;

    private static string? Text(double? metres) =>
        metres?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(VisitVerdict? verdict) =>
        verdict switch
        {
            null => null,
            VisitVerdict.Verified => "verified",
            VisitVerdict.NotVerified => "not-verified",
            _ => "unknown",
        };
}
