using System.Globalization;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tags;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Values that occur nowhere else, one in every field that can hold text: whoever shows one of them has shown the record.</summary>
/// <param name="number">Makes the values unlike those of any other canary.</param>
internal sealed partial class Canary(int number)
{
    private static int _last;

    /// <summary>A word that is in every text of the record.</summary>
    public string Token { get; } = string.Create(CultureInfo.InvariantCulture, $"zq{number:x5}qz");

    /// <summary>Represents the record, and is to do what is to be done for it.</summary>
    public UserId Representative => new($"rep-{Token}");

    /// <summary>Where nothing else is: its digits are those of the phone numbers.</summary>
    public GeoPosition Position => GeoPosition.OfStored(OfDigits(45), OfDigits(-4));

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
            VatNumber = Identifiers.VatNumber.Parse(WithVatKey(Siren)).OrThrow(),
            ActivityCode = Token,
            Industry = $"Menuiserie {Token}",
            Title = $"M. {Token}",
            FirstName = $"Wim {Token}",
            LastName = $"Maison {Token}",
            Email = EmailAddress.Parse($"contact@{Token}.example").OrThrow(),
            Phone = PhoneNumber.Parse($"+331{Digits}1").OrThrow(),
            Mobile = PhoneNumber.Parse($"+336{Digits}2").OrThrow(),
            Website = Website.Parse($"www.{Token}.example").OrThrow(),
            Source = $"Salon {Token}",
            Owner = $"Claire {Token}",
            AnnualTurnover = Money.Of(1_000_000m + number, "EUR"),
            TaxRegime = $"réel {Token}",
            CurrentProvider = $"Cabinet {Token}",
            CompanyCreatedOn = new LocalDate(2001, 2, 3),
            ForeignPhone = PhoneNumber.Parse($"+333{Digits}5").OrThrow(),
            Fax = PhoneNumber.Parse($"+334{Digits}6").OrThrow(),
            SourceDetail = $"Stand de {Token}",
            ClientType = $"artisan {Token}",
            Rating = Token,
            BusinessTakenOver = true,
            ForecastTurnover = new Turnover(Money.Of(2_000_000m + number, "EUR"), 2027),
            RecommendationActivity = $"Fait {Token}",
            RecommendationNeeds = $"Veut {Token}",
            RecommendationInvoices = $"Facture {Token}",
            Position = Position,
            BroughtBy = $"Paul {Token}",
            Team = $"team-{Token}",
            SourceRepresentative = new UserId($"src-{Token}"),
            OperationalRepresentative = Representative,
            RankedRepresentatives = [new UserId($"first-{Token}"), new UserId($"next-{Token}")],
            Tags = TagSet.Parse([$"étiquette {Token}"]).OrThrow(),
            Custom = CustomValues.FromSnapshot([
                new CustomValueSnapshot
                {
                    Field = $"x-{Token}",
                    Type = CustomFieldTypes.CodeOf(CustomFieldType.Text),
                    Texts = [$"Valeur {Token}"],
                },
            ]),
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

    public static Canary Next()
    {
        // No number ends in a nought: degrees are written without those at their end.
        var (tens, last) = Math.DivRem(Interlocked.Increment(ref _last) - 1, 9);
        return new Canary((tens * 10) + last + 1);
    }

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

    private int OfDigits(int degrees)
    {
        var decimals = int.Parse(Digits, CultureInfo.InvariantCulture);
        return (degrees * 10_000_000) + (degrees < 0 ? -decimals : decimals);
    }

    private static string WithVatKey(string siren)
    {
        var key = (12 + (3 * (int.Parse(siren, CultureInfo.InvariantCulture) % 97))) % 97;
        return string.Create(CultureInfo.InvariantCulture, $"FR{key:00}{siren}");
    }

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
