using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>Two records of the base that may be one.</summary>
/// <param name="First">The record that was made first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Score">How likely, and why.</param>
public sealed record DuplicatePair(ProspectId First, ProspectId Second, DuplicateScore Score);
