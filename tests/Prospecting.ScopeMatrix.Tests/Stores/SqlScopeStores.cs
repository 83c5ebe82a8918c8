using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prospecting.AdoNetStore;
using Prospecting.AdoNetStore.Storage;
using Prospecting.DependencyInjection;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.ScopeMatrix.Tests.Stores;

/// <summary>A SQLite file in a temporary folder.</summary>
internal abstract class SqliteFileStore(string folder, Action<ProspectingBuilder, string> use)
    : ScopeStore(b => use(b, ConnectionString(folder)))
{
    protected override async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var connection = new SqliteConnection(ConnectionString(folder));
        await connection.OpenAsync();
        return await TableRows.ReadAsync(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected static string NewFolder() =>
        Directory.CreateTempSubdirectory("prospecting-scope-").FullName;

    private static string ConnectionString(string folder) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "store.db"),
            Pooling = false,
        }.ToString();
}

/// <summary>Entity Framework Core on SQLite.</summary>
internal sealed class SqliteScopeStore : SqliteFileStore
{
    private SqliteScopeStore()
        : base(NewFolder(), (b, connection) => b.UseSqlite(connection)) { }

    public static async Task<ScopeStore> CreateAsync()
    {
        var store = new SqliteScopeStore();
        await store.Services.MigrateProspectingAsync();
        return store;
    }
}

/// <summary>The sample store on plain ADO.NET.</summary>
internal sealed class AdoNetScopeStore : SqliteFileStore
{
    private AdoNetScopeStore()
        : base(NewFolder(), (b, connection) => b.UseAdoNet(new SqliteEngine(connection))) { }

    public static async Task<ScopeStore> CreateAsync()
    {
        var store = new AdoNetScopeStore();
        await store.Service<AdoNetProspecting>().CreateTablesAsync();
        return store;
    }
}

/// <summary>Entity Framework Core on PostgreSQL.</summary>
internal sealed class PostgreSqlScopeStore : ScopeStore
{
    private readonly TestDatabase _database;

    private PostgreSqlScopeStore(TestDatabase database)
        : base(b => b.UsePostgreSql(database.ConnectionString)) => _database = database;

    public static async Task<ScopeStore> CreateAsync() =>
        new PostgreSqlScopeStore(await MigratedDatabases.CreateAsync());

    protected override async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        return await TableRows.ReadAsync(
            connection,
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'prospecting%'"
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }
}
