namespace Prospecting.LeadBase;

/// <summary>What becomes of the numbers, the e-mail, the address and the person.</summary>
internal static class FieldSlips
{
    private static readonly (string Full, string Short)[] Ways =
    [
        (" rue ", " r. "),
        (" avenue ", " av. "),
        (" boulevard ", " bd "),
        (" place ", " pl. "),
        (" chemin ", " che "),
        (" impasse ", " imp. "),
        (" route ", " rte "),
        (" allée ", " all. "),
        ("Zone artisanale", "ZA"),
        ("Zone industrielle", "ZI"),
        ("Parc d'activités", "PA"),
        ("Saint-", "St "),
        ("Sainte-", "Ste "),
        ("Général", "Gal"),
        (" bis ", "B "),
    ];

    public static LeadRow RetypePhone(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Phone = row.Phone.Length == 0 ? "" : Phones.Typed(company.Phone, prng),
        };

    public static LeadRow LosePhone(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Phone = "",
        };

    public static LeadRow MobileAsPhone(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Phone = Phones.Typed(company.Mobile, prng),
            Mobile = "",
        };

    public static LeadRow LoseSiren(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Siren = "",
            Vat = "",
        };

    public static LeadRow OnlySiret(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Siren = "",
            Siret = company.Siret,
            Vat = "",
        };

    public static LeadRow LoseMail(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Mail = "",
        };

    public static LeadRow ShoutMail(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Mail = row.Mail.ToUpperInvariant(),
        };

    /// <summary>Somebody else of the same house, with an address at its domain.</summary>
    public static LeadRow OtherPerson(LeadRow row, Company company, Prng prng)
    {
        var person = Colleague(prng);
        return Typist.WithContact(row, person, prng) with
        {
            Mail = prng.Percent(70) ? Mails.Personal(person, company.Domain, prng) : row.Mail,
            Mobile = "",
        };
    }

    public static LeadRow LosePerson(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Civility = "",
            FirstName = "",
            LastName = "",
            Role = "",
        };

    public static LeadRow Initials(LeadRow row, Company company, Prng prng) =>
        row.FirstName.Length == 0
            ? row
            : row with
            {
                FirstName = string.Join(
                    '-',
                    row.FirstName.Split('-').Select(name => $"{name[0]}.")
                ),
            };

    public static LeadRow AbbreviateStreet(LeadRow row, Company company, Prng prng)
    {
        var street = row.Street;
        foreach (var (full, brief) in Ways)
        {
            street = street.Replace(full, brief, StringComparison.Ordinal);
        }

        return row with
        {
            Street = street,
        };
    }

    public static LeadRow RestyleStreet(LeadRow row, Company company, Prng prng)
    {
        var space = row.Street.IndexOf(' ', StringComparison.Ordinal);
        var street = prng.Below(3) switch
        {
            0 => row.Street.ToUpperInvariant(),
            1 => Letters.WithoutAccents(row.Street).ToUpperInvariant(),
            _ when space > 0 && char.IsAsciiDigit(row.Street[0]) => row.Street.Insert(space, ","),
            _ => row.Street.ToLowerInvariant(),
        };
        return row with { Street = street };
    }

    public static LeadRow LoseStreet(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Street = "",
            Extra = "",
        };

    public static LeadRow RetypeWebsite(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Website = Typist.Website(company.Domain, prng),
        };

    public static LeadRow RestyleTown(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Town = prng.Percent(50)
                ? row.Town.ToUpperInvariant()
                : row.Town.Replace("Saint-", "St ", StringComparison.Ordinal).Replace('-', ' '),
        };

    public static Person Colleague(Prng prng) => People.Draw(prng, People.FamilyName(prng));
}
