namespace Prospecting.Activities;

/// <summary>What came of checking the place of a visit (SPEC T-6).</summary>
public enum VisitVerdict
{
    /// <summary>It cannot be told; <see cref="VisitCheck.WhyUnknown"/> says why.</summary>
    Unknown = 0,

    /// <summary>It was at the prospect's, as near as the device could tell.</summary>
    Verified = 1,

    /// <summary>It was somewhere else.</summary>
    NotVerified = 2,
}
