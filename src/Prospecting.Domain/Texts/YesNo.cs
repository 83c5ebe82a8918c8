using System.Collections.Frozen;

namespace Prospecting.Texts;

/// <summary>Reads what people write for yes and no, in French and English.</summary>
public static class YesNo
{
    private static readonly FrozenDictionary<string, bool> Words = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["yes"] = true,
        ["oui"] = true,
        ["true"] = true,
        ["vrai"] = true,
        ["y"] = true,
        ["o"] = true,
        ["1"] = true,
        ["x"] = true,
        ["on"] = true,
        ["no"] = false,
        ["non"] = false,
        ["false"] = false,
        ["faux"] = false,
        ["n"] = false,
        ["0"] = false,
        ["off"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a text says yes.</summary>
    /// <param name="text">The text, in any case and with or without accents.</param>
    /// <returns><see langword="null"/> when it says neither.</returns>
    public static bool? Read(string? text) =>
        Words.TryGetValue(TextFolding.Fold(text), out var answer) ? answer : null;
}
