namespace Prospecting.LeadBase;

/// <summary>What two rows of one company still have in common besides a similar name.</summary>
internal static class Anchors
{
    /// <summary>One thing only this company has, or two that it is likely not to share.</summary>
    public static bool Hold(LeadRow first, LeadRow second)
    {
        var strong =
            Meet(SirenOf(first), SirenOf(second))
            || Meet(first.Mail.ToUpperInvariant(), second.Mail.ToUpperInvariant())
            || PhonesOf(first).Intersect(PhonesOf(second), StringComparer.Ordinal).Any();
        return strong || Likely(first, second) >= 2;
    }

    private static int Likely(LeadRow first, LeadRow second)
    {
        var domain = DomainsOf(first).Intersect(DomainsOf(second), StringComparer.Ordinal).Any();
        var address =
            Meet(Letters.Digits(first.Street), Letters.Digits(second.Street))
            && Meet(first.PostalCode, second.PostalCode);
        var person = Meet(Letters.Slug(first.LastName), Letters.Slug(second.LastName));
        return (domain ? 1 : 0) + (address ? 1 : 0) + (person ? 1 : 0);
    }

    private static bool Meet(string first, string second) =>
        first.Length > 0 && string.Equals(first, second, StringComparison.Ordinal);

    private static string SirenOf(LeadRow row)
    {
        var digits = Letters.Digits(row.Siren.Length > 0 ? row.Siren : row.Siret);
        return digits.Length >= 9 ? digits[..9]
            : row.Vat.Length > 0 ? row.Vat[^9..]
            : "";
    }

    private static IEnumerable<string> PhonesOf(LeadRow row) =>
        new[] { row.Phone, row.Mobile }
            .Where(phone => phone.Length > 0)
            .Select(phone => Letters.Digits(phone)[^9..]);

    private static IEnumerable<string> DomainsOf(LeadRow row)
    {
        var mail = row.Mail[(row.Mail.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var site = row.Website[(row.Website.LastIndexOf('/') + 1)..];
        return new[] { mail.ToLowerInvariant(), site.Replace("www.", "", StringComparison.Ordinal) }
            .Where(domain => domain.Length > 0)
            .Except(Mails.FreeMail, StringComparer.Ordinal);
    }
}
