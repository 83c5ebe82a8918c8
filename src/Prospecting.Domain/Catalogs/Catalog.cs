using System.Globalization;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>The entries of one kind as a company sees them: the tenant's, each overridden by the company's own of the same code (SPEC P-15).</summary>
/// <remarks>Immutable, thread-safe, compared by kind and entries.</remarks>
public sealed class Catalog : IEquatable<Catalog>
{
    private readonly Dictionary<string, CatalogItem> _byCode;
    private readonly Lazy<NameIndex<CatalogItem>> _names;

    private Catalog(CatalogKind kind, IEnumerable<CatalogItem> items)
    {
        Kind = kind.IsValid
            ? kind
            : throw new ArgumentException("default(CatalogKind) names no kind.", nameof(kind));
        Items = Sorted(items, i => i.Label.En).ToValueList();
        _byCode = Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _names = new Lazy<NameIndex<CatalogItem>>(() => new NameIndex<CatalogItem>(Items));
    }

    /// <summary>What it lists.</summary>
    public CatalogKind Kind { get; }

    /// <summary>Every entry, retired ones among them: by their order, then by their English label.</summary>
    public ValueList<CatalogItem> Items { get; }

    /// <summary>Whether it has an active entry; a company whose catalogue has none does without it, and its fields take any text (SPEC P-16).</summary>
    public bool IsInUse => Items.Any(i => i.IsActive);

    /// <summary>Makes the catalogue that a company sees.</summary>
    /// <param name="kind">The catalogue.</param>
    /// <param name="company">The company.</param>
    /// <param name="entries">
    /// Stored entries of one tenant, in any order. Those of another kind, of other companies, and those that were deleted are passed over;
    /// of two with one code for one company, which a store prevents, the older one counts.
    /// </param>
    public static Catalog Of(CatalogKind kind, CompanyId company, IEnumerable<CatalogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Dictionary<string, CatalogItem> items = new(StringComparer.Ordinal);
        var seen = entries
            .Where(e =>
                e.Kind == kind && !e.IsRemoved && (e.Company is null || e.Company == company)
            )
            .OrderBy(e => e.Company is null)
            .ThenBy(e => e.SubjectId);
        foreach (var entry in seen)
        {
            items.TryAdd(entry.Item.Code, entry.Item);
        }

        return new Catalog(kind, items.Values);
    }

    /// <summary>Makes a catalogue of a definition alone, such as a preset.</summary>
    /// <param name="definition">The definition.</param>
    public static Catalog Of(CatalogDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new Catalog(definition.Kind, definition.Items);
    }

    /// <summary>The same catalogue with the entries of a definition beneath it: they are there as far as nobody has set one of their code.</summary>
    /// <param name="basis">What is there from the start, such as <see cref="CatalogPresets.For"/> gives.</param>
    /// <exception cref="ArgumentException">The definition is of another kind.</exception>
    public Catalog Over(CatalogDefinition basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis.Kind == Kind
            ? new Catalog(Kind, Items.Concat(basis.Items.Where(i => !_byCode.ContainsKey(i.Code))))
            : throw new ArgumentException(
                $"The catalogue is of kind {Kind}, the definition of {basis.Kind}.",
                nameof(basis)
            );
    }

    /// <summary>The entry of a code, active or not: what a record that has the code means by it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The entry; <see langword="null"/> when there is none.</returns>
    public CatalogItem? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byCode.GetValueOrDefault(code);
    }

    /// <summary>What may be chosen now, for a form: by order, then by the label of the reader's language.</summary>
    /// <param name="culture">The reader's culture.</param>
    public ValueList<CatalogItem> Offered(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Sorted(Items.Where(i => i.IsActive), i => i.Label.In(culture)).ToValueList();
    }

    /// <summary>The entry that a text means, as people and files write it (SPEC I-4).</summary>
    /// <param name="text">
    /// A code; else a code, label or alias in whatever case, accents and punctuation, what may be chosen before what is retired, and codes
    /// before labels and aliases.
    /// </param>
    /// <param name="pointer">The JSON pointer of the field, put into the reason.</param>
    /// <returns>The entry; or <c>text.missing</c>, <c>catalog.unknown</c> with the nearest word, <c>catalog.ambiguous</c>, <c>catalog.inactive</c>.</returns>
    public Outcome<CatalogItem> Match(string? text, string? pointer = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Reason(TextReasons.Missing).At(pointer);
        }

        var match = _names.Value.Find(text.Trim());
        if (match.IsAmbiguous)
        {
            return new Reason(CatalogReasons.Ambiguous)
                .At(pointer)
                .With("text", text)
                .With("kind", Kind)
                .With("codes", string.Join(", ", match.Candidates.Select(c => c.Code)));
        }

        return match.Single switch
        {
            null => Unknown(text, pointer, Items.Where(i => i.IsActive).SelectMany(NamesOf)),
            { IsActive: false } retired => Inactive(retired, pointer),
            var found => found,
        };
    }

    /// <summary>Why a code cannot be chosen.</summary>
    /// <param name="code">The code.</param>
    /// <param name="pointer">The JSON pointer of the field, put into the reason.</param>
    /// <returns><c>catalog.unknown</c> with the nearest code, <c>catalog.inactive</c>, or <see langword="null"/> when it can.</returns>
    public Reason? Explain(string code, string? pointer = null) =>
        Find(code) switch
        {
            null => Unknown(code, pointer, Items.Where(i => i.IsActive).Select(i => i.Code)),
            { IsActive: false } retired => Inactive(retired, pointer),
            _ => null,
        };

    /// <inheritdoc/>
    public bool Equals(Catalog? other) =>
        other is not null && Kind == other.Kind && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Catalog);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Items);

    /// <summary>The kind, and how many entries there are.</summary>
    public override string ToString() => $"{Kind} {Items}";

    private static IOrderedEnumerable<CatalogItem> Sorted(
        IEnumerable<CatalogItem> items,
        Func<CatalogItem, string> label
    ) =>
        items
            .OrderBy(i => i.Order)
            .ThenBy(i => TextFolding.Fold(label(i)), StringComparer.Ordinal)
            .ThenBy(i => i.Code, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(CatalogItem item) =>
        [item.Code, item.Label.Fr, item.Label.En, .. item.Aliases];

    private Reason Unknown(string text, string? pointer, IEnumerable<string> known) =>
        new Reason(CatalogReasons.Unknown)
            .At(pointer)
            .With("text", text)
            .With("kind", Kind)
            .FixedBy(DidYouMean.Among(text, known));

    private Reason Inactive(CatalogItem item, string? pointer) =>
        new Reason(CatalogReasons.Inactive).At(pointer).With("code", item.Code).With("kind", Kind);
}
