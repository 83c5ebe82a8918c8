using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Values that occur nowhere else, one in every field that can hold text: whoever shows one of them has shown the record.</summary>
/// <param name="number">Makes the values unlike those of any other canary.</param>
internal sealed class Canary(int number)
{
    private static int _last;

    /// <summary>A word that is in every text of the record.</summary>
    public string Token { get; } = string.Create(CultureInfo.InvariantCulture, $"zq{number:x5}qz");

    /// <summary>What must not be seen: parts of texts, in small letters.</summary>
    public IReadOnlyList<string> Values => [Token, Digits, Siren];

    private string Digits { get; } =
        string.Create(CultureInfo.InvariantCulture, $"47{number:00000}");

    private string Siren { get; } =
        WithCheckDigit(string.Create(CultureInfo.InvariantCulture, $"81{number:000000}"));

    public ProspectDetails Details =>
        new()
        {
            DisplayName = $"Maison {Token}",
            LegalName = $"MAISON {Token}",
            LegalForm = $"SARL {Token}",
            Siret = Identifiers.Siret.Parse(WithCheckDigit(Siren + "0001")).OrThrow(),
            ActivityCode = Token,
            Industry = $"Menuiserie {Token}",
            Email = EmailAddress.Parse($"contact@{Token}.example").OrThrow(),
            Phone = PhoneNumber.Parse($"+331{Digits}1").OrThrow(),
            Mobile = PhoneNumber.Parse($"+336{Digits}2").OrThrow(),
            Website = Website.Parse($"www.{Token}.example").OrThrow(),
            Source = $"Salon {Token}",
            Owner = $"Claire {Token}",
            AnnualTurnover = Money.Of(1_000_000m + number, "EUR"),
            Comment = $"Entre nous : {Token}.",
        };

    public PostalAddress Address =>
        new()
        {
            Street = $"12 rue {Token}",
            Line2 = $"Porte {Token}",
            PostalCode = "57000",
            City = $"Ville-{Token}",
            Region = $"Région {Token}",
            Country = "FR",
        };

    public static Canary Next() => new(Interlocked.Increment(ref _last));

    public NewContact Person(string first) =>
        new()
        {
            Title = "Mme",
            FirstName = $"{first} {Token}",
            LastName = $"Lefèvre {Token}",
            Email = EmailAddress.Parse($"{first}@{Token}.example").OrThrow(),
            Phone = PhoneNumber.Parse($"+332{Digits}3").OrThrow(),
            Mobile = PhoneNumber.Parse($"+337{Digits}4").OrThrow(),
            HomePhone = PhoneNumber.Parse($"+332{Digits}6").OrThrow(),
            Function = $"Fonction {Token}",
        };

    public override string ToString() => Token;

    // Luhn: the digit that makes the sum a multiple of ten.
    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return digits + ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
