using Prospecting.Collections;

namespace Prospecting.Duplicates;

/// <summary>How likely two records are one, and why (SPEC U-2).</summary>
/// <param name="Points">The sum of the evidence.</param>
/// <param name="Verdict">What the sum means under the rules.</param>
/// <param name="Evidence">What was compared, and what each comparison contributed.</param>
public sealed record DuplicateScore(
    double Points,
    DuplicateVerdict Verdict,
    ValueList<DuplicateEvidence> Evidence
);
