using static Prospecting.Import.Mapping.ImportField;

namespace Prospecting.Import.Mapping;

/// <summary>Fields that say who looks after a prospect, and who brought it.</summary>
internal static class OwnershipFields
{
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Of(
            "owner",
            "Commercial",
            "Owner",
            CellKind.Text,
            "commercial|responsable|lead owner|owner|proprietaire|assigned to|attribue a|"
                + "charge d affaires|account owner|sales rep|vendeur|suivi par"
        ),
        Of(
            "team",
            "Équipe",
            "Team",
            CellKind.Text,
            "equipe|equipe commerciale|team|sales team|assigned team"
        ),
        Of(
            "sourceRepresentative",
            "Commercial source",
            "Source representative",
            CellKind.Users,
            "commercial source|source representative|source rep|source sales rep|sourced by"
        ),
        Of(
            "operationalRepresentative",
            "Commercial opérationnel",
            "Operational representative",
            CellKind.Users,
            "commercial operationnel|operational representative|operational rep|operational sales rep"
        ),
        Of(
            "rankedRepresentatives",
            "Représentants",
            "Representatives",
            CellKind.Users,
            "representants|representant|commerciaux|representatives|representative|ranked representatives|sales reps"
        ),
        Of(
            "broughtBy",
            "Apporteur d'affaires",
            "Brought by",
            CellKind.Text,
            "apporteur d affaires|apporteur|apporte par|affaire apportee par|provenance de l affaire|partenaire|brought by|referred by|referrer|partner|deal provenance"
        ),
    ];
}
