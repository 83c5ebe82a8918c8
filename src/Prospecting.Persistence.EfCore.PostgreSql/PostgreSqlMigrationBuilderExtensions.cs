using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.Schema;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>For the migrations of a host on PostgreSQL: what Prospecting needs in the database and Entity Framework Core does not write.</summary>
public static class PostgreSqlMigrationBuilderExtensions
{
    /// <summary>Adds the triggers that protect history (SPEC H-1, S-12), and text search.</summary>
    /// <param name="migrationBuilder">The migration, after the tables were made.</param>
    /// <param name="configure">The same as in the host's <c>OnModelCreating</c>.</param>
    /// <param name="withTextIndex">Whether search gets its index; without it, it looks through the rows.</param>
    /// <remarks>
    /// May be repeated, and must be after a migration that adds partitions to one of our tables. The index needs the extension
    /// <c>pg_trgm</c>: the migration installs it, or fails and says what an administrator has to do.
    /// </remarks>
    public static void AddProspectingPostgreSqlObjects(
        this MigrationBuilder migrationBuilder,
        Action<ProspectingModelOptions>? configure = null,
        bool withTextIndex = true
    )
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (
            var statement in PostgreSqlObjects.Create(
                ProspectingTables.Of(configure),
                withTextIndex
            )
        )
        {
            migrationBuilder.Sql(statement);
        }
    }

    /// <summary>Takes away what <see cref="AddProspectingPostgreSqlObjects"/> added: for its <c>Down</c>, or around a migration that changes protected rows.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="configure">The same as in the host's <c>OnModelCreating</c>.</param>
    public static void RemoveProspectingPostgreSqlObjects(
        this MigrationBuilder migrationBuilder,
        Action<ProspectingModelOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in PostgreSqlObjects.Drop(ProspectingTables.Of(configure)))
        {
            migrationBuilder.Sql(statement);
        }
    }
}
