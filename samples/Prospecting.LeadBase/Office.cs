using System.Globalization;

namespace Prospecting.LeadBase;

/// <summary>
/// What the office adds to a row as it files it: not the company's, but the lead's.
/// </summary>
internal sealed class Office(ulong seed, int rows)
{
    private static readonly DateOnly FirstDay = new(2023, 1, 1);
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    private static readonly string[] Owners = Words.Split(
        """
        Solène Marchebout | Karim Vautrelin | Élodie Garsac | Baptiste Corvelle
        Nadia Ferrandou | Loïc Tarquenet
        """
    );

    /// <summary>The file number of a row, counting from 1.</summary>
    public static string FileNumber(int row) =>
        string.Create(CultureInfo.InvariantCulture, $"L{row + 1:D6}");

    public LeadRow File(LeadRow entry, int row)
    {
        var prng = Prng.For(seed, Topic.Filing, row);
        return entry with
        {
            File = FileNumber(row),
            Source = prng.Maybe(92, Source(prng)),
            Owner = prng.Maybe(91, prng.Pick(Owners)),
            Status = Status(prng),
            CreatedOn = Day(row),
            Comment = prng.Maybe(12, Comments.Draw(prng)),
        };
    }

    private static string Source(Prng prng) =>
        prng.Weighted(
            (24, "Salon"),
            (26, "Site internet"),
            (14, "Recommandation"),
            (14, "Appel entrant"),
            (8, "Partenaire"),
            (14, "Emailing")
        );

    private static string Status(Prng prng) =>
        prng.Weighted(
            (62, "Nouveau"),
            (18, "Qualifié"),
            (10, "Proposition"),
            (6, "À rappeler"),
            (4, "En cours")
        );

    /// <summary>Files are opened one after the other over three years.</summary>
    private string Day(int row)
    {
        var days = LastDay.DayNumber - FirstDay.DayNumber + 1;
        return FirstDay
            .AddDays((int)((long)row * days / rows))
            .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }
}
