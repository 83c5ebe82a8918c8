using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Identifiers;

/// <summary>The 9-digit number of a French company (SPEC P-3; INSEE, Sirene).</summary>
/// <remarks>Immutable, compared by its digits. Leading zeros are part of it.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<Siren>))]
public sealed record Siren : IPlainText<Siren>
{
    private Siren(string value) => Value = value;

    /// <summary>The 9 digits.</summary>
    public string Value { get; }

    /// <summary>Reads a SIREN as people type it: digits, with spaces, dots or hyphens between.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The number, or <c>siren.format</c>, <c>siren.checksum</c> or <c>identifier.mangled</c>.</returns>
    public static Outcome<Siren> Parse(string? typed)
    {
        const string pointer = "/siren";
        if (NumberText.IsMangled(typed))
        {
            return NumberText.Mangled(pointer);
        }

        var digits = NumberText.Compact(typed);
        if (digits.Length != 9 || !NumberText.AllDigits(digits))
        {
            return new Reason(IdentifierReasons.SirenFormat)
                .At(pointer)
                .With("length", digits.Length);
        }

        return Luhn.IsValid(digits) && digits.AsSpan().ContainsAnyExcept('0')
            ? new Siren(digits)
            : new Reason(IdentifierReasons.SirenChecksum).At(pointer);
    }

    /// <summary>Takes digits that were checked when they were stored.</summary>
    /// <param name="digits">9 digits.</param>
    internal static Siren Stored(string digits) => new(digits);

    /// <inheritdoc/>
    static Siren IPlainText<Siren>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<Siren>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
