using System.Globalization;
using System.Text;
using Prospecting.Results;

namespace Prospecting.Texts;

/// <summary>What a text field accepts: one rule for every name, label and comment.</summary>
/// <param name="Pointer">The field's JSON pointer, put into the reasons.</param>
/// <param name="MaxLength">The greatest length, in UTF-16 code units.</param>
/// <param name="AllowsLines">Whether line breaks and tabs are part of the text.</param>
public readonly record struct TextRule(string Pointer, int MaxLength, bool AllowsLines = false)
{
    /// <summary>Trims a text and checks it.</summary>
    /// <param name="text">What was typed; may be <see langword="null"/>.</param>
    /// <param name="reasons">Gets a reason for each fault.</param>
    /// <returns>The text in normal form C, or <see langword="null"/> when it is blank or faulty.</returns>
    public string? Clean(string? text, ICollection<Reason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (trimmed.Length > MaxLength)
        {
            return TooLong(trimmed.Length, reasons);
        }

        for (var i = 0; i < trimmed.Length; i++)
        {
            if (IsForbidden(trimmed, ref i))
            {
                reasons.Add(
                    new Reason(TextReasons.ForbiddenCharacter)
                        .At(Pointer)
                        .With("character", $"U+{(int)trimmed[i]:X4}")
                        .With("position", i + 1)
                );
                return null;
            }
        }

        if (trimmed.All(IsInvisible))
        {
            return null;
        }

        // Composed and decomposed letters are one text; a few characters grow by it, so the length is looked at again.
        var normal = trimmed.Normalize(NormalizationForm.FormC).Trim();
        return normal.Length <= MaxLength ? normal : TooLong(normal.Length, reasons);
    }

    /// <summary>Trims a mandatory text and checks it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="reasons">Gets a reason for each fault, a missing text included.</param>
    public string? Require(string? text, ICollection<Reason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (string.IsNullOrWhiteSpace(text) || text.All(IsInvisible))
        {
            reasons.Add(new Reason(TextReasons.Missing).At(Pointer));
            return null;
        }

        return Clean(text, reasons);
    }

    private bool IsForbidden(string text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            i++;
            return IsNoncharacter(char.ConvertToUtf32(c, text[i]));
        }

        return char.IsSurrogate(c)
            || IsNoncharacter(c)
            || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
            || (
                char.GetUnicodeCategory(c) == UnicodeCategory.Control
                && !(AllowsLines && c is '\n' or '\r' or '\t')
            );
    }

    private string? TooLong(int length, ICollection<Reason> reasons)
    {
        reasons.Add(
            new Reason(TextReasons.TooLong)
                .At(Pointer)
                .With("max", MaxLength)
                .With("length", length)
        );
        return null;
    }

    // Zero-width characters alone are not a text that anybody can read.
    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // The Unicode Standard, section 23.7: never part of a text.
    private static bool IsNoncharacter(int codePoint) =>
        codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
}
