using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;

namespace Prospecting.Catalogs;

/// <summary>The entries of one kind as data: a preset, or what a host writes as JSON. Immutable, compared by value, always sound.</summary>
public sealed record CatalogDefinition
{
    private CatalogDefinition(CatalogKind kind, ValueList<CatalogItem> items) =>
        (Kind, Items) = (kind, items);

    /// <summary>The catalogue.</summary>
    public CatalogKind Kind { get; }

    /// <summary>Its entries, each code once, as they were listed.</summary>
    public ValueList<CatalogItem> Items { get; }

    /// <summary>Makes a definition.</summary>
    /// <param name="kind">The catalogue.</param>
    /// <param name="items">Its entries, up to <see cref="CatalogEntry.MaxEntries"/>.</param>
    /// <returns>The definition; or every fault of every entry at once, each with its place.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is <see langword="default"/>.</exception>
    public static Outcome<CatalogDefinition> Of(CatalogKind kind, IEnumerable<CatalogItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (!kind.IsValid)
        {
            throw new ArgumentException("default(CatalogKind) names no kind.", nameof(kind));
        }

        var place = JsonPlace.Root.Member("entries");
        List<CatalogItem> all = [.. items];
        if (all.Count > CatalogEntry.MaxEntries)
        {
            return CatalogItemRules.TooLarge(place, CatalogEntry.MaxEntries);
        }

        List<Reason> reasons = [];
        HashSet<string> codes = new(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            all[i] = CatalogItemRules.Clean(all[i], place.Item(i), reasons);
            if (!codes.Add(all[i].Code))
            {
                reasons.Add(
                    new Reason(CatalogReasons.Duplicate)
                        .At(place.Item(i).Member("code").ToString())
                        .With("name", all[i].Code)
                );
            }
        }

        return reasons.Count == 0
            ? new CatalogDefinition(kind, all.ToValueList())
            : Outcome<CatalogDefinition>.Refused(reasons);
    }
}
