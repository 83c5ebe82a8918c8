using System.Collections.Frozen;
using Prospecting.Json;

namespace Prospecting.Statuses;

/// <summary>Workflows that ship with the library, as data (SPEC S-3).</summary>
public static class StatusPresets
{
    private static readonly FrozenDictionary<string, Lazy<StatusWorkflow>> ByKey = new[]
    {
        "standard",
        "accounting-outcome",
        "accounting-stages",
        "factoring",
        "open-suite",
        "parts-distribution",
        "sales-pipeline",
    }.ToFrozenDictionary(
        key => key,
        key => new Lazy<StatusWorkflow>(() => Load(key)),
        StringComparer.Ordinal
    );

    /// <summary>New, qualified, proposition; won, lost, junk. The default of a host that configures none.</summary>
    public static StatusWorkflow Standard => Named("standard");

    /// <summary>An accounting firm's prospect: in progress, signed, lost.</summary>
    public static StatusWorkflow AccountingOutcome => Named("accounting-outcome");

    /// <summary>An accounting firm's opportunity: suspect 5 %, qualified 20 %, evaluated 50 %, in negotiation 75 %, won 99 %.</summary>
    public static StatusWorkflow AccountingStages => Named("accounting-stages");

    /// <summary>A factoring partner: in discussion, ready to start, not interested.</summary>
    public static StatusWorkflow Factoring => Named("factoring");

    /// <summary>A business suite: new, qualified, proposition, won, lost.</summary>
    public static StatusWorkflow OpenSuite => Named("open-suite");

    /// <summary>A parts distributor: prospect, account requested, converted.</summary>
    public static StatusWorkflow PartsDistribution => Named("parts-distribution");

    /// <summary>An online CRM's leads: new, in progress, converted, junk.</summary>
    public static StatusWorkflow SalesPipeline => Named("sales-pipeline");

    /// <summary>The keys of all presets.</summary>
    public static IEnumerable<string> Keys => ByKey.Keys.Order(StringComparer.Ordinal);

    /// <summary>The preset of a key.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public static StatusWorkflow Named(string key) =>
        ByKey.TryGetValue(key, out var preset)
            ? preset.Value
            : throw new ArgumentException(
                $"There is no preset \"{key}\"; there are: {string.Join(", ", Keys)}.",
                nameof(key)
            );

    private static StatusWorkflow Load(string key) =>
        WorkflowJson
            .Read(JsonDefinition.Embedded($"Prospecting.Statuses.Presets.{key}.json"))
            .OrThrow();
}
