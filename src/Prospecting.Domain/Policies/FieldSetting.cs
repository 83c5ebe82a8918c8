namespace Prospecting.Policies;

/// <summary>What is said of one field.</summary>
/// <param name="Pointer">One of <see cref="PolicyVocabulary.Pointers"/>.</param>
/// <param name="Rule">What holds for it.</param>
public sealed record FieldSetting(string Pointer, FieldRule Rule);
