namespace Prospecting.Persistence.EfCore;

/// <summary>Where the tables go in the host's database.</summary>
public sealed class ProspectingModelOptions
{
    /// <summary>The schema; the database's default one when left out.</summary>
    public string? Schema { get; set; }

    /// <summary>What every table's name begins with.</summary>
    /// <value><c>prospecting_</c></value>
    public string TablePrefix { get; set; } = "prospecting_";
}
