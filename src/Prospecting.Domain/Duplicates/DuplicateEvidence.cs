namespace Prospecting.Duplicates;

/// <summary>What one comparison of two records found and what it is worth (SPEC U-2).</summary>
/// <param name="Field">What was compared: <c>legal-identity</c>, <c>name</c>, <c>email</c>, <c>phone</c>, <c>place</c>, <c>contact</c>.</param>
/// <param name="Level">How they compare: <c>same</c>, <c>close</c>, <c>different</c>, or a finer stable code.</param>
/// <param name="Points">What it adds to the score; negative when it speaks against.</param>
public sealed record DuplicateEvidence(string Field, string Level, double Points);
