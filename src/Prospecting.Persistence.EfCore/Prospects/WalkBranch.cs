namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>What a walk goes along for one value of its criterion: no index is in the order of several values at once.</summary>
/// <param name="Places">Where it leads, in the order of an index.</param>
internal sealed record WalkBranch(IQueryable<ListPlace> Places)
{
    /// <summary>
    /// Of rows that it leads to, those that no branch before it meets: each prospect is met once, so that the branches can be read side by
    /// side and left when a page is full.
    /// </summary>
    public Func<IQueryable<ProspectRow>, IQueryable<ProspectRow>> Own { get; init; } = rows => rows;

    /// <summary>Along the prospects of a value, which its index has in the order of a list.</summary>
    public static WalkBranch Along(IQueryable<ProspectRow> rows) =>
        new(rows.Select(p => new ListPlace { CreatedAt = p.CreatedAt, Id = p.Id }));
}
