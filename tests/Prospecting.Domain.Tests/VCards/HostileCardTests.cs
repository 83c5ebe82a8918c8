using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Geography;
using Prospecting.Tests;
using Prospecting.VCards;

namespace Prospecting.Domain.Tests.VCards;

/// <summary>Whatever the texts of a card hold, a reader finds these texts and no property that nobody wrote.</summary>
[Rule("C-3")]
public sealed class HostileCardTests
{
    public static TheoryData<VCardVersion> Versions => VCardTests.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_property_is_one_that_was_written_and_holds_what_was_written(
        VCardVersion version
    ) => Prop.ForAll(Cards.Any, card => ShouldBeReadAsItIs(card, version)).Holds(tests: 500);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_end_of_a_line_stays_inside_its_value(VCardVersion version)
    {
        foreach (
            var end in new[]
            {
                "\r\n",
                "\n",
                "\r",
                "\v",
                "\f",
                "\u001C",
                "\u001E",
                "\u0085",
                "\u2028",
                "\u2029",
                "\\n",
                "\\\r\n",
                "\0\n",
                "\r\n ",
                "\r\r\n\n",
            }
        )
        {
            var text = $"x{end}END:VCARD{end}BEGIN:VCARD{end}EMAIL:eve@evil.example";
            var card = Cards.Full with
            {
                FormattedName = text,
                HonorificPrefix = text,
                GivenName = text,
                FamilyName = text,
                Organization = text,
                Function = text,
                Role = text,
                Note = text,
                Phones = [new(VCardPhoneKind.Work, PhoneNumber.Stored(text, "+33" + text))],
                Emails = [EmailAddress.Stored(text)],
                Website = Website.Stored(text),
                Addresses =
                [
                    new(
                        new PostalAddress
                        {
                            Street = text,
                            Line2 = text,
                            PostalCode = text,
                            City = text,
                            Region = text,
                            Country = text,
                        }
                    )
                    {
                        Label = text,
                    },
                ],
            };
            ShouldBeReadAsItIs(card, version);
            // Also by readers that take more for the end of a line than they should.
            var ends = card.ToText(version)
                .Split(
                    [
                        "\r\n",
                        "\n",
                        "\r",
                        "\v",
                        "\f",
                        "\u001C",
                        "\u001D",
                        "\u001E",
                        "\u0085",
                        "\u2028",
                        "\u2029",
                    ],
                    StringSplitOptions.None
                );
            ends.Count(l => l == "END:VCARD").ShouldBe(1);
            ends.ShouldAllBe(l => !l.StartsWith("EMAIL:eve"));
        }
    }

    [Theory]
    [InlineData("a\"b", "\"a^'b\"")]
    [InlineData("a^b", "\"a^^b\"")]
    [InlineData("a^nb", "\"a^^nb\"")]
    [InlineData("a\r\nb", "\"a^nb\"")]
    [InlineData("a;b:c,d\\", "\"a;b:c,d\\\"")]
    public void Parameters_of_4_0_are_quoted_so_that_they_hold_any_text(
        string street,
        string written
    ) =>
        new VCard
        {
            FormattedName = "Zoé",
            Addresses = [new(new PostalAddress { Street = street, Country = "" })],
        }
            .ToText()
            .ShouldContain($"ADR;LABEL={written}:");

    private static void ShouldBeReadAsItIs(VCard card, VCardVersion version)
    {
        var lines = CardReader.Read(Encoding.UTF8.GetBytes(card.ToText(version)));
        lines
            .Where(l => l.Name != "URL")
            .Select(l => (l.Group, l.Name, Value: string.Join('|', l.Components)))
            .ShouldBe(Expected(card, version));
        var url = lines.Where(l => l.Name == "URL").Select(l => l.Raw).ToList();
        url.Count.ShouldBe(card.Website is null ? 0 : 1);
        url.ShouldAllBe(u => u.All(c => c > ' ' && c < '\x7F' && c != ',' && c != '\\'));
        if (version == VCardVersion.V40)
        {
            lines
                .Where(l => l.Name == "ADR")
                .Select(l => (l.Parameters["LABEL"], l.Parameters.GetValueOrDefault("GEO")))
                .ShouldBe(
                    card.Addresses.Select(a => (Label(a.Postal), a.Postal.Position?.ToGeoUri()))
                );
        }
    }

    private static IEnumerable<(string?, string, string)> Expected(VCard card, VCardVersion version)
    {
        var is40 = version == VCardVersion.V40;
        List<(string? Group, string Name, string? Value)> lines =
        [
            (null, "VERSION", is40 ? "4.0" : "3.0"),
            (null, "FN", card.FormattedName),
            (null, "N", $"{card.FamilyName}|{card.GivenName}||{card.HonorificPrefix}|"),
            (null, "ORG", card.Organization),
            (null, "TITLE", card.Function),
            (null, "ROLE", card.Role),
        ];
        foreach (var number in card.Phones.Select(p => p.Number))
        {
            var scheme = is40 && Cards.IsE164(number) ? "tel:" : string.Empty;
            lines.Add((null, "TEL", scheme + Cards.Read(number)));
        }

        lines.AddRange(card.Emails.Select(e => ((string?)null, "EMAIL", (string?)e.Typed)));
        for (var i = 0; i < card.Addresses.Count; i++)
        {
            var address = card.Addresses[i];
            var position = is40 ? null : address.Postal.Position;
            var isGrouped = position is not null || !Cards.IsLeftOut(address.Label);
            var group = isGrouped ? $"item{i + 1}" : null;
            lines.Add((group, "ADR", string.Join('|', Cards.Read(address.Postal))));
            if (!is40)
            {
                lines.Add((group, "LABEL", Label(address.Postal)));
                lines.Add((group, "GEO", Written(position)));
            }

            lines.Add((group, "X-ABLabel", address.Label));
        }

        lines.Add(
            (
                null,
                "BDAY",
                $"{card.BirthDate:uuuuMMdd}"
                    .Insert(4, is40 ? "" : "-")
                    .Insert(is40 ? 6 : 7, is40 ? "" : "-")
            )
        );
        lines.Add(
            (
                null,
                "REV",
                is40
                    ? $"{card.Revised:uuuuMMdd'T'HHmmss'Z'}"
                    : $"{card.Revised:uuuu-MM-dd'T'HH:mm:ss'Z'}"
            )
        );
        lines.Add((null, "NOTE", card.Note));
        lines.Add((null, "UID", $"urn:uuid:{card.Uid}"));
        return lines
            .Where(l => !Cards.IsLeftOut(l.Value))
            .Select(l => (l.Group, l.Name, Cards.Read(l.Value)));
    }

    // By whole numbers, so that no rounding of the writer's is repeated.
    private static string? Written(GeoPosition? position) =>
        position is null ? null : $"{Degrees(position.LatitudeE7)}|{Degrees(position.LongitudeE7)}";

    private static string Degrees(int e7)
    {
        var digits = Math.Abs((long)e7).ToString("00000000", CultureInfo.InvariantCulture);
        var (whole, rest) = (digits[..^7], digits[^7..]);
        return $"{(e7 < 0 ? "-" : "")}{whole}.{rest[..6]}{rest[6..].TrimEnd('0')}";
    }

    private static string Label(PostalAddress postal)
    {
        string?[] town = [postal.PostalCode, postal.City];
        string?[] lines =
        [
            postal.Street,
            postal.Line2,
            string.Join(' ', town.Where(p => p is not null)),
            postal.Region,
            postal.Country,
        ];
        return Cards.Read(string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l))));
    }
}
