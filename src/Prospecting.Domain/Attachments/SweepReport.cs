namespace Prospecting.Attachments;

/// <summary>What a sweep deleted.</summary>
/// <param name="Orphans">How many files that no attachment has.</param>
/// <param name="Bytes">How many bytes they had.</param>
/// <param name="Abandoned">How many remains of writers that were ended in the middle.</param>
public readonly record struct SweepReport(int Orphans, long Bytes, int Abandoned);
