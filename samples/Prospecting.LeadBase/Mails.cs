namespace Prospecting.LeadBase;

/// <summary>
/// Web domains and e-mail addresses, all under the reserved top level ".example".
/// </summary>
internal static class Mails
{
    /// <summary>Two mail providers for everybody: a shared domain says nothing here.</summary>
    public static readonly string[] FreeMail = ["courriel.example", "boite.example"];

    private const int LongestName = 36;

    public static string Domain(CompanyName company, Town town, Prng prng)
    {
        var name = Shortened(Letters.Slug(company.Title));
        return prng.Below(100) switch
        {
            _ when company.Family.Length == 0 => DomainInTown(company.Title, town),
            < 40 => $"{name}.example",
            < 60 => $"{name.Replace("-", "", StringComparison.Ordinal)}.example",
            < 80 => $"{name}-{town.Department}.example",
            _ => DomainInTown(company.Title, town),
        };
    }

    /// <summary>How firms with one name are told apart on the web.</summary>
    public static string DomainInTown(string title, Town town) =>
        $"{Shortened(Letters.Slug(title))}-{Letters.Slug(town.Name)}.example";

    public static string Draw(string title, string domain, Person person, Town town, Prng prng) =>
        prng.Percent(18)
            ? AtProvider(
                prng.Percent(50) ? title : $"{person.FirstName}.{person.LastName}",
                town,
                prng
            )
            : prng.Below(100) switch
            {
                < 36 => $"contact@{domain}",
                < 44 => $"info@{domain}",
                < 50 => $"accueil@{domain}",
                _ => Personal(person, domain, prng),
            };

    public static string Personal(Person person, string domain, Prng prng)
    {
        var first = Letters.Slug(person.FirstName);
        var last = Letters.Slug(person.LastName);
        return prng.Below(100) switch
        {
            < 60 => $"{first}.{last}@{domain}",
            < 85 => $"{first[0]}.{last}@{domain}",
            _ => $"{first}@{domain}",
        };
    }

    public static string AtProvider(string owner, Town town, Prng prng) =>
        $"{Letters.Slug(owner).Replace('-', '.')}{town.Department}{prng.Below(10)}"
        + $"@{prng.Pick(FreeMail)}";

    private static string Shortened(string slug) =>
        slug.Length <= LongestName ? slug : slug[..slug.LastIndexOf('-', LongestName)];
}
