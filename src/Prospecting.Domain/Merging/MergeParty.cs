namespace Prospecting.Merging;

/// <summary>One record of a merge, at the version the plan looked at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
public sealed record MergeParty(Guid Id, int Version);
