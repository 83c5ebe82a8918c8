using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>That a prospect has a match key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Prospect">The prospect.</param>
public readonly record struct MatchHit(MatchKey Key, ProspectId Prospect);
