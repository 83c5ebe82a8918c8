using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Identifiers;

/// <summary>The 14-digit number of one site of a French company: its SIREN and 5 digits more (SPEC P-3; INSEE, Sirene).</summary>
/// <remarks>Immutable, compared by its digits. Leading zeros are part of it.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<Siret>))]
public sealed record Siret : IPlainText<Siret>
{
    // Post offices got numbers before the check digit could be kept: for them the sum of the digits is a multiple of 5.
    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    /// <summary>The 14 digits.</summary>
    public string Value { get; }

    /// <summary>The company that the site belongs to.</summary>
    public Siren Siren => Siren.Stored(Value[..9]);

    /// <summary>Reads a SIRET as people type it: digits, with spaces, dots or hyphens between.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The number, or <c>siret.format</c>, <c>siret.checksum</c> or <c>identifier.mangled</c>.</returns>
    public static Outcome<Siret> Parse(string? typed)
    {
        const string pointer = "/siret";
        if (NumberText.IsMangled(typed))
        {
            return NumberText.Mangled(pointer);
        }

        var digits = NumberText.Compact(typed);
        if (digits.Length != 14 || !NumberText.AllDigits(digits))
        {
            return new Reason(IdentifierReasons.SiretFormat)
                .At(pointer)
                .With("length", digits.Length);
        }

        return
            (Luhn.IsValid(digits) && digits.AsSpan(0, 9).ContainsAnyExcept('0'))
            || IsPostOffice(digits)
            ? new Siret(digits)
            : new Reason(IdentifierReasons.SiretChecksum).At(pointer);
    }

    /// <summary>Takes digits that were checked when they were stored.</summary>
    /// <param name="digits">14 digits.</param>
    internal static Siret Stored(string digits) => new(digits);

    /// <inheritdoc/>
    static Siret IPlainText<Siret>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<Siret>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsPostOffice(string digits) =>
        digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 == 0;
}
