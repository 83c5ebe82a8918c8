using System.Buffers;
using System.Collections.Frozen;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Attachments;

/// <summary>Which names files may have: those that every system takes, and that nobody reads as something else.</summary>
internal static class AttachmentNames
{
    public const int MaxLength = 200;

    private const string Pointer = "/fileName";

    // With what looks like them, and what Windows makes of that where it converts to an old code page.
    private static readonly SearchValues<char> Separators = SearchValues.Create(
        "/\\\u2044\u2215\u2216\u29F8\u29F9\uFF0F\uFF3C"
    );

    // Not allowed on Windows; and the marks of direction beside the overrides that no text may have.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "<>:\"|?*\u061C\u200E\u200F"
    );

    // Microsoft, "Naming Files, Paths, and Namespaces": also with any extension.
    private static readonly FrozenSet<string> Devices = Enumerable
        .Range(0, 10)
        .SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })
        .Concat(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"])
        .Concat(["COM\u00B9", "COM\u00B2", "COM\u00B3", "LPT\u00B9", "LPT\u00B2", "LPT\u00B3"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks a name.</summary>
    /// <returns>The name in normal form C; <see langword="null"/> when it is blank or faulty.</returns>
    public static string? Clean(string? name, List<Reason> reasons)
    {
        var before = reasons.Count;
        var clean = new TextRule(Pointer, MaxLength).Require(name, reasons);
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // What other texts are trimmed of is a fault here: the name is read back from other systems, which trim or do not.
        if (IsEdge(name[0]) || IsEdge(name[^1]))
        {
            reasons.Add(new Reason(AttachmentReasons.NameEdge).At(Pointer));
        }

        // Looked at as it is kept: composing letters must not bring in what was checked for.
        var kept = clean ?? name;
        if (kept.AsSpan().ContainsAny(Separators))
        {
            reasons.Add(new Reason(AttachmentReasons.NameSeparator).At(Pointer));
        }

        if (kept.AsSpan().IndexOfAny(Forbidden) is var index and >= 0)
        {
            reasons.Add(
                new Reason(AttachmentReasons.NameCharacter)
                    .At(Pointer)
                    .With("character", $"U+{(int)kept[index]:X4}")
                    .With("position", index + 1)
            );
        }

        if (Devices.Contains(kept.Split('.', 2)[0].TrimEnd()))
        {
            reasons.Add(new Reason(AttachmentReasons.NameReserved).At(Pointer));
        }

        return reasons.Count == before ? clean : null;
    }

    /// <summary>The extension in small letters, without dot; empty when there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? string.Empty : name[(dot + 1)..].ToLowerInvariant();
    }

    private static bool IsEdge(char c) => c == '.' || char.IsWhiteSpace(c);
}
