namespace Prospecting.Prospects;

/// <summary>How far something can be used (SPEC P-8).</summary>
public enum FeatureAvailability
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>In part.</summary>
    Limited = 1,
}
