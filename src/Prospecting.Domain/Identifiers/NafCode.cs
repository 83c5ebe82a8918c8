using System.Globalization;
using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Identifiers;

/// <summary>A code of the French classification of activities [code NAF, code APE] (SPEC P-3; INSEE, NAF rev. 2 of 2008 and NAF 2025).</summary>
/// <remarks>
/// Immutable, compared by its characters. Both revisions write a sub-class alike: four digits and a letter. Its division is checked; whether
/// INSEE has given out the class is not, and neither does a code tell its revision. The codes of before 2008 have three digits and are none.
/// </remarks>
[JsonConverter(typeof(PlainTextJsonConverter<NafCode>))]
public sealed record NafCode : IPlainText<NafCode>
{
    private NafCode(string value) => Value = value;

    /// <summary>The code as INSEE writes it, such as <c>62.01Z</c>.</summary>
    public string Value { get; }

    /// <summary>The two digits of its division, such as <c>62</c>: the sector.</summary>
    public string Division => Value[..2];

    /// <summary>The four digits of its class, which are those of the European NACE, such as <c>62.01</c>.</summary>
    public string Class => Value[..5];

    /// <summary>Reads a code as people type it: with or without the dot, the letter in either case, with spaces.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The code, or <c>naf.format</c> or <c>naf.division</c>.</returns>
    public static Outcome<NafCode> Parse(string? typed)
    {
        const string pointer = "/activityCode";
        var compact = string.Concat((typed ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length == 6 && compact[2] == '.')
        {
            compact = compact.Remove(2, 1);
        }

        if (
            compact.Length != 5
            || !NumberText.AllDigits(compact[..4])
            || !char.IsAsciiLetter(compact[4])
        )
        {
            return new Reason(IdentifierReasons.NafFormat).At(pointer);
        }

        var division = int.Parse(compact.AsSpan(0, 2), CultureInfo.InvariantCulture);
        return IsDivision(division)
            ? new NafCode($"{compact[..2]}.{compact[2..4]}{char.ToUpperInvariant(compact[4])}")
            : new Reason(IdentifierReasons.NafDivision).At(pointer).With("division", compact[..2]);
    }

    /// <inheritdoc/>
    static NafCode IPlainText<NafCode>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<NafCode>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    // The 88 divisions of NACE rev. 2; those of NACE rev. 2.1, and so of NAF 2025, are the same without 45.
    private static bool IsDivision(int number) =>
        number
            is >= 1
                and <= 99
                and not (4 or 34 or 40 or 44 or 48 or 54 or 57 or 67 or 76 or 83 or 89);
}
