using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>Where the tables of Prospecting are in a database.</summary>
/// <param name="Schema">Their schema; <see langword="null"/> for the database's default one.</param>
/// <param name="Prefix">What their names begin with.</param>
public sealed record ProspectingTables(string? Schema, string Prefix)
{
    private const string Prospects = "prospects";

    private static readonly ConditionalWeakTable<IModel, ProspectingTables> OfModels = [];

    /// <summary>Reads from a model where the tables are.</summary>
    /// <param name="model">A model with <c>AddProspecting()</c>.</param>
    /// <exception cref="InvalidOperationException">The model has no tables of ours, or the host gave them other names.</exception>
    public static ProspectingTables Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return OfModels.GetValue(model, Read);
    }

    /// <summary>The places that the options of a model say.</summary>
    /// <param name="configure">What the host's <c>OnModelCreating</c> gives to <c>AddProspecting</c>.</param>
    public static ProspectingTables Of(Action<ProspectingModelOptions>? configure = null)
    {
        var options = new ProspectingModelOptions();
        configure?.Invoke(options);
        return new ProspectingTables(options.Schema, options.TablePrefix);
    }

    /// <summary>The whole name of a table or another object, without the schema.</summary>
    /// <param name="name">Its name in the documentation, such as <c>history</c>.</param>
    public string Name(string name) => Prefix + name;

    private static ProspectingTables Read(IModel model)
    {
        var entity =
            model.FindEntityType(typeof(ProspectRow))
            ?? throw new InvalidOperationException(
                "The model has no table of Prospecting: call modelBuilder.AddProspecting() in OnModelCreating."
            );
        var table = entity.GetTableName() ?? string.Empty;
        return table.EndsWith(Prospects, StringComparison.Ordinal)
            ? new ProspectingTables(entity.GetSchema(), table[..^Prospects.Length])
            : throw new InvalidOperationException(
                $"The table of prospects is called \"{table}\": leave the names to AddProspecting() and choose schema and prefix by its options."
            );
    }
}
