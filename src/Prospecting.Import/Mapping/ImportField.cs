using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Import.Mapping;

/// <summary>Something a column can fill.</summary>
/// <param name="Name">Its stable name, as in mapping files.</param>
/// <param name="Label">What the template's header says.</param>
/// <param name="Kind">How its cells are read.</param>
/// <param name="Synonyms">Headers, folded, that mean it; more than one field may claim a header, the context decides.</param>
public sealed record ImportField(
    string Name,
    LocalizedText Label,
    CellKind Kind,
    ValueList<string> Synonyms
)
{
    /// <summary>Every field, in the order of the template.</summary>
    public static IReadOnlyList<ImportField> All { get; } =
    [
        .. IdentityFields.All,
        .. ContactFields.All,
        .. ReachFields.All,
        .. OwnershipFields.All,
        .. QualificationFields.All,
    ];

    /// <summary>The field of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The field, or <see langword="null"/> when there is none.</returns>
    public static ImportField? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Whether it belongs to the contact of the row.</summary>
    public bool IsOfContact => Name.StartsWith("contact.", StringComparison.Ordinal);

    internal static ImportField Of(
        string name,
        string fr,
        string en,
        CellKind kind,
        string synonyms
    ) =>
        new(
            name,
            new LocalizedText(fr, en),
            kind,
            synonyms
                .Split('|')
                .Append(TextFolding.Fold(fr))
                .Append(TextFolding.Fold(en))
                .Distinct(StringComparer.Ordinal)
                .ToValueList()
        );
}
