namespace Prospecting.Prospects;

/// <summary>How many prospects are in a status.</summary>
/// <param name="Status">The status's code.</param>
/// <param name="Count">How many.</param>
public readonly record struct StatusCount(string Status, int Count);
