namespace Prospecting.Results;

/// <summary>Proposes the known word nearest to one that was not found.</summary>
public static class DidYouMean
{
    /// <summary>The nearest candidate, by edit distance without regard to case.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="candidates">The words that would have been understood.</param>
    /// <returns>The nearest word at a distance of at most a third of its length, else <see langword="null"/>.</returns>
    public static string? Among(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance && distance <= Math.Max(1, candidate.Length / 3))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // Levenshtein 1966, one row at a time; the length bound keeps hostile input cheap.
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 8 || left.Length > 128)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost =
                    char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1])
                        ? 0
                        : 1;
                (diagonal, row[j]) = (
                    row[j],
                    Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost)
                );
            }
        }

        return row[right.Length];
    }
}
