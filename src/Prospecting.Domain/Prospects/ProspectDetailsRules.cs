using Prospecting.Identifiers;
using Prospecting.Results;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <summary>Checks the fields of a prospect together, all faults at once, and fills what follows from others.</summary>
internal static class ProspectDetailsRules
{
    private const int NameLength = 200;
    private const int MaxRanked = 3;

    // What a display name is taken from.
    private static readonly string?[] Names =
    [
        "/displayName",
        "/legalName",
        "/firstName",
        "/lastName",
    ];

    public static Outcome<ProspectDetails> Clean(
        ProspectDetails details,
        ProspectDetails before,
        WorkContext context
    )
    {
        List<Reason> reasons = [];
        var clean = details with
        {
            DisplayName = new TextRule("/displayName", NameLength).Clean(
                details.DisplayName,
                reasons
            ),
            LegalName = new TextRule("/legalName", NameLength).Clean(details.LegalName, reasons),
            LegalForm = new TextRule("/legalForm", 60).Clean(details.LegalForm, reasons),
            ActivityCode = Activity(
                new TextRule("/activityCode", 20).Clean(details.ActivityCode, reasons)
            ),
            Industry = new TextRule("/industry", 100).Clean(details.Industry, reasons),
            Title = new TextRule("/title", 40).Clean(details.Title, reasons),
            FirstName = new TextRule("/firstName", 100).Clean(details.FirstName, reasons),
            LastName = new TextRule("/lastName", 100).Clean(details.LastName, reasons),
            Source = new TextRule("/source", 100).Clean(details.Source, reasons),
            Owner = new TextRule("/owner", 100).Clean(details.Owner, reasons),
            TaxRegime = new TextRule("/taxRegime", 60).Clean(details.TaxRegime, reasons),
            CurrentProvider = new TextRule("/currentProvider", 100).Clean(
                details.CurrentProvider,
                reasons
            ),
            SourceDetail = new TextRule("/sourceDetail", 200).Clean(details.SourceDetail, reasons),
            ClientType = new TextRule("/clientType", 60).Clean(details.ClientType, reasons),
            Rating = new TextRule("/rating", 20).Clean(details.Rating, reasons),
            RecommendationActivity = new TextRule(
                "/recommendationActivity",
                2000,
                AllowsLines: true
            ).Clean(details.RecommendationActivity, reasons),
            RecommendationNeeds = new TextRule(
                "/recommendationNeeds",
                2000,
                AllowsLines: true
            ).Clean(details.RecommendationNeeds, reasons),
            RecommendationInvoices = new TextRule(
                "/recommendationInvoices",
                2000,
                AllowsLines: true
            ).Clean(details.RecommendationInvoices, reasons),
            Campaign = new TextRule("/campaign", 100).Clean(details.Campaign, reasons),
            BroughtBy = new TextRule("/broughtBy", 100).Clean(details.BroughtBy, reasons),
            Team = new TextRule("/team", 64).Clean(details.Team, reasons),
            Comment = new TextRule("/comment", 10_000, AllowsLines: true).Clean(
                details.Comment,
                reasons
            ),
        };
        clean = WithDerived(clean);
        // A name that is refused was not missing.
        if (clean.DisplayName is null && !reasons.Exists(r => Names.Contains(r.Pointer)))
        {
            reasons.Add(new Reason(ProspectReasons.NameMissing).At("/displayName"));
        }

        CheckSiren(clean, reasons);
        Check(clean.AnnualTurnover, "/annualTurnover", reasons);
        Check(clean.ForecastTurnover, "/forecastTurnover", reasons);
        CheckRepresentatives(clean, reasons);
        if (clean.CompanyCreatedOn > context.Now.InZone(context.Scope.Zone).Date)
        {
            reasons.Add(new Reason(ProspectReasons.FoundedLater).At("/companyCreatedOn"));
        }

        // What was linked while the host had marketing stays.
        if (
            clean.Campaign is not null
            && clean.Campaign != before.Campaign
            && !context.Capabilities.Has(HostCapabilities.Marketing)
        )
        {
            reasons.Add(new Reason(ProspectReasons.CampaignUnavailable).At("/campaign"));
        }

        return reasons.Count == 0 ? clean : Outcome<ProspectDetails>.Refused(reasons);
    }

    // SPEC P-1 and P-3: the legal name fills an empty display name, SIRET and VAT number give the SIREN.
    private static ProspectDetails WithDerived(ProspectDetails d) =>
        d with
        {
            DisplayName = d.DisplayName ?? d.LegalName ?? PersonName(d),
            Siren = d.Siren ?? d.Siret?.Siren ?? d.VatNumber?.Siren,
        };

    // SPEC P-3: one written form for a French code, so that a search by its first digits finds it. No other country's code is four digits and
    // a letter (NACE, ÖNACE, WZ, ATECO, SIC, NAICS end in digits), so what is no NAF code stays as it was typed.
    private static string? Activity(string? typed) =>
        NafCode.Parse(typed).TryGet(out var naf) ? naf.Value : typed;

    private static string? PersonName(ProspectDetails d)
    {
        var name = string.Join(' ', new[] { d.FirstName, d.LastName }.Where(n => n is not null));
        return name.Length switch
        {
            0 => null,
            // A letter of two code units is kept or left out, never halved.
            > NameLength => name[
                ..(char.IsHighSurrogate(name[NameLength - 1]) ? NameLength - 1 : NameLength)
            ],
            _ => name,
        };
    }

    private static void CheckSiren(ProspectDetails details, List<Reason> reasons)
    {
        foreach (
            var (pointer, held) in new (string, Siren?)[]
            {
                ("/siret", details.Siret?.Siren),
                ("/vatNumber", details.VatNumber?.Siren),
            }
        )
        {
            if (held is not null && details.Siren is not null && held != details.Siren)
            {
                reasons.Add(new Reason(IdentifierReasons.SirenContradicted).At(pointer));
            }
        }
    }

    private static void Check(Turnover? turnover, string pointer, List<Reason> reasons)
    {
        if (turnover is null)
        {
            return;
        }

        var currency = turnover.Amount.Currency;
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            reasons.Add(new Reason(ProspectReasons.Currency).At(pointer));
        }

        if (turnover.Year is < Turnover.MinYear or > Turnover.MaxYear)
        {
            reasons.Add(
                new Reason(ProspectReasons.Year)
                    .At(pointer)
                    .With("year", turnover.Year)
                    .With("min", Turnover.MinYear)
                    .With("max", Turnover.MaxYear)
            );
        }
    }

    // SPEC O-2: up to three, each once.
    private static void CheckRepresentatives(ProspectDetails details, List<Reason> reasons)
    {
        var ranked = details.RankedRepresentatives;
        if (ranked.Count > MaxRanked)
        {
            reasons.Add(
                new Reason(ProspectReasons.TooManyRepresentatives)
                    .At("/rankedRepresentatives")
                    .With("max", MaxRanked)
            );
        }

        if (ranked.Distinct().Count() < ranked.Count)
        {
            reasons.Add(
                new Reason(ProspectReasons.RepresentativeTwice).At("/rankedRepresentatives")
            );
        }
    }
}
