using System.Globalization;

namespace Prospecting.LeadBase;

/// <summary>
/// Enters a company as an office does: what is at hand, each field in somebody's style.
/// </summary>
internal static class Typist
{
    private const char NoBreakSpace = '\u00A0';

    public static LeadRow Enter(Company company, Prng prng)
    {
        var row = new LeadRow
        {
            Title = Titled(company, prng),
            LegalForm = prng.Maybe(70, company.Name.LegalForm),
            Siren = prng.Maybe(60, Spaced(company.Siren, prng)),
            Siret = prng.Maybe(35, Spaced(company.Siret, prng)),
            Vat = prng.Maybe(22, Identifiers.Vat(company.Siren)),
            Naf = prng.Maybe(50, company.Name.Naf),
            Mail = prng.Maybe(75, company.Mail),
            Phone = prng.Maybe(80, Phones.Typed(company.Phone, prng)),
            Mobile = prng.Maybe(45, Phones.Typed(company.Mobile, prng)),
            Street = prng.Maybe(88, company.Street),
            Extra = prng.Maybe(14, company.Extra),
            PostalCode = prng.Maybe(94, company.Town.PostalCode),
            Town = prng.Maybe(96, company.Town.Name),
            Country = prng.Weighted((70, "France"), (10, "FRANCE"), (5, "FR"), (15, "")),
            Website = prng.Maybe(35, Website(company.Domain, prng)),
            Revenue = prng.Maybe(38, Amount(company.Revenue, prng)),
        };
        return prng.Percent(80) ? WithContact(row, company.Contact, prng) : row;
    }

    public static LeadRow WithContact(LeadRow row, Person person, Prng prng) =>
        row with
        {
            Civility = prng.Maybe(88, Civility(person, prng)),
            FirstName = prng.Maybe(92, person.FirstName),
            LastName = prng.Percent(12) ? person.LastName.ToUpperInvariant() : person.LastName,
            Role = prng.Maybe(62, person.Role),
        };

    public static string Website(string domain, Prng prng) =>
        prng.Weighted((58, "www."), (16, "https://www."), (10, "http://www."), (16, "")) + domain;

    private static string Titled(Company company, Prng prng) =>
        prng.Below(100) switch
        {
            < 9 => $"{company.Name.LegalForm} {company.Title}",
            < 17 => $"{company.Title} {company.Name.LegalForm}",
            < 22 => company.Title.ToUpperInvariant(),
            _ => company.Title,
        };

    private static string Civility(Person person, Prng prng) =>
        prng.Percent(85) ? person.Civility
        : string.Equals(person.Civility, "M.", StringComparison.Ordinal) ? "Monsieur"
        : "Madame";

    /// <summary>Now and then "123 456 789" or "123 456 789 00012".</summary>
    private static string Spaced(string number, Prng prng) =>
        prng.Percent(88)
            ? number
            : $"{number[..3]} {number[3..6]} {number[6..9]} {number[9..]}".TrimEnd();

    /// <summary>"1 234 567,50", grouped by a plain or a no-break space.</summary>
    private static string Amount(long cents, Prng prng)
    {
        var grouping = prng.Percent(50) ? ' ' : NoBreakSpace;
        var euros = (cents / 100)
            .ToString("N0", CultureInfo.InvariantCulture)
            .Replace(',', grouping);
        return cents % 100 == 0 && prng.Percent(75)
            ? euros
            : string.Create(CultureInfo.InvariantCulture, $"{euros},{cents % 100:D2}");
    }
}
