namespace Prospecting.Persistence.EfCore;

/// <summary>Where the tables go in the host's database.</summary>
public sealed class ProspectingModelOptions
{
    /// <summary>The schema; the database's default one when left out.</summary>
    public string? Schema { get; set; }

    /// <summary>What every table's name begins with.</summary>
    /// <value><c>prospecting_</c></value>
    public string TablePrefix { get; set; } = "prospecting_";

    /// <summary>
    /// The collation of the columns that lists are sorted by. It must compare by code points, as the library does when it goes on after a
    /// cursor (SPEC Q-2).
    /// </summary>
    /// <value>Left out, it is <c>C</c> on PostgreSQL and the database's own elsewhere, which on SQLite compares by code points.</value>
    public string? SortKeyCollation { get; set; }
}
