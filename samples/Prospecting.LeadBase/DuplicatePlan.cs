namespace Prospecting.LeadBase;

/// <summary>
/// Decides which companies come again, how often and in which row. It keeps only the numbers of
/// those that are still to come.
/// </summary>
internal sealed class DuplicatePlan(ulong seed, int rows)
{
    private const int RepeatedPerMille = 84;

    private readonly Prng _prng = Prng.For(seed, Topic.Plan, 0);

    // Ordered by row, then by company: a total order, so that the queue has no ties to break.
    private readonly PriorityQueue<(int Company, int Copy), (int Row, int Company, int Copy)> _due =
        new();

    /// <summary>The company has just been written in this row.</summary>
    public void Wrote(int company, int row)
    {
        if (_prng.Below(1000) >= RepeatedPerMille)
        {
            return;
        }

        var copies = _prng.Weighted((80, 1), (15, 2), (5, 3));
        for (var copy = 1; copy <= copies && row + 1 < rows; copy++)
        {
            var later = row + 1 + _prng.Below(rows - row - 1);
            _due.Enqueue((company, copy), (later, company, copy));
        }
    }

    /// <summary>The duplicate that is due in this row, if there is one.</summary>
    public bool TryTake(int row, out (int Company, int Copy) duplicate)
    {
        if (_due.TryPeek(out duplicate, out var due) && due.Row <= row)
        {
            _due.Dequeue();
            return true;
        }

        return false;
    }
}
