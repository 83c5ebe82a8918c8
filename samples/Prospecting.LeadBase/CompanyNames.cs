namespace Prospecting.LeadBase;

/// <summary>
/// A company's name, its legal form and activity; the family is empty for a mark.
/// </summary>
internal sealed record CompanyName(string Title, string LegalForm, string Naf, string Family);

/// <summary>Names of companies nobody has founded yet.</summary>
internal static class CompanyNames
{
    public static CompanyName Draw(Prng prng) =>
        prng.Below(100) switch
        {
            < 50 => OfFamily(People.FamilyName(prng), prng),
            < 72 => OfPlace(prng),
            < 94 => OfMark(prng),
            _ => OfEstate(prng),
        };

    public static CompanyName OfFamily(string family, Prng prng)
    {
        var trade = prng.Pick(Words.Trades);
        var title = prng.Below(100) switch
        {
            < 28 => $"{family} {trade.Label}",
            < 50 => $"{trade.Label} {family}",
            < 64 => $"{trade.Label} {family} {prng.Pick(Words.Kin)}",
            < 74 => $"{prng.Pick(Words.Houses)} {family} {trade.Label}",
            < 82 => $"{prng.Pick(Words.Houses)} {family}",
            < 90 => $"{family} & {People.FamilyName(prng)} {trade.Label}",
            _ => $"{family} {prng.Pick(Words.Kin)}",
        };
        return new CompanyName(title, Form(prng), trade.Naf, family);
    }

    private static CompanyName OfPlace(Prng prng)
    {
        var trade = prng.Pick(Words.Trades);
        var title = prng.Below(100) switch
        {
            < 60 => $"{trade.Label} {Place(prng)}",
            < 80 => $"{prng.Pick(Words.Houses)} {trade.Label} {Place(prng)}",
            _ => $"{trade.Label} et {Beside(trade, prng).Label} {Place(prng)}",
        };
        return new CompanyName(title, Form(prng), trade.Naf, "");
    }

    private static CompanyName OfMark(Prng prng)
    {
        var trade = prng.Pick(Words.Trades);
        var mark =
            prng.Pick(Words.MarkBeginnings)
            + prng.Pick(Words.MarkMiddles)
            + prng.Pick(Words.MarkEnds);
        var title = prng.Below(100) switch
        {
            < 35 => mark,
            < 80 => $"{mark} {trade.Label}",
            _ => $"{mark} {prng.Pick("Services", "Développement", "France", "Groupe", "Ouest")}",
        };
        return new CompanyName(title, Form(prng), trade.Naf, "");
    }

    private static CompanyName OfEstate(Prng prng)
    {
        var family = People.FamilyName(prng);
        return prng.Below(100) switch
        {
            < 70 => Estate($"{prng.Pick(Words.Estates)} {family}", family),
            < 85 => Estate($"Immobilière {family}", family),
            _ => Estate($"Le Domaine {Place(prng)}", ""),
        };
    }

    private static CompanyName Estate(string title, string family) =>
        new(title, "SCI", "6820B", family);

    private static string Place(Prng prng) =>
        prng.Percent(30)
            ? prng.Pick(Words.Places)
            : $"{prng.Pick(Words.PlaceHeads)} {prng.Pick(Words.PlaceTails)}";

    /// <summary>A second trade, never the first one again.</summary>
    private static Trade Beside(Trade trade, Prng prng)
    {
        var steps = 1 + prng.Below(Words.Trades.Length - 1);
        var index = Array.IndexOf(Words.Trades, trade) + steps;
        return Words.Trades[index % Words.Trades.Length];
    }

    private static string Form(Prng prng) =>
        prng.Weighted((38, "SARL"), (28, "SAS"), (12, "SASU"), (12, "EURL"), (6, "SA"), (4, "SNC"));
}
