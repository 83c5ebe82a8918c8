using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Prospects;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>A populated base of every version of the schema is kept, as SQL, and goes on under this version.</summary>
/// <remarks><c>eng/keep-schema-version</c> writes the files.</remarks>
[Rule("H-1", "S-12", "Q-1")]
public abstract class KeptVersions
{
    private const string Keep = "KEEP_SCHEMA_VERSION";

    private protected abstract string Folder { get; }

    private protected abstract ISchemaReader Reader { get; }

    /// <summary>A store on a database without any table of ours.</summary>
    internal abstract Task<IStoreWithContext> CreateEmptyAsync();

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task The_version_that_is_released_next_is_kept()
    {
        await using var store = await CreateEmptyAsync();
        var latest = string.Empty;
        await store.InContextAsync(context =>
        {
            latest = context.Database.GetMigrations().Last();
            return Task.CompletedTask;
        });
        if (Environment.GetEnvironmentVariable(Keep) is { Length: > 0 } version)
        {
            await WriteAsync(store, version == "latest" ? latest : version);
        }

        File.Exists(Path.Combine(Folder, latest + ".sql"))
            .ShouldBeTrue($"There is no base of {latest}: run eng/keep-schema-version.");
    }

    private protected static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.sql")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    private protected async Task GoesOnAsync(string version)
    {
        await using var store = await CreateEmptyAsync();
        Dictionary<string, (IReadOnlyList<string> Columns, IReadOnlyList<string> Rows)> before = [];
        await store.InContextAsync(async context =>
        {
            var file = Path.Combine(Folder, version + ".sql");
            await ExecuteAsync(context, await File.ReadAllTextAsync(file));
            foreach (var table in TableDump.Tables(context))
            {
                var columns = await TableDump.ColumnsAsync(context, table);
                if (columns.Count > 0)
                {
                    before[table] = (columns, await TableDump.RowsAsync(context, table, columns));
                }
            }
        });
        before.Keys.ShouldContain("prospecting_prospects");
        before.Values.ShouldAllBe(t => t.Rows.Count > 0);

        await store.InContextAsync(context => context.Database.MigrateAsync());
        await store.InContextAsync(async context =>
        {
            foreach (var (table, (columns, rows)) in before)
            {
                (await TableDump.RowsAsync(context, table, columns)).ShouldBe(rows, table);
            }

            (await new SchemaCheck(Reader).RunAsync(context)).ShouldBeEmpty();
            await ListsOfCompanies.AgreesAsync(context);
        });
        await using var session = await store.Sessions.OpenAsync(KeptContent.Anne);
        var page = await session.Prospects.QueryAsync(
            new ProspectQuery { Text = "lefevre etoile" }
        );
        var found = (await session.Prospects.FindAsync(page.Rows.ShouldHaveSingleItem().Id))!;
        found.DisplayName.ShouldBe("Menuiserie Étoile");
        (await session.History.ReadAsync(found.Id))
            .Count(h => h.SubjectId == found.Id.Value)
            .ShouldBe((int)found.Version);
        (await session.History.ReadStatusesAsync(found.Id))
            .Select(s => s.To)
            .ShouldBe(["new", "qualified"]);
        found.Change(found.Details with { Comment = "Suivi." }, session.Context).OrThrow();
        await session.CommitAsync();
    }

    private async Task WriteAsync(IStoreWithContext store, string version)
    {
        Directory.CreateDirectory(Folder);
        var script = string.Empty;
        await using var older = await CreateEmptyAsync();
        await store.InContextAsync(context => context.Database.MigrateAsync());
        await KeptContent.FillAsync(store);
        await store.InContextAsync(async context =>
        {
            var id = context
                .Database.GetMigrations()
                .Single(m => m == version || m.EndsWith("_" + version, StringComparison.Ordinal));
            version = id;
            // What was kept of a migration that was made anew before its release is of no version any more.
            foreach (var stale in FilesIn(Folder).Except(context.Database.GetMigrations()))
            {
                File.Delete(Path.Combine(Folder, stale + ".sql"));
            }

            script = context
                .GetService<IMigrator>()
                .GenerateScript(toMigration: id)
                .ReplaceLineEndings("\n")
                .TrimStart('\uFEFF');
            await older.InContextAsync(async target =>
            {
                await target.GetService<IMigrator>().MigrateAsync(id);
                script += await TableDump.WriteAsync(context, target);
            });
        });
        await File.WriteAllTextAsync(Path.Combine(Folder, version + ".sql"), script);
    }

    private static async Task ExecuteAsync(ProspectingDbContext context, string script)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
    }
}
