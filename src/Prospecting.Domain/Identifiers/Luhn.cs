namespace Prospecting.Identifiers;

/// <summary>The Luhn check digit (ISO/IEC 7812-1, annex B), which INSEE uses for SIREN and SIRET.</summary>
internal static class Luhn
{
    /// <summary>Whether the last digit checks the others.</summary>
    /// <param name="digits">ASCII digits only.</param>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1)
            {
                digit *= 2;
            }

            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
