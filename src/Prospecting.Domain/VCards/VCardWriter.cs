using System.Globalization;
using NodaTime.Text;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Geography;

namespace Prospecting.VCards;

/// <summary>Writes one card in one version.</summary>
internal sealed class VCardWriter
{
    private static readonly LocalDatePattern BasicDate =
        LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDatePattern ExtendedDate = LocalDatePattern.Iso;
    private static readonly InstantPattern BasicInstant = InstantPattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss'Z'"
    );
    private static readonly InstantPattern ExtendedInstant = InstantPattern.General;

    private readonly FoldedLines _lines = new();
    private readonly bool _is40;

    public VCardWriter(VCardVersion version) =>
        _is40 = version switch
        {
            VCardVersion.V40 => true,
            VCardVersion.V30 => false,
            _ => throw new ArgumentOutOfRangeException(
                nameof(version),
                version,
                "Cards are written in vCard 4.0 and 3.0."
            ),
        };

    public string Write(VCard card)
    {
        _lines.Add("BEGIN:VCARD");
        _lines.Add(_is40 ? "VERSION:4.0" : "VERSION:3.0");
        _lines.Add("FN:" + VCardText.Value(card.FormattedName));
        _lines.Add(
            "N:"
                + VCardText.Compound(
                    card.FamilyName,
                    card.GivenName,
                    null,
                    card.HonorificPrefix,
                    null
                )
        );
        AddText("ORG", card.Organization);
        AddText("TITLE", card.Function);
        AddText("ROLE", card.Role);
        foreach (var phone in card.Phones)
        {
            AddPhone(phone);
        }

        foreach (var email in card.Emails)
        {
            AddText(_is40 ? "EMAIL" : "EMAIL;TYPE=internet", email.Typed);
        }

        for (var i = 0; i < card.Addresses.Count; i++)
        {
            AddAddress(card.Addresses[i], i + 1);
        }

        if (card.Website is { } website)
        {
            _lines.Add("URL:" + VCardUri.Of(website));
        }

        AddDates(card);
        AddText("NOTE", card.Note);
        if (card.Uid is { } uid)
        {
            _lines.Add($"UID:urn:uuid:{uid}");
        }

        _lines.Add("END:VCARD");
        return _lines.ToString();
    }

    private void AddText(string name, string? value)
    {
        if (!VCardText.IsBlank(value))
        {
            _lines.Add($"{name}:{VCardText.Value(value)}");
        }
    }

    private void AddPhone(VCardPhone phone)
    {
        var types = phone.Kind switch
        {
            VCardPhoneKind.Work => "work,voice",
            VCardPhoneKind.Home => "home,voice",
            VCardPhoneKind.Mobile => "cell,voice",
            _ => throw new InvalidOperationException($"No number is {phone.Kind}."),
        };
        var e164 = E164Of(phone.Number);
        if (_is40 && e164 is not null)
        {
            _lines.Add($"TEL;VALUE=uri;TYPE={types}:{VCardUri.OfPhone(e164)}");
        }
        else
        {
            AddText($"TEL;TYPE={types}", e164 ?? phone.Number.Typed);
        }
    }

    private void AddAddress(VCardAddress address, int number)
    {
        var postal = address.Postal;
        var lines = string.Join('\n', LinesOf(postal));
        List<string> types = [];
        if (address.Place is { } place)
        {
            types.Add(
                place switch
                {
                    VCardPlace.Work => "work",
                    VCardPlace.Home => "home",
                    _ => throw new InvalidOperationException($"No address is at {place}."),
                }
            );
        }

        if (address.IsPreferred && !_is40)
        {
            types.Add("pref");
        }

        var type = types.Count == 0 ? string.Empty : $";TYPE={string.Join(',', types)}";
        // Neither version names an address, and 3.0 does not say where one is; the group of the lines tells what belongs to it.
        var isGrouped =
            !VCardText.IsBlank(address.Label) || (!_is40 && postal.Position is not null);
        var group = isGrouped ? $"item{number}." : string.Empty;
        // Post-office box and extended address stay empty: address books lose them (RFC 6350, section 6.3.1).
        var value = VCardText.Compound(
            null,
            null,
            string.Join('\n', new[] { postal.Street, postal.Line2 }.Where(l => l is not null)),
            postal.City,
            postal.Region,
            postal.PostalCode,
            postal.Country
        );
        if (_is40)
        {
            // CC is the country's code by RFC 8605.
            var country = CountryCodes.Contains(postal.Country) ? $";CC={postal.Country}" : "";
            var preferred = address.IsPreferred ? ";PREF=1" : string.Empty;
            var where = postal.Position is { } position ? $";GEO=\"{position.ToGeoUri()}\"" : "";
            _lines.Add(
                $"{group}ADR{type}{preferred}{country}{where};LABEL={VCardText.Parameter(lines)}:{value}"
            );
        }
        else
        {
            _lines.Add($"{group}ADR{type}:{value}");
            AddText($"{group}LABEL{type}", lines);
            AddPosition(group, postal.Position);
        }

        AddText($"{group}X-ABLabel", address.Label);
    }

    // Six decimal places (RFC 2426, section 3.4.2), or the seven that are kept.
    private void AddPosition(string group, GeoPosition? position)
    {
        if (position is not null)
        {
            _lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group}GEO:{position.Latitude:0.000000#};{position.Longitude:0.000000#}"
                )
            );
        }
    }

    private void AddDates(VCard card)
    {
        if (card.BirthDate is { } born)
        {
            _lines.Add("BDAY:" + (_is40 ? BasicDate : ExtendedDate).Format(born));
        }

        if (card.Revised is { } revised)
        {
            _lines.Add("REV:" + (_is40 ? BasicInstant : ExtendedInstant).Format(revised));
        }
    }

    // What is stored may be anything; only digits may stand unescaped in a URI.
    private static string? E164Of(PhoneNumber number) =>
        number.E164 is ['+', .. { Length: > 0 } digits] && digits.All(char.IsAsciiDigit)
            ? number.E164
            : null;

    private static IEnumerable<string> LinesOf(PostalAddress postal) =>
        new[]
        {
            postal.Street,
            postal.Line2,
            string.Join(' ', new[] { postal.PostalCode, postal.City }.Where(p => p is not null)),
            postal.Region,
            postal.Country,
        }.Where(l => !string.IsNullOrEmpty(l))!;
}
