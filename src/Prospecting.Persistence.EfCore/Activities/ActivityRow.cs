using NodaTime;
using Prospecting.Activities;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Activities;

/// <summary>A row of the table <c>activities</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class ActivityRow : IRecordRow<Activity>, IPartRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The prospect that it is kept under.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The code of its type.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>When it starts.</summary>
    public Instant StartsAt { get; set; }

    /// <summary>When it ends.</summary>
    public Instant? EndsAt { get; set; }

    /// <summary>When it is over: its end, else its start.</summary>
    public Instant OverAt { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>What there is to say of it.</summary>
    public string? Details { get; set; }

    /// <summary>The contacts who take part, as a JSON array of their ids.</summary>
    public string? Participants { get; set; }

    /// <summary>Who organises it.</summary>
    public string Organiser { get; set; } = string.Empty;

    /// <summary>When it was made.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; set; } = string.Empty;

    /// <summary>The code of the form of its report.</summary>
    public string? ReportForm { get; set; }

    /// <summary>The answers of its report, as JSON.</summary>
    public string? ReportAnswers { get; set; }

    /// <summary>When it was reported on.</summary>
    public Instant? ReportedAt { get; set; }

    /// <summary>Who reported on it.</summary>
    public string? ReportedBy { get; set; }

    /// <summary>Whether the visit was checked, and what came of it.</summary>
    public VisitVerdict? VisitVerdict { get; set; }

    /// <summary>The latitude of the check, in units of 1e-7 degree.</summary>
    public int? VisitLatitudeE7 { get; set; }

    /// <summary>The longitude of the check, in units of 1e-7 degree.</summary>
    public int? VisitLongitudeE7 { get; set; }

    /// <summary>How exact the position of the check was, in metres.</summary>
    public double? VisitAccuracy { get; set; }

    /// <summary>How far from the prospect was near enough, in metres.</summary>
    public double? VisitTolerance { get; set; }

    /// <summary>How far from the prospect it was, in metres.</summary>
    public double? VisitDistance { get; set; }

    /// <summary>When the visit was checked.</summary>
    public Instant? VisitCheckedAt { get; set; }

    void IRecordRow<Activity>.Take(Activity aggregate, int version)
    {
        var a = aggregate.ToSnapshot();
        (TenantId, Id, Version, ProspectId) = (a.Tenant, a.Id, version, a.Prospect);
        (Type, Subject, Details) = (a.Type, a.Subject, a.Details);
        (StartsAt, EndsAt, OverAt) = (aggregate.Start, aggregate.End, aggregate.OverAt);
        (Participants, Organiser) = (RowJson.Write(a.Participants), a.Organiser);
        (CreatedAt, CreatedBy) = (aggregate.CreatedAt, a.CreatedBy);
        (ReportForm, ReportedBy) = (a.Report?.Form, a.Report?.By);
        ReportAnswers = a.Report is null ? null : RowJson.Write(a.Report.Answers);
        ReportedAt = At(a.Report?.At);
        (VisitVerdict, VisitCheckedAt) = (a.VisitCheck?.Verdict, At(a.VisitCheck?.At));
        (VisitLatitudeE7, VisitLongitudeE7) = (a.VisitCheck?.LatitudeE7, a.VisitCheck?.LongitudeE7);
        (VisitAccuracy, VisitTolerance, VisitDistance) = (
            a.VisitCheck?.Accuracy,
            a.VisitCheck?.Tolerance,
            a.VisitCheck?.Distance
        );
    }

    Activity IRecordRow<Activity>.ToAggregate() =>
        Activity.FromSnapshot(
            new ActivitySnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Prospect = ProspectId,
                Type = Type,
                Start = StartsAt.ToUnixTimeTicks(),
                End = EndsAt?.ToUnixTimeTicks(),
                Subject = Subject,
                Details = Details,
                Participants = RowJson.Read<Guid>(Participants),
                Organiser = Organiser,
                CreatedAt = CreatedAt.ToUnixTimeTicks(),
                CreatedBy = CreatedBy,
                Report =
                    ReportForm is null || ReportedAt is not { } reported
                        ? null
                        : new ActivityReportSnapshot(
                            ReportForm,
                            RowJson.Read<ReportAnswer>(ReportAnswers),
                            reported.ToUnixTimeTicks(),
                            ReportedBy!
                        ),
                VisitCheck =
                    VisitVerdict is not { } verdict || VisitCheckedAt is not { } at
                        ? null
                        : new VisitCheckSnapshot
                        {
                            LatitudeE7 = VisitLatitudeE7!.Value,
                            LongitudeE7 = VisitLongitudeE7!.Value,
                            Accuracy = VisitAccuracy!.Value,
                            Tolerance = VisitTolerance!.Value,
                            Distance = VisitDistance,
                            Verdict = verdict,
                            At = at.ToUnixTimeTicks(),
                        },
            }
        );

    private static Instant? At(long? ticks) =>
        ticks is { } given ? Instant.FromUnixTimeTicks(given) : null;
}
