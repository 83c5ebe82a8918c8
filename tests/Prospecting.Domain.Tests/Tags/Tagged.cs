using Prospecting.Results;
using Prospecting.Tags;

namespace Prospecting.Domain.Tests.Tags;

/// <summary>Short ways to make tags, and a refusal of each code.</summary>
internal static class Tagged
{
    public static TagSet Set(params string[] texts) => TagSet.Parse(texts).OrThrow();

    /// <summary>Real refusals, by code.</summary>
    public static IEnumerable<KeyValuePair<string, Func<IEnumerable<Reason>>>> Refusals =>
        new Dictionary<string, Func<IEnumerable<Reason>>>(StringComparer.Ordinal)
        {
            [TagReasons.Blank] = () => Tag.Parse("!!").Reasons,
            [TagReasons.Separator] = () => Tag.Parse("a,b").Reasons,
            [TagReasons.TooMany] = () =>
                TagSet.Parse(Enumerable.Range(0, 101).Select(i => $"t{i}").ToList()).Reasons,
        };
}
