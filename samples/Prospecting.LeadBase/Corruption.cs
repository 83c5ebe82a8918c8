namespace Prospecting.LeadBase;

/// <summary>
/// Turns a second entry of a company into the duplicate an office would have made.
/// </summary>
internal static class Corruption
{
    private const int HardPercent = 10;
    private const int Tries = 12;

    // In the order in which they happen: what rewrites a cell stands before what restyles it.
    private static readonly (int Weight, Slip Slip)[] Slips =
    [
        (9, NameSlips.MoveLegalForm),
        (7, NameSlips.DropLegalForm),
        (4, NameSlips.SpellLegalForm),
        (10, NameSlips.Abbreviate),
        (12, NameSlips.Mistype),
        (4, FieldSlips.RetypeWebsite),
        (7, FieldSlips.OtherPerson),
        (4, FieldSlips.Initials),
        (4, FieldSlips.LosePerson),
        (5, FieldSlips.RetypePhone),
        (5, FieldSlips.MobileAsPhone),
        (5, FieldSlips.LosePhone),
        (4, FieldSlips.OnlySiret),
        (6, FieldSlips.LoseSiren),
        (4, FieldSlips.ShoutMail),
        (5, FieldSlips.LoseMail),
        (6, FieldSlips.AbbreviateStreet),
        (6, FieldSlips.RestyleStreet),
        (4, FieldSlips.LoseStreet),
        (8, NameSlips.LoseAccents),
        (8, NameSlips.UpperCase),
        (4, FieldSlips.RestyleTown),
    ];

    private static readonly (int Weight, int Index)[] Order =
    [
        .. Slips.Select((slip, index) => (slip.Weight, index)),
    ];

    /// <summary>A duplicate of <paramref name="first"/>; one in ten is really hard.</summary>
    public static LeadRow Copy(LeadRow first, Company company, string otherPhone, Prng prng)
    {
        if (prng.Percent(HardPercent))
        {
            return Hard(company, otherPhone, prng);
        }

        var copy = Fair(company, prng);
        for (var tries = 1; tries < Tries && !Anchors.Hold(first, copy); tries++)
        {
            copy = Fair(company, prng);
        }

        return copy;
    }

    /// <summary>One to four slips, of which at least one shows.</summary>
    private static LeadRow Fair(Company company, Prng prng)
    {
        var entry = Typist.Enter(company, prng);
        var copy = entry;
        while (copy == entry)
        {
            var wanted = prng.Weighted((20, 1), (35, 2), (30, 3), (15, 4));
            var chosen = new SortedSet<int>();
            while (chosen.Count < wanted)
            {
                chosen.Add(prng.Weighted<int>(Order));
            }

            copy = chosen.Aggregate(entry, (row, index) => Slips[index].Slip(row, company, prng));
        }

        return copy;
    }

    /// <summary>
    /// Little is left but a mistyped name and a town: another person, another line.
    /// </summary>
    private static LeadRow Hard(Company company, string otherPhone, Prng prng)
    {
        var person = FieldSlips.Colleague(prng);
        var row = NameSlips.DropLegalForm(Typist.Enter(company, prng), company, prng);
        row = NameSlips.Mistype(NameSlips.Abbreviate(row, company, prng), company, prng);
        row = prng.Percent(40) ? NameSlips.UpperCase(row, company, prng) : row;
        row = FieldSlips.LosePerson(row, company, prng);
        row = prng.Percent(60) ? Typist.WithContact(row, person, prng) : row;
        var owner = $"{person.FirstName}.{person.LastName}";
        return row with
        {
            Siren = "",
            Siret = "",
            Vat = "",
            Mail = prng.Maybe(50, Mails.AtProvider(owner, company.Town, prng)),
            Phone = prng.Maybe(50, Phones.Typed(otherPhone, prng)),
            Mobile = "",
            Street = prng.Maybe(35, Streets.Draw(prng)),
            Extra = "",
            PostalCode = prng.Maybe(70, company.Town.PostalCode),
            Town = company.Town.Name,
            Website = "",
            Revenue = "",
        };
    }
}
