using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Schema;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>For the migrations of a host on SQLite: what Prospecting needs in the database and Entity Framework Core does not write.</summary>
public static class SqliteMigrationBuilderExtensions
{
    /// <summary>Adds the triggers that protect history (SPEC H-1, S-12), and text search.</summary>
    /// <param name="migrationBuilder">The migration, after the tables were made.</param>
    /// <param name="configure">The same as in the host's <c>OnModelCreating</c>.</param>
    /// <param name="withTextIndex">Whether search gets its index; without it, it looks through the rows.</param>
    /// <remarks>
    /// May be repeated, and must be after a migration that rebuilds one of our tables, because SQLite then drops the triggers of the table. The
    /// index is filled with the records that are there.
    /// </remarks>
    public static void AddProspectingSqliteObjects(
        this MigrationBuilder migrationBuilder,
        Action<ProspectingModelOptions>? configure = null,
        bool withTextIndex = true
    )
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (
            var statement in SqliteObjects.Create(ProspectingTables.Of(configure), withTextIndex)
        )
        {
            migrationBuilder.Sql(statement);
        }
    }

    /// <summary>Takes away what <see cref="AddProspectingSqliteObjects"/> added: for its <c>Down</c>, or around a migration that changes protected rows.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="configure">The same as in the host's <c>OnModelCreating</c>.</param>
    public static void RemoveProspectingSqliteObjects(
        this MigrationBuilder migrationBuilder,
        Action<ProspectingModelOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in SqliteObjects.Drop(ProspectingTables.Of(configure)))
        {
            migrationBuilder.Sql(statement);
        }
    }
}
