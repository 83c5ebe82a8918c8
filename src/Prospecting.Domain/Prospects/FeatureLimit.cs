using Prospecting.Results;

namespace Prospecting.Prospects;

/// <summary>Something that a prospect cannot do yet, and why (SPEC P-8).</summary>
/// <param name="Feature">One of <see cref="ProspectFeatures"/>.</param>
/// <param name="Availability">How far it can be used.</param>
/// <param name="Reason">Why; its fix is the action that ends the limit.</param>
public sealed record FeatureLimit(string Feature, FeatureAvailability Availability, Reason Reason);
