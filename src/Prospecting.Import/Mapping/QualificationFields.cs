using static Prospecting.Import.Mapping.ImportField;

namespace Prospecting.Import.Mapping;

/// <summary>Fields that say what a prospect is worth, and what came of it so far.</summary>
internal static class QualificationFields
{
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Of(
            "source",
            "Provenance",
            "Source",
            CellKind.Choice,
            "provenance|source|origine|lead source|canal|source du lead"
        ),
        Of(
            "sourceDetail",
            "Détail de la provenance",
            "Source detail",
            CellKind.Text,
            "detail provenance|detail de la source|detail source|precision de la provenance|source detail|lead source detail"
        ),
        Of(
            "campaign",
            "Campagne",
            "Campaign",
            CellKind.Text,
            "campagne|campagne marketing|code campagne|campaign|campaign code|campaign name|utm campaign"
        ),
        Of(
            "clientType",
            "Type de client",
            "Client type",
            CellKind.Choice,
            "type de client|type client|client type|customer type|account type"
        ),
        Of(
            "status",
            "Statut",
            "Status",
            CellKind.Status,
            "statut|status|etat|lead status|etape|stage|phase"
        ),
        Of(
            "turnover",
            "CA annuel",
            "Annual turnover",
            CellKind.Amount,
            "ca annuel|ca|chiffre d affaires|chiffre d affaires annuel|annual turnover|turnover|"
                + "annual revenue|revenue"
        ),
        Of(
            "turnover.currency",
            "Devise du CA",
            "Turnover currency",
            CellKind.Currency,
            "devise du ca|devise ca|devise|monnaie|currency|currency code|turnover currency"
        ),
        Of(
            "turnover.year",
            "Année du CA",
            "Turnover year",
            CellKind.Year,
            "annee du ca|annee ca|annee du chiffre d affaires|exercice|fiscal year|revenue year|turnover year"
        ),
        Of(
            "forecastTurnover",
            "CA prévisionnel",
            "Forecast turnover",
            CellKind.Amount,
            "ca previsionnel|ca prevu|ca previsionnel annuel|chiffre d affaires previsionnel|forecast turnover|forecast revenue|expected turnover|expected revenue"
        ),
        Of(
            "forecastTurnover.currency",
            "Devise du CA prévisionnel",
            "Forecast currency",
            CellKind.Currency,
            "devise du ca previsionnel|devise ca previsionnel|forecast currency|forecast turnover currency"
        ),
        Of(
            "forecastTurnover.year",
            "Année du CA prévisionnel",
            "Forecast year",
            CellKind.Year,
            "annee du ca previsionnel|annee ca previsionnel|forecast year|forecast turnover year"
        ),
        Of(
            "businessTakenOver",
            "Repreneur d'activité",
            "Business taken over",
            CellKind.YesNo,
            "repreneur d activite|repreneur|reprise|reprise d activite|reprise d entreprise|business taken over|takeover|takes over a business"
        ),
        Of(
            "recommendationActivity",
            "Recommandation : activité",
            "Recommendation: activity",
            CellKind.Text,
            "recommandation activite|activite recommandee|recommendation activity"
        ),
        Of(
            "recommendationNeeds",
            "Recommandation : besoins",
            "Recommendation: needs",
            CellKind.Text,
            "recommandation besoins|besoins|besoin|recommendation needs|needs"
        ),
        Of(
            "recommendationInvoices",
            "Recommandation : factures",
            "Recommendation: invoices",
            CellKind.Text,
            "recommandation factures|recommandation facturation|recommendation invoices"
        ),
        Of(
            "tags",
            "Tags",
            "Tags",
            CellKind.Tags,
            "tags|tag|etiquettes|etiquette|mots cles|mot cle|keywords|labels"
        ),
        Of(
            "createdAt",
            "Date de création",
            "Created on",
            CellKind.Date,
            "date de creation|cree le|date creation|created|created time|created at|created on|"
                + "creation date|date created|create date|date d entree|date saisie"
        ),
        Of(
            "comment",
            "Commentaire",
            "Comment",
            CellKind.Text,
            "commentaire|commentaires|remarque|remarques|note|notes|comment|comments|description|"
                + "observations"
        ),
        Of("rating", "Note", "Rating", CellKind.Text, "note|notation|rating|score"),
    ];
}
