using System.Collections.Frozen;
using Prospecting.Json;

namespace Prospecting.Policies;

/// <summary>Field policies that ship with the library, as data (SPEC P-2).</summary>
public static class FieldPolicyPresets
{
    private static readonly FrozenDictionary<string, Lazy<FieldPolicy>> ByKey = new[]
    {
        "standard",
        "accounting",
        "factoring",
        "open-suite",
        "parts",
        "sales-pipeline",
    }.ToFrozenDictionary(
        key => key,
        key => new Lazy<FieldPolicy>(() =>
            FieldPolicyJson
                .Read(JsonDefinition.Embedded($"Prospecting.Policies.Presets.{key}.json"))
                .OrThrow()
        ),
        StringComparer.Ordinal
    );

    /// <summary>The name alone, through every channel. The default of a host that configures none.</summary>
    public static FieldPolicy Standard => Named("standard");

    /// <summary>An accounting firm: legal name and source, but for imported rows.</summary>
    public static FieldPolicy Accounting => Named("accounting");

    /// <summary>A factoring partner: a contact, each with a landline.</summary>
    public static FieldPolicy Factoring => Named("factoring");

    /// <summary>A business suite: the name alone.</summary>
    public static FieldPolicy OpenSuite => Named("open-suite");

    /// <summary>A parts distributor: the name alone, and a short form.</summary>
    public static FieldPolicy Parts => Named("parts");

    /// <summary>An online CRM: what is captured has a source and a way to answer.</summary>
    public static FieldPolicy SalesPipeline => Named("sales-pipeline");

    /// <summary>The keys of all presets.</summary>
    public static IEnumerable<string> Keys => ByKey.Keys.Order(StringComparer.Ordinal);

    /// <summary>The preset of a key.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public static FieldPolicy Named(string key) =>
        ByKey.TryGetValue(key, out var preset)
            ? preset.Value
            : throw new ArgumentException(
                $"There is no preset \"{key}\"; there are: {string.Join(", ", Keys)}.",
                nameof(key)
            );
}
