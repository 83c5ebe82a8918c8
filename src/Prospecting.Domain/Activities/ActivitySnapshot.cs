using Prospecting.Collections;

namespace Prospecting.Activities;

/// <summary>All that an activity holds, as plain data; its shape is public surface.</summary>
/// <remarks>Instants are Unix time in ticks of 100 ns.</remarks>
public sealed record ActivitySnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the prospect it is kept under.</summary>
    public required Guid Prospect { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>When it begins.</summary>
    public required long Start { get; init; }

    /// <summary>When it ends.</summary>
    public long? End { get; init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>More about it.</summary>
    public string? Details { get; init; }

    /// <summary>The ids of the contacts who take part.</summary>
    public ValueList<Guid> Participants { get; init; } = [];

    /// <summary>Who organises it.</summary>
    public required string Organiser { get; init; }

    /// <summary>When it was noted.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who noted it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>What was reported on it.</summary>
    public ActivityReportSnapshot? Report { get; init; }

    /// <summary>Where the visit was.</summary>
    public VisitCheckSnapshot? VisitCheck { get; init; }

    /// <summary>Its id: much of the rest is personal data.</summary>
    public override string ToString() => $"activity {Id}";
}

/// <summary>A report as plain data.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="Answers">The answers.</param>
/// <param name="At">When it was reported.</param>
/// <param name="By">Who reported it.</param>
public sealed record ActivityReportSnapshot(
    string Form,
    ValueList<ReportAnswer> Answers,
    long At,
    string By
)
{
    /// <summary>The form alone: answers may be personal data.</summary>
    public override string ToString() => $"report ({Form})";
}

/// <summary>The check of a visit's place as plain data; lengths are in metres.</summary>
public sealed record VisitCheckSnapshot
{
    /// <summary>The latitude in units of 1e-7 degree.</summary>
    public required int LatitudeE7 { get; init; }

    /// <summary>The longitude in units of 1e-7 degree.</summary>
    public required int LongitudeE7 { get; init; }

    /// <summary>The accuracy radius of the device.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The tolerance.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The distance.</summary>
    public double? Distance { get; init; }

    /// <summary>What came of it.</summary>
    public required VisitVerdict Verdict { get; init; }

    /// <summary>When it was checked.</summary>
    public required long At { get; init; }

    /// <summary>Its verdict: where it was is personal data.</summary>
    public override string ToString() => $"visit check ({Verdict})";
}
