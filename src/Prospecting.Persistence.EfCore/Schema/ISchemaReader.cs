using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>Reads the catalogue of one engine. Changes nothing.</summary>
public interface ISchemaReader
{
    /// <summary>The call that a migration of a host makes for the objects, such as <c>migrationBuilder.AddProspectingSqliteObjects()</c>.</summary>
    string RemedyForObjects { get; }

    /// <summary>What the schema needs beside the tables of the model.</summary>
    /// <param name="tables">Where the tables are.</param>
    IReadOnlyList<SchemaObject> ExpectedObjects(ProspectingTables tables);

    /// <summary>Reads what is there.</summary>
    /// <param name="context">A context on the database.</param>
    /// <param name="tables">Where the tables are.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<LiveSchema> ReadAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken = default
    );
}
