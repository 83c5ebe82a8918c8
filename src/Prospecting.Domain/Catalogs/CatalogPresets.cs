using System.Collections.Frozen;
using Prospecting.Collections;
using Prospecting.Json;

namespace Prospecting.Catalogs;

/// <summary>Catalogues that ship with the library, as data (SPEC P-15): the sources' own where they name their entries, else what is usual in France.</summary>
public static class CatalogPresets
{
    private static readonly FrozenDictionary<CatalogKind, Lazy<CatalogDefinition>> ByKind = new[]
    {
        CatalogKind.Source,
        CatalogKind.ClientType,
        CatalogKind.LegalForm,
        CatalogKind.TaxRegime,
        CatalogKind.WonReason,
        CatalogKind.LostReason,
        CatalogKind.TaskType,
        CatalogKind.ActivityType,
        CatalogKind.OpportunityType,
        CatalogKind.Service,
    }.ToFrozenDictionary(
        kind => kind,
        kind => new Lazy<CatalogDefinition>(() =>
            CatalogJson
                .Read(JsonDefinition.Embedded($"Prospecting.Catalogs.Presets.{kind}.json"))
                .OrThrow()
        )
    );

    /// <summary>The kinds that a catalogue ships of; firms and offices are everybody's own.</summary>
    public static ValueList<CatalogKind> Kinds { get; } =
        CatalogKind.Known.Where(ByKind.ContainsKey).ToValueList();

    /// <summary>The catalogue that ships of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The definition; without entries when none ships.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is <see langword="default"/>.</exception>
    public static CatalogDefinition For(CatalogKind kind) =>
        ByKind.TryGetValue(kind, out var preset)
            ? preset.Value
            : CatalogDefinition.Of(kind, []).OrThrow();
}
