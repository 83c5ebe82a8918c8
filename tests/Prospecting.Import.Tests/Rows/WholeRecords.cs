using NodaTime;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Import.Tests.Rows;

/// <summary>Every field of a prospect that a file can bring.</summary>
[Rule("I-4")]
public sealed class WholeRecords
{
    private const string French =
        "N° dossier;Raison sociale;Régime fiscal;Cabinet actuel;Date de création de l'entreprise;Tél. étranger;Fax;Détail provenance;"
        + "Type client;Note;Repreneur d'activité;CA annuel;Devise;Année du CA;CA prévisionnel;Devise du CA prévisionnel;Année du CA prévisionnel;"
        + "Recommandation : activité;Besoins;Recommandation : factures;Commercial source;Commercial opérationnel;Représentants;Équipe;"
        + "Apporteur d'affaires;Étiquettes;Latitude du prospect;Longitude du prospect;Commentaire";

    private const string English =
        "Lead ID;Company;Tax regime;Current provider;Founded on;Foreign phone;Fax number;Source detail;"
        + "Client type;Rating;Takeover;Annual revenue;Currency;Turnover year;Expected revenue;Forecast currency;Forecast year;"
        + "Recommendation: activity;Needs;Recommendation: invoices;Source representative;Operational representative;Representatives;Team;"
        + "Referred by;Tags;Company latitude;Company longitude;Comment";

    private const string Row =
        "1;Kéliloan;Réel simplifié;Cabinet Exemple;01/04/2012;+32 470 12 34 56;04 65 71 85 99;Salon de Lyon;"
        + "Artisan;A;oui;125 000,50;€;2025;90000;CHF;2026;"
        + "Mode;\"Paie, bilans\";Clients pro;anne;b.2;\"carl, dora|b.2\";nord;"
        + "Cabinet Ami;\"Salon; Été 2026\";43,5528;7,0174;rappeler";

    [Theory]
    [Rule("P-3", "P-4", "P-5", "P-6", "P-7", "P-11", "O-1", "O-2", "O-4")]
    [InlineData(French)]
    [InlineData(English)]
    public async Task Every_field_of_the_record_comes_in(string header)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(header, Row);

        report.Unmapped.ShouldBeEmpty();
        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        var details = (await world.OnlyAsync()).Prospect.Details;
        (details.TaxRegime, details.CurrentProvider).ShouldBe(
            ("Réel simplifié", "Cabinet Exemple")
        );
        details.CompanyCreatedOn.ShouldBe(new LocalDate(2012, 4, 1));
        details.ForeignPhone!.E164.ShouldBe("+32470123456");
        details.Fax!.E164.ShouldBe("+33465718599");
        (details.SourceDetail, details.ClientType, details.Rating).ShouldBe(
            ("Salon de Lyon", "Artisan", "A")
        );
        details.BusinessTakenOver.ShouldBe(true);
        details.AnnualTurnover.ShouldBe(new Turnover(new Money(12_500_050, "EUR"), 2025));
        details.ForecastTurnover.ShouldBe(new Turnover(new Money(9_000_000, "CHF"), 2026));
        (
            details.RecommendationActivity,
            details.RecommendationNeeds,
            details.RecommendationInvoices
        ).ShouldBe(("Mode", "Paie, bilans", "Clients pro"));
        details.SourceRepresentative.ShouldBe(new UserId("anne"));
        details.OperationalRepresentative.ShouldBe(new UserId("b.2"));
        details.RankedRepresentatives.ShouldBe([new("carl"), new("dora"), new("b.2")]);
        (details.Team, details.BroughtBy).ShouldBe(("nord", "Cabinet Ami"));
        details.Tags.Texts.ShouldBe(["Été 2026", "Salon"]);
        details.Position!.ToGeoUri().ShouldBe("geo:43.5528,7.0174");
        details.Comment.ShouldBe("rappeler");
    }

    [Fact]
    [Rule("I-5")]
    public async Task The_same_row_again_says_nothing_new_nor_does_a_part_of_it()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync(French, Row);

        var again = await world.RunAsync(French, Row);
        var part = await world.RunAsync(
            "Lead ID;Company;Tags;CA annuel",
            "1;Kéliloan;salon;125000,50"
        );
        var more = await world.RunAsync("Lead ID;Company;Tags", "1;Kéliloan;salon, nouveau");

        (again.Unchanged, part.Unchanged, more.Flagged).ShouldBe((1, 1, 1));
    }

    [Theory]
    [Rule("I-3")]
    [InlineData("Repreneur", "peut-être", ImportReasons.YesNo)]
    [InlineData("Commercial source", "Anne Martin", ImportReasons.UserUnknown)]
    [InlineData("Représentants", "Anne Martin", ImportReasons.UserUnknown)]
    [InlineData("Fax", "aucun", ImportReasons.ValueLeftOut)]
    [InlineData("Campagne", "printemps", ImportReasons.ValueLeftOut)]
    public async Task What_cannot_be_kept_is_left_out_with_a_warning(
        string header,
        string cell,
        string code
    )
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync($"Raison sociale;{header}", $"Alpha;{cell}");

        report.Created.ShouldBe(1);
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe((2, header, code));
        warning.Reason.Parameters.First(p => p.Name == "text").Value.ShouldBe(cell);
    }

    [Theory]
    [Rule("I-3")]
    [InlineData("Année du CA", "25", ImportReasons.YearFormat)]
    [InlineData("Année du CA", "1066", ProspectReasons.Year)]
    [InlineData("Devise", "roubles", ProspectReasons.Currency)]
    [InlineData("Date de création de l'entreprise", "2012", ImportReasons.DateFormat)]
    [InlineData("Date de création de l'entreprise", "01/01/2199", ProspectReasons.FoundedLater)]
    [InlineData("Représentants", "a, b, c, d", ProspectReasons.TooManyRepresentatives)]
    public async Task What_is_wrong_rejects_the_row_at_its_column(
        string header,
        string cell,
        string code
    )
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            $"Raison sociale;CA annuel;{header}",
            $"Alpha;1000;\"{cell}\""
        );

        report.Rejected.ShouldBe(1);
        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe((2, header, code));
    }

    [Fact]
    [Rule("P-12")]
    public async Task A_host_with_marketing_keeps_campaigns()
    {
        await using var world = ImportWorld.InMemory(o =>
            o.Capabilities = HostCapabilities.Of(HostCapabilities.Marketing)
        );

        await world.RunAsync("Raison sociale;Campagne", "Alpha;printemps");

        (await world.OnlyAsync()).Prospect.Campaign.ShouldBe("printemps");
    }

    [Fact]
    [Rule("P-7", "A-1")]
    public async Task A_prospect_is_where_its_address_is_unless_the_row_says_better()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;Ville;Latitude;Longitude", "Alpha;Lyon;45,76;4,83");

        var prospect = (await world.OnlyAsync()).Prospect;
        prospect.Position.ShouldBe(prospect.Addresses[0].Postal.Position);
        prospect.Position!.ToGeoUri().ShouldBe("geo:45.76,4.83");
    }

    [Theory]
    [InlineData("Raison sociale;Note", "comment")]
    [InlineData("Raison sociale;Note;Commentaire", "rating")]
    [InlineData("Raison sociale;Rating", "rating")]
    public async Task A_note_is_a_rating_beside_a_comment(string header, string field) =>
        (await ImportWorld.AnalyzeAsync(header)).Columns[1].Field.ShouldBe(field);
}
