using System.Globalization;
using Prospecting.Identifiers;

namespace Prospecting.Domain.Tests.Identifiers;

/// <summary>Numbers made by another way of reckoning than the one under test.</summary>
internal static class Numbers
{
    /// <summary>Adds the digit that makes the sum a multiple of ten.</summary>
    public static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            // Doubled digits, cross sum taken: 0 2 4 6 8 1 3 5 7 9.
            sum += i % 2 == 0 ? "0246813579"[digit] - '0' : digit;
        }

        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    public static string FrenchVat(string siren)
    {
        var key = (12 + (3 * (long.Parse(siren, CultureInfo.InvariantCulture) % 97))) % 97;
        return string.Create(CultureInfo.InvariantCulture, $"FR{key:00}{siren}");
    }

    public static Siren Siren(string digits) =>
        Prospecting.Identifiers.Siren.Parse(digits).OrThrow();

    public static Siret Siret(string digits) =>
        Prospecting.Identifiers.Siret.Parse(digits).OrThrow();

    public static VatNumber Vat(string text) => VatNumber.Parse(text).OrThrow();
}
