namespace Prospecting.Catalogs;

/// <summary>Something that is known of a catalogue's entry beside its label.</summary>
/// <param name="Name">1 to 40 characters of <c>A-Z a-z 0-9 . _ -</c>: one of <see cref="CatalogAttributes"/>, or the host's own.</param>
/// <param name="Value">Up to 200 characters.</param>
public sealed record CatalogAttribute(string Name, string Value);
