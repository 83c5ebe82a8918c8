using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Geography;
using Prospecting.VCards;

namespace Prospecting.Domain.Tests.VCards;

/// <summary>Cards to write, and what is read of them.</summary>
internal static partial class Cards
{
    /// <summary>Says all that a card can say, with everything that has to be escaped and one line that has to be folded.</summary>
    public static readonly VCard Full = new()
    {
        Uid = new Guid("0198c9a2-7d5e-7c3a-9b1f-2f6d1c0a4e55"),
        FormattedName = "Zoé Lefèvre; Martin",
        HonorificPrefix = "Mme",
        GivenName = "Zoé",
        FamilyName = "Lefèvre; Martin",
        Organization = "Menuiserie d'Étampes, Père & Fils",
        Function = "Directrice \\ achats",
        Role = "Signataire",
        Phones =
        [
            new(VCardPhoneKind.Work, PhoneNumber.Parse("01 99 00 12 34").OrThrow()),
            new(VCardPhoneKind.Home, PhoneNumber.Parse("02 555 12 12", "BR").OrThrow()),
            new(VCardPhoneKind.Mobile, PhoneNumber.Parse("06 39 98 00 01").OrThrow()),
        ],
        Emails =
        [
            EmailAddress.Parse("Zoe.Lefevre@menuiserie.example").OrThrow(),
            EmailAddress.Parse("zoé@société.example").OrThrow(),
        ],
        Addresses =
        [
            new(
                new PostalAddress
                {
                    Street = "12, rue des Lilas",
                    Line2 = "Bâtiment \"B\"; 2^e étage",
                    PostalCode = "01000",
                    City = "Bourg-en-Bresse",
                    Region = "Ain",
                    Country = "FR",
                    Position = GeoPosition.Of(46.2052, -5.2255467).OrThrow(),
                }
            )
            {
                Label = "Siège",
                Place = VCardPlace.Work,
                IsPreferred = true,
            },
            new(new PostalAddress { City = "Bruxelles", Country = "BE" })
            {
                Place = VCardPlace.Home,
            },
        ],
        Website = Website.Parse("www.société.example/équipe?q=a,b").OrThrow(),
        BirthDate = new LocalDate(1985, 4, 12),
        Note =
            "Préfère être appelée le matin, jamais après 17 h 30 ; parle français, 日本語 et 한국어. 🙂\nDeuxième ligne",
        Revised = Instant.FromUtc(2026, 3, 2, 9, 0, 7),
    };

    /// <summary>Cards whose every text may hold anything.</summary>
    public static Arbitrary<VCard> Any { get; } =
        (
            from name in Hostile.Text.Generator.Where(t => !string.IsNullOrWhiteSpace(Read(t)))
            from texts in Hostile.Text.Generator.OrNull().ArrayOf(7)
            from phones in Phones.ListOf()
            from emails in Hostile.Text.Generator.ListOf()
            from addresses in Addresses.ListOf()
            from website in Hostile.Text.Generator.OrNull()
            from days in Gen.Choose(-700_000, 700_000)
            select new VCard
            {
                Uid = new Guid(days, 0, 0, new byte[8]),
                FormattedName = name,
                HonorificPrefix = texts[0],
                GivenName = texts[1],
                FamilyName = texts[2],
                Organization = texts[3],
                Function = texts[4],
                Role = texts[5],
                Note = texts[6],
                Phones = [.. phones],
                Emails = [.. emails.Select(EmailAddress.Stored)],
                Addresses = [.. addresses],
                Website = website is null ? null : Website.Stored(website),
                BirthDate = new LocalDate(2000, 1, 1).PlusDays(days),
                Revised = Instant.FromUnixTimeSeconds(days * 86_399L),
            }
        ).ToArbitrary();

    private static Gen<VCardPhone> Phones =>
        from kind in Gen.Elements(Enum.GetValues<VCardPhoneKind>())
        from typed in Hostile.Text.Generator
        from e164 in Gen.OneOf<string?>(
            Hostile.Text.Generator.Select<string, string?>(t => "+33" + t),
            Gen.Elements<string?>("+33639980001", "+", null)
        )
        select new VCardPhone(kind, PhoneNumber.Stored(typed, e164));

    private static Gen<VCardAddress> Addresses =>
        from texts in Hostile.Text.Generator.OrNull().ArrayOf(6)
        from country in Gen.OneOf(Gen.Elements("FR", "BE"), Hostile.Text.Generator)
        from place in Gen.Elements<VCardPlace?>(null, VCardPlace.Work, VCardPlace.Home)
        from preferred in Gen.Elements(true, false)
        from latitude in Gen.Choose(-900_000_000, 900_000_000)
        from longitude in Gen.Choose(-1_800_000_000, 1_799_999_999)
        from positioned in Gen.Elements(true, false)
        select new VCardAddress(
            new PostalAddress
            {
                Street = texts[0],
                Line2 = texts[1],
                PostalCode = texts[2],
                City = texts[3],
                Region = texts[4],
                Country = country,
                Position = positioned ? GeoPosition.OfStored(latitude, longitude) : null,
            }
        )
        {
            Label = texts[5],
            Place = place,
            IsPreferred = preferred,
        };

    /// <summary>What a reader finds of a text: all of it but what no card can hold.</summary>
    public static string Read(string? text)
    {
        var lines = LineEnds().Replace(text ?? string.Empty, "\n");
        var printable = Controls().Replace(lines, " ");
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(printable));
    }

    /// <summary>Whether nothing is found of it.</summary>
    public static bool IsLeftOut(string? text) => string.IsNullOrWhiteSpace(Read(text));

    /// <summary>The telephone number as a reader finds it, without the scheme of 4.0.</summary>
    public static string Read(PhoneNumber number) =>
        IsE164(number) ? number.E164! : Read(number.Typed);

    public static bool IsE164(PhoneNumber number) =>
        Regex.IsMatch(number.E164 ?? string.Empty, @"\A\+[0-9]+\z");

    /// <summary>The components of an address as a reader finds them.</summary>
    public static IReadOnlyList<string> Read(PostalAddress postal) =>
        [
            string.Empty,
            string.Empty,
            Read(string.Join('\n', Present(postal.Street, postal.Line2))),
            Read(postal.City),
            Read(postal.Region),
            Read(postal.PostalCode),
            Read(postal.Country),
        ];

    private static IEnumerable<string?> Present(params string?[] texts) =>
        texts.Where(t => t is not null);

    [GeneratedRegex("\r\n|[\r\n\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnds();

    [GeneratedRegex("[\0-\u0008\u000E-\u001F\u007F-\u009F]")]
    private static partial Regex Controls();
}
