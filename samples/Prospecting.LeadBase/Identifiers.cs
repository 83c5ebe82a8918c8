using System.Globalization;

namespace Prospecting.LeadBase;

/// <summary>
/// SIREN, SIRET and VAT numbers with the check digits the administration asks for.
/// </summary>
internal sealed class Identifiers
{
    private const int FirstSiren = 30_000_000;
    private const int SirenCount = 70_000_000;

    private readonly long _step;
    private readonly long _start;

    public Identifiers(ulong seed)
    {
        var prng = Prng.For(seed, Topic.Numbering, 0);

        // A step without the factors 2, 5 and 7 of 70,000,000: no SIREN comes twice.
        _step = 17 + 60L * (100_000 + prng.Below(900_000));
        while (_step % 7 == 0)
        {
            _step += 60;
        }

        _start = prng.Below(SirenCount);
    }

    public string Siren(int company)
    {
        var root = FirstSiren + (_start + company * _step) % SirenCount;
        return WithCheckDigit(root.ToString("D8", CultureInfo.InvariantCulture));
    }

    /// <summary>The five digits that follow the SIREN in the SIRET of an establishment.</summary>
    public static string Nic(string siren, int establishment)
    {
        var number = establishment.ToString("D4", CultureInfo.InvariantCulture);
        return WithCheckDigit(siren + number)[9..];
    }

    public static string Vat(string siren)
    {
        var key = (12 + 3 * (int.Parse(siren, CultureInfo.InvariantCulture) % 97)) % 97;
        return string.Create(CultureInfo.InvariantCulture, $"FR{key:D2}{siren}");
    }

    /// <summary>Luhn's formula: from the right, every other digit counts double.</summary>
    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var fromRight = digits.Length - 1 - index;
            var digit = (digits[index] - '0') * (fromRight % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return digits + (char)('0' + (10 - sum % 10) % 10);
    }
}
