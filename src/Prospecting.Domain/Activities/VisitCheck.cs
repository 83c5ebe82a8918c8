using NodaTime;
using Prospecting.Geography;
using Prospecting.Results;
using Prospecting.Work;

namespace Prospecting.Activities;

/// <summary>Where a visit was, against where the prospect is (SPEC T-6). Immutable.</summary>
/// <remarks>
/// Verified when the distance is no greater than tolerance and accuracy together: the device may have been anywhere within its accuracy.
/// An accuracy worse than <see cref="MaxAccuracy"/> verifies nothing; it can still tell that the visit was somewhere else. Prints redacted.
/// </remarks>
public sealed record VisitCheck
{
    /// <summary>How far from the prospect's position a visit may be, in metres, unless said otherwise.</summary>
    public const double DefaultTolerance = 200;

    /// <summary>The greatest accuracy radius in metres that verifies a visit: beyond it a device knows little more than the town.</summary>
    public const double MaxAccuracy = 1000;

    private VisitCheck() { }

    /// <summary>Where the device was; personal data.</summary>
    public required GeoPosition Position { get; init; }

    /// <summary>The radius in metres, to 1 cm, that the device says it is within.</summary>
    public required double Accuracy { get; init; }

    /// <summary>How far from the prospect's position it might be, in metres.</summary>
    public required double Tolerance { get; init; }

    /// <summary>How far from the prospect's position the device was, in metres to 1 cm; <see langword="null"/> when the prospect had no position.</summary>
    public required double? Distance { get; init; }

    /// <summary>What came of it.</summary>
    public required VisitVerdict Verdict { get; init; }

    /// <summary>When it was checked.</summary>
    public required Instant At { get; init; }

    /// <summary>Why it cannot be told, if so: <c>visit.no-position</c> or <c>visit.too-inaccurate</c>.</summary>
    public Reason? WhyUnknown =>
        Verdict != VisitVerdict.Unknown ? null
        : Distance is null ? new Reason(VisitReasons.NoPosition).At("/position")
        : new Reason(VisitReasons.TooInaccurate)
            .At("/visitCheck/accuracy")
            .With("accuracy", Accuracy)
            .With("max", MaxAccuracy);

    /// <summary>Checks the place of a visit.</summary>
    /// <param name="position">Where the device is.</param>
    /// <param name="accuracy">The radius in metres that it says it is within.</param>
    /// <param name="prospectPosition">Where the prospect is, when that is known.</param>
    /// <param name="at">When it is checked.</param>
    /// <param name="tolerance">How far from there it may be, in metres.</param>
    /// <returns>What came of it; or <c>visit.accuracy</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not a number of metres from 0 to half way around the earth.</exception>
    public static Outcome<VisitCheck> Of(
        GeoPosition position,
        double accuracy,
        GeoPosition? prospectPosition,
        Instant at,
        double tolerance = DefaultTolerance
    )
    {
        ArgumentNullException.ThrowIfNull(position);
        if (tolerance is not (>= 0 and <= GeoCircle.MaxRadius))
        {
            throw new ArgumentOutOfRangeException(
                nameof(tolerance),
                tolerance,
                "A tolerance is a number of metres from 0 to half way around the earth."
            );
        }

        if (accuracy is not (>= 0 and <= GeoCircle.MaxRadius))
        {
            return new Reason(VisitReasons.Accuracy)
                .At("/accuracy")
                .With("max", GeoCircle.MaxRadius);
        }

        // To the centimetre: sines differ between machines in digits that no device knows.
        var (radius, distance) = (
            Rounded(accuracy),
            prospectPosition is null
                ? (double?)null
                : Rounded(position.DistanceTo(prospectPosition))
        );
        return new VisitCheck
        {
            Position = position,
            Accuracy = radius,
            Tolerance = tolerance,
            Distance = distance,
            Verdict = VerdictOf(distance, radius, tolerance),
            At = WorkContext.Cut(at),
        };
    }

    /// <summary>Its verdict: where it was is personal data.</summary>
    public override string ToString() => $"visit check ({Verdict})";

    /// <summary>Takes a check that was stored: what was found then stays found.</summary>
    internal static VisitCheck OfStored(VisitCheckSnapshot snapshot) =>
        new()
        {
            Position = GeoPosition.OfStored(snapshot.LatitudeE7, snapshot.LongitudeE7),
            Accuracy = snapshot.Accuracy,
            Tolerance = snapshot.Tolerance,
            Distance = snapshot.Distance,
            Verdict = snapshot.Verdict,
            At = Instant.FromUnixTimeTicks(snapshot.At),
        };

    private static VisitVerdict VerdictOf(double? distance, double accuracy, double tolerance) =>
        distance is not { } metres ? VisitVerdict.Unknown
        : metres > tolerance + accuracy ? VisitVerdict.NotVerified
        : accuracy > MaxAccuracy ? VisitVerdict.Unknown
        : VisitVerdict.Verified;

    private static double Rounded(double metres) =>
        Math.Round(metres, 2, MidpointRounding.AwayFromZero);
}
