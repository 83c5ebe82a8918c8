using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>Compares a live database with the model of a context: our own or a host's. Changes nothing.</summary>
/// <param name="reader">Reads the engine's catalogue.</param>
public sealed class SchemaCheck(ISchemaReader reader)
{
    /// <summary>Lists every difference, the migrations first, then table by table.</summary>
    /// <param name="context">A context on the database, whose model has <c>AddProspecting()</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Empty when the database is as the model says.</returns>
    /// <remarks>Migrations are compared when the context has any: those of a host count as well as ours.</remarks>
    public async Task<IReadOnlyList<SchemaDifference>> RunAsync(
        DbContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var tables = ProspectingTables.Of(context.Model);
        var expected = ModelSchema.Of(context.Model);
        var hosts = context
            .Model.GetRelationalModel()
            .Tables.Select(t => t.Name)
            .Except(expected.Select(t => t.Name))
            .ToHashSet();
        var live = await reader.ReadAsync(context, tables, cancellationToken).ConfigureAwait(false);
        return
        [
            .. await MigrationsAsync(context, cancellationToken).ConfigureAwait(false),
            .. SchemaComparison.Compare(
                expected,
                [.. live.Tables.Where(t => IsOurs(t, expected, tables, hosts))]
            ),
            .. Objects(tables, live),
        ];
    }

    // A host may have tables of its own under our prefix, or have chosen none: then only what the model knows is ours.
    private static bool IsOurs(
        SchemaTable table,
        IReadOnlyList<SchemaTable> expected,
        ProspectingTables tables,
        HashSet<string> hosts
    ) =>
        !hosts.Contains(table.Name)
        && (tables.Prefix.Length > 0 || expected.Any(t => t.Name == table.Name));

    private static async Task<IReadOnlyList<SchemaDifference>> MigrationsAsync(
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        string[] known = [.. context.Database.GetMigrations()];
        if (known.Length == 0)
        {
            return [];
        }

        string[] applied =
        [
            .. await context
                .Database.GetAppliedMigrationsAsync(cancellationToken)
                .ConfigureAwait(false),
        ];
        return
        [
            .. known
                .Except(applied)
                .Select(m => new SchemaDifference(
                    SchemaDifferenceKind.MigrationPending,
                    m,
                    "applied",
                    string.Empty,
                    "Migrate the database.",
                    IsNote: false
                )),
            .. applied
                .Except(known)
                .Select(m => new SchemaDifference(
                    SchemaDifferenceKind.MigrationUnknown,
                    m,
                    string.Empty,
                    "applied",
                    "A newer version migrated this database: use that version.",
                    IsNote: false
                )),
        ];
    }

    private IEnumerable<SchemaDifference> Objects(ProspectingTables tables, LiveSchema live)
    {
        var found = live.Objects.Select(o => (o.Type, o.Name)).ToHashSet();
        return reader
            .ExpectedObjects(tables)
            .Where(o => !found.Contains((o.Type, o.Name)))
            .Select(o => new SchemaDifference(
                o.IsOfSearch
                    ? SchemaDifferenceKind.SearchMissing
                    : SchemaDifferenceKind.ProtectionMissing,
                o.Name,
                o.Type,
                string.Empty,
                $"Call {reader.RemedyForObjects} in a migration.",
                IsNote: o.IsOfSearch
            ));
    }
}
