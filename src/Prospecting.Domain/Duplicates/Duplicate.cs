using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>An existing record that may be the same as the one asked about.</summary>
/// <param name="Prospect">The existing record.</param>
/// <param name="Score">How likely, and why.</param>
public sealed record Duplicate(ProspectId Prospect, DuplicateScore Score);
