using System.Collections.Frozen;
using Prospecting.Texts;

namespace Prospecting.Import.Cells;

/// <summary>Reads what people write for yes and no, in French and English.</summary>
internal static class YesNoReader
{
    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(
        ["yes", "oui", "true", "vrai", "y", "o", "1", "x", "on"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(
        ["no", "non", "false", "faux", "n", "0", "off"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a cell says yes; <see langword="null"/> when it says neither.</summary>
    public static bool? Read(string text)
    {
        var folded = TextFolding.Fold(text);
        return Yes.Contains(folded) ? true
            : No.Contains(folded) ? false
            : null;
    }
}
