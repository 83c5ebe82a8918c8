namespace Prospecting.Prospects;

/// <summary>A prospect found by the id it has in another system.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Prospect">The prospect's id.</param>
public sealed record ReferenceHit(ExternalReference Reference, ProspectId Prospect);
