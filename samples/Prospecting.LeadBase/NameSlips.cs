namespace Prospecting.LeadBase;

/// <summary>What becomes of a company's name.</summary>
internal static class NameSlips
{
    private const int ShortestMistyped = 5;

    /// <summary>
    /// The rows of a French keyboard: a wrong letter is most often the one beside it.
    /// </summary>
    private static readonly string[] Keyboard = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    private static readonly (string Full, string Short)[] Abbreviations =
    [
        ("Établissements", "Ets"),
        ("Société", "Sté"),
        ("Compagnie", "Cie"),
        ("Sainte-", "Ste "),
        ("Saint-", "St "),
        ("Saint-", "Saint "),
        ("Frères", "Fres"),
        ("Développement", "Dev"),
        ("Groupe", "Grp"),
        (" et ", " & "),
        (" & ", " et "),
        (" & ", " "),
    ];

    private static readonly (string Form, string Spelled)[] Forms =
    [
        ("SARL", "Société à responsabilité limitée"),
        ("SAS", "Société par actions simplifiée"),
        ("SASU", "S.A.S.U."),
        ("EURL", "E.U.R.L."),
        ("SA", "S.A."),
        ("SCI", "Société civile immobilière"),
        ("SNC", "Société en nom collectif"),
    ];

    public static LeadRow MoveLegalForm(LeadRow row, Company company, Prng prng)
    {
        var form = company.Name.LegalForm;
        var title = prng.Below(4) switch
        {
            0 => $"{form} {company.Title}",
            1 => $"{company.Title} {form}",
            2 => $"{string.Join('.', form.ToCharArray())}. {company.Title}",
            _ => $"{company.Title} ({form})",
        };
        return row with { Title = title, LegalForm = prng.Maybe(25, row.LegalForm) };
    }

    public static LeadRow DropLegalForm(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Title = company.Title,
            LegalForm = "",
        };

    public static LeadRow SpellLegalForm(LeadRow row, Company company, Prng prng)
    {
        var form = company.Name.LegalForm;
        var spelled = Array
            .Find(Forms, entry => string.Equals(entry.Form, form, StringComparison.Ordinal))
            .Spelled;
        return prng.Percent(50)
            ? row with
            {
                LegalForm = spelled,
            }
            : row with
            {
                Title = $"{spelled} {company.Title}",
                LegalForm = "",
            };
    }

    public static LeadRow LoseAccents(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Title = Letters.WithoutAccents(row.Title),
            FirstName = Letters.WithoutAccents(row.FirstName),
            LastName = Letters.WithoutAccents(row.LastName),
            Street = Letters.WithoutAccents(row.Street),
            Town = Letters.WithoutAccents(row.Town),
        };

    public static LeadRow UpperCase(LeadRow row, Company company, Prng prng) =>
        row with
        {
            Title = prng.Percent(50)
                ? row.Title.ToUpperInvariant()
                : Letters.WithoutAccents(row.Title).ToUpperInvariant(),
            LastName = row.LastName.ToUpperInvariant(),
            Town = prng.Percent(60) ? row.Town.ToUpperInvariant() : row.Town,
        };

    public static LeadRow Abbreviate(LeadRow row, Company company, Prng prng)
    {
        var usable = Abbreviations
            .Where(entry => row.Title.Contains(entry.Full, StringComparison.Ordinal))
            .ToArray();
        if (usable.Length == 0)
        {
            return row;
        }

        var (full, brief) = prng.Pick(usable);
        return row with { Title = row.Title.Replace(full, brief, StringComparison.Ordinal) };
    }

    /// <summary>
    /// Two letters swapped, one dropped, doubled or wrong, in a long word of the name.
    /// </summary>
    public static LeadRow Mistype(LeadRow row, Company company, Prng prng)
    {
        var words = row.Title.Split(' ');
        var candidates = Enumerable
            .Range(0, words.Length)
            .Where(index => CanBeMistyped(words[index], company))
            .ToArray();
        if (candidates.Length == 0)
        {
            return row;
        }

        var chosen = prng.Pick(candidates);
        words[chosen] = Mistyped(words[chosen], prng);
        return row with { Title = string.Join(' ', words) };
    }

    private static bool CanBeMistyped(string word, Company company) =>
        word.Length >= ShortestMistyped
        && word.All(char.IsLetter)
        && company.Title.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Mistyped(string word, Prng prng)
    {
        var at = 1 + prng.Below(word.Length - 2);
        var letter = word[at];
        return prng.Below(4) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{letter}{word[(at + 2)..]}",
            1 => word.Remove(at, 1),
            2 => word.Insert(at, letter.ToString()),
            _ => $"{word[..at]}{Beside(letter)}{word[(at + 1)..]}",
        };
    }

    private static char Beside(char letter)
    {
        var lower = char.ToLowerInvariant(Letters.WithoutAccents(letter.ToString())[0]);
        var keys = Array.Find(Keyboard, line => line.Contains(lower, StringComparison.Ordinal));
        var at = keys?.IndexOf(lower, StringComparison.Ordinal) ?? -1;
        var wrong = keys is null ? 'e' : keys[at + 1 < keys.Length ? at + 1 : at - 1];
        return char.IsUpper(letter) ? char.ToUpperInvariant(wrong) : wrong;
    }
}
