using static Prospecting.Import.Mapping.ImportField;

namespace Prospecting.Import.Mapping;

/// <summary>Fields that say who a prospect is.</summary>
internal static class IdentityFields
{
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Of(
            "reference",
            "N° de dossier",
            "Reference",
            CellKind.Text,
            "n dossier|no dossier|numero dossier|n de dossier|dossier|id|identifiant|code client|"
                + "code prospect|ref|reference|leadid|lead id|record id|external id|client id|customer id|"
                + "prospect id|contact id"
        ),
        Of(
            "displayName",
            "Nom",
            "Name",
            CellKind.Text,
            "nom|name|display name|nom affiche|nom du prospect|prospect|lead|lead name|full name|"
                + "nom complet|account name"
        ),
        Of(
            "legalName",
            "Raison sociale",
            "Company",
            CellKind.Text,
            "raison sociale|societe|entreprise|company|company name|nom de l entreprise|"
                + "nom de la societe|nom societe|nom entreprise|etablissement|organisation|organization|"
                + "compte|account|legal name|denomination|business name|client"
        ),
        Of(
            "legalForm",
            "Forme juridique",
            "Legal form",
            CellKind.Choice,
            "forme juridique|statut juridique|legal form|forme"
        ),
        Of("siren", "SIREN", "SIREN", CellKind.Identifier, "siren|n siren|no siren|numero siren"),
        Of("siret", "SIRET", "SIRET", CellKind.Identifier, "siret|n siret|no siret|numero siret"),
        Of(
            "vatNumber",
            "N° TVA",
            "VAT number",
            CellKind.Identifier,
            "n tva|tva|no tva|numero tva|tva intracommunautaire|n tva intracommunautaire|vat|"
                + "vat number|vat no|tax id"
        ),
        Of(
            "activityCode",
            "Code NAF",
            "Activity code",
            CellKind.Text,
            "code naf|naf|code ape|ape|naf ape|activity code"
        ),
        Of(
            "industry",
            "Secteur",
            "Industry",
            CellKind.Text,
            "secteur|secteur d activite|activite|industry|sector|branche|domaine d activite"
        ),
        Of(
            "taxRegime",
            "Régime fiscal",
            "Tax regime",
            CellKind.Choice,
            "regime fiscal|regime d imposition|regime imposition|tax regime|tax scheme"
        ),
        Of(
            "currentProvider",
            "Cabinet actuel",
            "Current provider",
            CellKind.Text,
            "cabinet actuel|prestataire actuel|fournisseur actuel|expert comptable actuel|current provider|current supplier|current accountant"
        ),
        Of(
            "companyCreatedOn",
            "Date de création de l'entreprise",
            "Company founded on",
            CellKind.Date,
            "date creation entreprise|date de creation entreprise|date de creation de la societe|date de creation societe|date creation societe|date d immatriculation|immatriculation|creee le|founded|founded on|date founded|founding date|incorporation date|company creation date|company created on"
        ),
    ];
}
