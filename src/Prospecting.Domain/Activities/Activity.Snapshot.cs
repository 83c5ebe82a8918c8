using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Activities;

/// <content>To plain data and back.</content>
public sealed partial class Activity
{
    /// <summary>All it holds, except what a commit has still to write.</summary>
    public ActivitySnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = Id.Value,
            Version = Version,
            Prospect = Prospect.Value,
            Type = Type,
            Start = Start.ToUnixTimeTicks(),
            End = End?.ToUnixTimeTicks(),
            Subject = Subject,
            Details = Details,
            Participants = Participants.Select(p => p.Value).ToValueList(),
            Organiser = Organiser.Value,
            CreatedAt = CreatedAt.ToUnixTimeTicks(),
            CreatedBy = CreatedBy.Value,
            Report = LastReport is { } report
                ? new ActivityReportSnapshot(
                    report.Form,
                    report.Answers,
                    report.At.ToUnixTimeTicks(),
                    report.By.Value
                )
                : null,
            VisitCheck = VisitCheck is { } check
                ? new VisitCheckSnapshot
                {
                    LatitudeE7 = check.Position.LatitudeE7,
                    LongitudeE7 = check.Position.LongitudeE7,
                    Accuracy = check.Accuracy,
                    Tolerance = check.Tolerance,
                    Distance = check.Distance,
                    Verdict = check.Verdict,
                    At = check.At.ToUnixTimeTicks(),
                }
                : null,
        };

    /// <summary>Rebuilds an activity as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static Activity FromSnapshot(ActivitySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var activity = new Activity(
            new TenantId(snapshot.Tenant),
            new ActivityId(snapshot.Id),
            new ProspectId(snapshot.Prospect),
            new ActivityContent(
                snapshot.Type,
                Instant.FromUnixTimeTicks(snapshot.Start),
                snapshot.End is { } end ? Instant.FromUnixTimeTicks(end) : null,
                snapshot.Subject,
                snapshot.Details,
                snapshot.Participants.Select(p => new ContactId(p)).ToValueList(),
                new UserId(snapshot.Organiser)
            )
        )
        {
            CreatedAt = Instant.FromUnixTimeTicks(snapshot.CreatedAt),
            CreatedBy = new UserId(snapshot.CreatedBy),
            LastReport = snapshot.Report is { } report
                ? new ActivityReport(
                    report.Form,
                    report.Answers,
                    Instant.FromUnixTimeTicks(report.At),
                    new UserId(report.By)
                )
                : null,
            VisitCheck = snapshot.VisitCheck is { } check ? VisitCheck.OfStored(check) : null,
        };
        activity.RestoreVersion(snapshot.Version);
        return activity;
    }
}
