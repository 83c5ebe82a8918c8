namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Makes the rows of an aggregate's parts say what the parts say.</summary>
internal static class ChildRows
{
    /// <summary>Removes the rows of parts that are gone and makes those of new ones; parts that stay keep their rows.</summary>
    /// <param name="rows">The rows there are.</param>
    /// <param name="items">The parts.</param>
    /// <param name="isOf">Whether a row is of a part.</param>
    /// <param name="take">Makes a row say what a part says; the number is the part's place.</param>
    public static void Sync<TRow, TItem>(
        this ICollection<TRow> rows,
        IReadOnlyList<TItem> items,
        Func<TRow, TItem, bool> isOf,
        Action<TRow, TItem, int> take
    )
        where TRow : class, new()
    {
        foreach (var gone in rows.Where(r => !items.Any(i => isOf(r, i))).ToList())
        {
            rows.Remove(gone);
        }

        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var row = rows.FirstOrDefault(r => isOf(r, item));
            if (row is null)
            {
                row = new TRow();
                take(row, item, i);
                rows.Add(row);
            }
            else
            {
                take(row, item, i);
            }
        }
    }
}
