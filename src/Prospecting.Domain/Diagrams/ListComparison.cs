using System.Globalization;
using Prospecting.Collections;

namespace Prospecting.Diagrams;

/// <summary>Which element of one list is which of another, and what differs; the union of both is the newer list, then what was removed.</summary>
internal sealed class ListComparison
{
    private const string Position = "position";

    private readonly int[] _unionOfOlder;
    private readonly List<WorkflowDifference?> _differences = [];

    public ListComparison(
        IReadOnlyList<CanonicalElement> older,
        IReadOnlyList<CanonicalElement> newer
    )
    {
        var olderOf = Match(older, newer);
        var kept = InOrder(olderOf);
        var keptOlder = kept.Select(i => olderOf[i]!.Value).ToHashSet();
        _unionOfOlder = new int[older.Count];
        Array.Fill(_unionOfOlder, -1);
        for (var i = 0; i < newer.Count; i++)
        {
            if (olderOf[i] is not { } before)
            {
                _differences.Add(
                    Difference(WorkflowDifferenceKind.Added, newer[i], Changes(null, newer[i]))
                );
                continue;
            }

            _unionOfOlder[before] = i;
            var changes = Changes(older[before], newer[i]);
            if (!kept.Contains(i))
            {
                changes.Add(
                    new WorkflowChange(
                        Position,
                        Place(older, before, keptOlder),
                        Place(newer, i, kept)
                    )
                );
            }

            _differences.Add(
                changes.Count == 0
                    ? null
                    : Difference(WorkflowDifferenceKind.Changed, newer[i], changes)
            );
        }

        for (var i = 0; i < older.Count; i++)
        {
            if (_unionOfOlder[i] < 0)
            {
                _unionOfOlder[i] = _differences.Count;
                _differences.Add(
                    Difference(WorkflowDifferenceKind.Removed, older[i], Changes(older[i], null))
                );
            }
        }
    }

    /// <summary>What differs, element by element of the union; <see langword="null"/> where nothing does.</summary>
    public IReadOnlyList<WorkflowDifference?> Differences => _differences;

    /// <summary>The place in the union of an element of the older list.</summary>
    public int OfOlder(int index) => _unionOfOlder[index];

    // Elements of one code, such as the branches of an action: equal ones belong together, then those that come first.
    private static int?[] Match(
        IReadOnlyList<CanonicalElement> older,
        IReadOnlyList<CanonicalElement> newer
    )
    {
        var olderOf = new int?[newer.Count];
        var free = Enumerable.Range(0, older.Count).ToHashSet();
        MatchBy(e => e);
        MatchBy(e => e.Code);
        return olderOf;

        void MatchBy<TKey>(Func<CanonicalElement, TKey> keyOf)
            where TKey : notnull
        {
            var waiting = free.Order()
                .GroupBy(i => keyOf(older[i]))
                .ToDictionary(g => g.Key, g => new Queue<int>(g));
            for (var i = 0; i < newer.Count; i++)
            {
                if (
                    olderOf[i] is null
                    && waiting.TryGetValue(keyOf(newer[i]), out var queue)
                    && queue.TryDequeue(out var match)
                )
                {
                    olderOf[i] = match;
                    free.Remove(match);
                }
            }
        }
    }

    private static List<WorkflowChange> Changes(CanonicalElement? older, CanonicalElement? newer) =>
        CanonicalElement.Changes(older, newer);

    private static WorkflowDifference Difference(
        WorkflowDifferenceKind kind,
        CanonicalElement element,
        List<WorkflowChange> changes
    ) => new(element.Code, kind, changes.ToValueList());

    // Its number, and what it stands behind of all that is in the same order in both.
    private static string Place(
        IReadOnlyList<CanonicalElement> list,
        int index,
        HashSet<int> inOrder
    )
    {
        var behind = index - 1;
        while (behind >= 0 && !inOrder.Contains(behind))
        {
            behind--;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{index + 1}{(behind < 0 ? string.Empty : $", after {list[behind].Code}")}"
        );
    }

    // The most elements that stand in the same order in both lists: only the others count as moved. A longest increasing subsequence.
    private static HashSet<int> InOrder(int?[] olderOf)
    {
        List<int> ends = [];
        var before = new int[olderOf.Length];
        for (var i = 0; i < olderOf.Length; i++)
        {
            if (olderOf[i] is { } older)
            {
                var (low, high) = (0, ends.Count);
                while (low < high)
                {
                    var middle = (low + high) / 2;
                    (low, high) =
                        olderOf[ends[middle]] < older ? (middle + 1, high) : (low, middle);
                }

                before[i] = low == 0 ? -1 : ends[low - 1];
                if (low == ends.Count)
                {
                    ends.Add(i);
                }
                else
                {
                    ends[low] = i;
                }
            }
        }

        HashSet<int> kept = [];
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            kept.Add(i);
        }

        return kept;
    }
}
