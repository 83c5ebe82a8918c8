namespace Prospecting.Activities;

/// <summary>Codes about the place of a visit.</summary>
public static class VisitReasons
{
    /// <summary>The accuracy that the device told is no number of metres.</summary>
    public const string Accuracy = "visit.accuracy";

    /// <summary>It cannot be told whether the visit was at the prospect's: the prospect has no position.</summary>
    public const string NoPosition = "visit.no-position";

    /// <summary>It cannot be told whether the visit was at the prospect's: the device hardly knew where it was.</summary>
    public const string TooInaccurate = "visit.too-inaccurate";
}
