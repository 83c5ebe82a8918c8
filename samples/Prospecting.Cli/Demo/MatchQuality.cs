using Prospecting.Prospects;

namespace Prospecting.Cli.Demo;

/// <summary>How the pairs found compare with the pairs that were planted.</summary>
/// <param name="TruePairs">How many pairs there really are.</param>
/// <param name="FoundPairs">How many were found.</param>
/// <param name="RightPairs">How many of those found are real.</param>
internal sealed record MatchQuality(int TruePairs, int FoundPairs, int RightPairs)
{
    /// <summary>The share of found pairs that are real.</summary>
    public double Precision => FoundPairs == 0 ? 1 : (double)RightPairs / FoundPairs;

    /// <summary>The share of real pairs that were found.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)RightPairs / TruePairs;

    /// <summary>Compares pairs with the truth: two records are one if and only if they are of the same cluster.</summary>
    public static MatchQuality Of(
        IEnumerable<(ProspectId First, ProspectId Second)> found,
        IReadOnlyDictionary<ProspectId, int> clusters
    )
    {
        var sizes = clusters.Values.GroupBy(c => c).Select(g => g.Count());
        var pairs = found.ToList();
        return new MatchQuality(
            sizes.Sum(n => n * (n - 1) / 2),
            pairs.Count,
            // A record that is not in the truth is a bad row that came in all the same: no pair with it is right.
            pairs.Count(p =>
                clusters.TryGetValue(p.First, out var first)
                && clusters.TryGetValue(p.Second, out var second)
                && first == second
            )
        );
    }
}
