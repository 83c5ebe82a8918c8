using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Prospecting.Collections;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>What a catalogue lists: sources, task types, lost reasons and so on (SPEC P-15). A host adds kinds of its own by other codes.</summary>
/// <remarks>Compared ordinally. <see langword="default"/> names no kind.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<CatalogKind>))]
public readonly record struct CatalogKind : IPlainText<CatalogKind>
{
    /// <summary>The greatest length of a code.</summary>
    public const int MaxLength = FaultList.MaxCodeLength;

    /// <summary>Makes a kind, one of those below or the host's own.</summary>
    /// <param name="code">1 to 40 characters of <c>a-z 0-9 . _ -</c>.</param>
    /// <exception cref="ArgumentException">The code is empty, too long or has another character.</exception>
    public CatalogKind(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Code = FaultList.IsCode(code)
            ? code
            : throw new ArgumentException(
                $"A kind of catalogue is 1 to {MaxLength} characters of a-z 0-9 . _ -.",
                nameof(code)
            );
    }

    /// <summary>Where prospects come from [provenance].</summary>
    public static CatalogKind Source { get; } = new("source");

    /// <summary>What sort of client a prospect would be [type client].</summary>
    public static CatalogKind ClientType { get; } = new("client-type");

    /// <summary>Legal forms [formes juridiques].</summary>
    public static CatalogKind LegalForm { get; } = new("legal-form");

    /// <summary>How profits are taxed [régimes d'imposition].</summary>
    public static CatalogKind TaxRegime { get; } = new("tax-regime");

    /// <summary>Why a deal was signed [facteurs] (SPEC S-7).</summary>
    public static CatalogKind WonReason { get; } = new("won-reason");

    /// <summary>Why a deal was lost [facteurs] (SPEC S-7).</summary>
    public static CatalogKind LostReason { get; } = new("lost-reason");

    /// <summary>Types of follow-up tasks (SPEC T-3).</summary>
    public static CatalogKind TaskType { get; } = new("task-type");

    /// <summary>Types of activities (SPEC T-5).</summary>
    public static CatalogKind ActivityType { get; } = new("activity-type");

    /// <summary>Types of opportunities [types de dossier] (SPEC D-1).</summary>
    public static CatalogKind OpportunityType { get; } = new("opportunity-type");

    /// <summary>Firms [cabinets], companies of the group or not (SPEC D-2).</summary>
    public static CatalogKind Firm { get; } = new("firm");

    /// <summary>Offices [bureaux] (SPEC D-2).</summary>
    public static CatalogKind Office { get; } = new("office");

    /// <summary>What firms do for their clients (SPEC D-2).</summary>
    public static CatalogKind Service { get; } = new("service");

    /// <summary>The kinds that fields of a prospect take their values from, by the name of the field (SPEC P-15).</summary>
    public static IReadOnlyDictionary<string, CatalogKind> ByField { get; } =
        new Dictionary<string, CatalogKind>(StringComparer.Ordinal)
        {
            ["source"] = Source,
            ["clientType"] = ClientType,
            ["legalForm"] = LegalForm,
            ["taxRegime"] = TaxRegime,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every kind that the library itself knows.</summary>
    public static ValueList<CatalogKind> Known { get; } =
    [
        Source,
        ClientType,
        LegalForm,
        TaxRegime,
        WonReason,
        LostReason,
        TaskType,
        ActivityType,
        OpportunityType,
        Firm,
        Office,
        Service,
    ];

    /// <summary>The stable code; empty for <see langword="default"/>.</summary>
    public string Code => field ?? string.Empty;

    /// <summary>Whether it names a kind; <see langword="default"/> does not.</summary>
    public bool IsValid => Code.Length > 0;

    /// <inheritdoc/>
    static CatalogKind IPlainText<CatalogKind>.FromPlainText(string text) => new(text);

    /// <inheritdoc/>
    string IPlainText<CatalogKind>.ToPlainText() => Code;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
