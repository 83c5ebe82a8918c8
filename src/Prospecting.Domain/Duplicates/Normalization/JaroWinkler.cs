namespace Prospecting.Duplicates.Normalization;

/// <summary>How alike two short texts are (Jaro 1989, with the prefix bonus of Winkler 1990).</summary>
internal static class JaroWinkler
{
    private const double PrefixWeight = 0.1;
    private const int MaxPrefix = 4;
    private const int MaxLength = 256;

    /// <summary>The likeness, from 0 for nothing in common to 1 for equal.</summary>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, MaxLength)];
        right = right[..Math.Min(right.Length, MaxLength)];
        if (left.SequenceEqual(right))
        {
            return 1;
        }

        if (left.IsEmpty || right.IsEmpty)
        {
            return 0;
        }

        // Matching greedily depends on the side one starts from: always from the same one.
        var jaro = left.SequenceCompareTo(right) <= 0 ? Jaro(left, right) : Jaro(right, left);
        var prefix = 0;
        while (
            prefix < Math.Min(MaxPrefix, Math.Min(left.Length, right.Length))
            && left[prefix] == right[prefix]
        )
        {
            prefix++;
        }

        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<bool> leftMatched = stackalloc bool[left.Length];
        Span<bool> rightMatched = stackalloc bool[right.Length];
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var end = Math.Min(i + window + 1, right.Length);
            for (var j = Math.Max(0, i - window); j < end; j++)
            {
                if (!rightMatched[j] && left[i] == right[j])
                {
                    leftMatched[i] = rightMatched[j] = true;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var transposed = 0;
        for (int i = 0, k = 0; i < left.Length; i++)
        {
            if (!leftMatched[i])
            {
                continue;
            }

            while (!rightMatched[k])
            {
                k++;
            }

            transposed += left[i] == right[k++] ? 0 : 1;
        }

        double m = matches;
        return ((m / left.Length) + (m / right.Length) + ((m - (transposed / 2.0)) / m)) / 3;
    }
}
