namespace Prospecting.Testing.InMemory;

/// <summary>One record of a kind that is kept under a prospect, or that a company sets, as the in-memory store keeps it.</summary>
/// <param name="Kind">The subject kind.</param>
/// <param name="Version">The stored version.</param>
/// <param name="Prospect">The prospect it is kept under; <see langword="null"/> for a setting.</param>
/// <param name="Snapshot">The immutable snapshot.</param>
internal sealed record KeptRecord(string Kind, int Version, Guid? Prospect, object Snapshot);
