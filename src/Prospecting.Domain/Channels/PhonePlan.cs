using System.Globalization;

namespace Prospecting.Channels;

/// <summary>The numbering plan behind a country code.</summary>
/// <param name="Code">The country code, without <c>+</c>.</param>
/// <param name="Countries">The countries of it (ISO 3166-1 alpha-2).</param>
internal sealed record PhonePlan(string Code, IReadOnlyList<string> Countries)
{
    /// <summary>What is dialled before a number at home; empty when nothing is.</summary>
    public IReadOnlyList<string> Trunks { get; init; } = [];

    /// <summary>What is dialled there, besides 00, before a country code.</summary>
    public IReadOnlyList<string> Exits { get; init; } = [];

    /// <summary>Country codes of the plans whose numbers are dialled at home like this one's.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Its blocks of numbers; the first that holds a number says its kind.</summary>
    public IReadOnlyList<PhoneRange> Ranges { get; init; } = [];

    /// <summary>The block that a number is in.</summary>
    /// <param name="national">The digits without country code and trunk prefix.</param>
    /// <returns>The block; <see langword="null"/> when the plan has no such number.</returns>
    public PhoneRange? RangeOf(string national) => Ranges.FirstOrDefault(r => r.Holds(national));

    /// <summary>Whether any number of the plan has so many digits.</summary>
    public bool HasLength(int digits) => Ranges.Any(r => r.HasLength(digits));

    /// <summary>The lengths of its numbers, as people read them: <c>9</c>, <c>6, 8-9</c>.</summary>
    public string Lengths()
    {
        List<string> parts = [];
        var longest = Ranges.Max(r => r.Longest);
        for (var first = 1; first <= longest; first++)
        {
            if (!HasLength(first))
            {
                continue;
            }

            var last = first;
            while (HasLength(last + 1))
            {
                last++;
            }

            parts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{first}{(last > first ? $"-{last}" : string.Empty)}"
                )
            );
            first = last;
        }

        return string.Join(", ", parts);
    }

    /// <summary>A number as typed, and without the trunk prefixes it may begin with; the likeliest first.</summary>
    /// <param name="digits">The digits.</param>
    public IEnumerable<string> WithoutTrunk(string digits) =>
        Trunks
            .Where(t => digits.StartsWith(t, StringComparison.Ordinal))
            .Select(t => digits[t.Length..])
            .Append(digits);
}
