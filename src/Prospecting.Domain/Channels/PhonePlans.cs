using System.Collections.Frozen;

namespace Prospecting.Channels;

/// <summary>The numbering plans that are known, from <c>PhonePlans.txt</c>.</summary>
internal static class PhonePlans
{
    private const int LongestCode = 3;

    private static readonly Lazy<IReadOnlyList<PhonePlan>> Loaded = new(Load);

    private static readonly Lazy<FrozenDictionary<string, PhonePlan>> ByCode = new(() =>
        All.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenDictionary<string, PhonePlan>> ByCountry = new(() =>
        All.SelectMany(p => p.Countries, KeyValuePair.Create)
            .ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PhonePlan> All => Loaded.Value;

    /// <summary>The plan of a country.</summary>
    /// <param name="country">Its ISO 3166 code, in either case.</param>
    public static PhonePlan? OfCountry(string? country) =>
        country is null ? null : ByCountry.Value.GetValueOrDefault(country);

    /// <summary>The plan of a country code.</summary>
    /// <param name="code">Its digits.</param>
    public static PhonePlan? OfCode(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The plan of an international number: no country code is the beginning of another (ITU-T E.164).</summary>
    /// <param name="digits">The digits, country code first.</param>
    public static PhonePlan? OfNumber(string digits)
    {
        for (var length = 1; length <= Math.Min(LongestCode, digits.Length); length++)
        {
            if (OfCode(digits[..length]) is { } plan)
            {
                return plan;
            }
        }

        return null;
    }

    private static IReadOnlyList<PhonePlan> Load()
    {
        using var stream = typeof(PhonePlans).Assembly.GetManifestResourceStream(
            "Prospecting.Channels.PhonePlans.txt"
        )!;
        using var reader = new StreamReader(stream);
        return PhonePlanText.Read(reader.ReadToEnd());
    }
}
