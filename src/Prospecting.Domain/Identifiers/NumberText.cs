using Prospecting.Results;

namespace Prospecting.Identifiers;

/// <summary>Reads the digits of a registered number the way people type it.</summary>
internal static class NumberText
{
    /// <summary>Drops the separators people put into numbers: spaces of any kind, dots, hyphens.</summary>
    public static string Compact(string? typed) =>
        string.Concat(
            (typed ?? string.Empty).Where(c =>
                !char.IsWhiteSpace(c) && c is not ('.' or '-' or '\u202F')
            )
        );

    /// <summary>A number such as <c>1,23457E+13</c> has lost its digits: no repair is possible, so it has a code of its own.</summary>
    public static bool IsMangled(string? typed) =>
        typed is not null
        && typed.Contains("E+", StringComparison.OrdinalIgnoreCase)
        && typed.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or 'E' or 'e' or '+' or ' ');

    public static Reason Mangled(string pointer) =>
        new Reason(IdentifierReasons.MangledBySpreadsheet).At(pointer);

    public static bool AllDigits(string text) => text.All(char.IsAsciiDigit);
}
