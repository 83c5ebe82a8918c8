namespace Prospecting.LeadBase;

/// <summary>
/// All the companies of a seed. Each is computed from its number alone, so that an earlier one can
/// be had again at any time without having been kept.
/// </summary>
internal sealed class Market(ulong seed)
{
    private readonly Kinship _kinship = new(seed);
    private readonly Identifiers _identifiers = new(seed);
    private readonly Phones _phones = new(seed);

    public Company this[int number]
    {
        get
        {
            var (kin, hub) = _kinship.Of(number);
            return kin == Kin.None
                ? Original(number, null, null)
                : Relative(number, kin, Original(hub, null, null));
        }
    }

    /// <summary>A second number of the company, one that the first row does not show.</summary>
    public string OtherPhone(Company company) =>
        _phones.OtherLandline(company.Town, company.Number);

    private Company Relative(int number, Kin kin, Company hub)
    {
        var town = Towns.Away(hub.Town, number - hub.Number);
        return kin switch
        {
            Kin.OtherSite => OtherSite(Original(number, hub.Name, town), hub),
            Kin.Franchise => InTown(Original(number, hub.Name, town)),
            Kin.Namesake => InTown(Original(number, Namesake(number, hub.Name), town)),
            Kin.SharedAddress => Neighbour(Original(number, null, hub.Town), hub),
            Kin.SharedSwitchboard => Neighbour(Original(number, null, hub.Town), hub) with
            {
                Phone = hub.Phone,
            },
            Kin.SharedAccountant => Original(number, null, null) with { Mail = Accountant(hub) },
            _ => throw new ArgumentOutOfRangeException(nameof(kin), kin, "No such kin."),
        };
    }

    private Company Original(int number, CompanyName? givenName, Town? givenTown)
    {
        var prng = Draws(number);
        var town = prng.Pick(Towns.All);
        town = givenTown ?? town;
        var name = CompanyNames.Draw(prng);
        name = givenName ?? name;
        var ownFamily = People.FamilyName(prng);
        var family = name.Family.Length > 0 && prng.Percent(70) ? name.Family : ownFamily;
        var contact = People.Draw(prng, family);
        var domain = Mails.Domain(name, town, prng);
        var siren = _identifiers.Siren(number);
        return new Company
        {
            Number = number,
            Name = name,
            Siren = siren,
            Nic = Identifiers.Nic(siren, 1 + Math.Min(prng.Below(5), prng.Below(5))),
            Town = town,
            Street = Streets.Draw(prng),
            Extra = Streets.DrawExtra(prng),
            Phone = _phones.Landline(town, number),
            Mobile = _phones.Mobile(number),
            Domain = domain,
            Mail = Mails.Draw(name.Title, domain, contact, town, prng),
            Contact = contact,
            Revenue = Revenue(prng),
        };
    }

    private Company OtherSite(Company site, Company hub) =>
        site with
        {
            Siren = hub.Siren,
            Nic = Identifiers.Nic(hub.Siren, 10 + site.Number % 900),
            Domain = hub.Domain,
            Mail = Mails.Personal(site.Contact, hub.Domain, Details(site.Number)),
        };

    private Company InTown(Company company)
    {
        var domain = Mails.DomainInTown(company.Title, company.Town);
        var prng = Details(company.Number);
        var mail = Mails.Draw(company.Title, domain, company.Contact, company.Town, prng);
        return company with { Domain = domain, Mail = mail };
    }

    private Company Neighbour(Company company, Company hub) =>
        company with
        {
            Street = hub.Street,
            Extra = Streets.DrawOffice(Details(company.Number)),
        };

    /// <summary>Half the namesakes ply the same trade, half only share the family name.</summary>
    private CompanyName Namesake(int number, CompanyName name)
    {
        var prng = Details(number);
        return name.Family.Length == 0 || prng.Percent(50)
            ? name
            : CompanyNames.OfFamily(name.Family, prng);
    }

    private string Accountant(Company hub)
    {
        var family = People.FamilyName(Details(hub.Number));
        return $"dossiers@cabinet-{Letters.Slug(family)}.example";
    }

    /// <summary>
    /// From a few ten thousand euros to some ten millions, the small ones the most.
    /// </summary>
    private static long Revenue(Prng prng)
    {
        var scale = prng.Weighted((30, 40_000), (45, 300_000), (20, 2_000_000), (5, 15_000_000));
        var euros = scale + prng.Below(scale * 3);
        var cents = prng.Percent(40) ? 0 : prng.Below(100);
        return euros * 100L + cents;
    }

    private Prng Draws(int number) => Prng.For(seed, Topic.Company, number);

    private Prng Details(int number) => Prng.For(seed, Topic.Company, -1L - number);
}
