using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Reliability.Tests.Setup;

/// <summary>A migrated base of one's own on either engine, to be reached by several processes.</summary>
internal sealed class TestBase : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly TestDatabase? _database;

    private TestBase(string folder)
    {
        _folder = folder;
        Engine = Engine.Sqlite;
        // Many writers on a machine that has other work: they are to wait for each other and not to give up.
        ConnectionString =
            $"Data Source={Path.Combine(folder, "base.db")};Pooling=False;Default Timeout=120";
    }

    private TestBase(TestDatabase database)
    {
        _database = database;
        Engine = Engine.PostgreSql;
        ConnectionString = database.ConnectionString;
    }

    public Engine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>The file, of a base on SQLite.</summary>
    public string File => Path.Combine(_folder!, "base.db");

    /// <summary>The database, of a base on PostgreSQL.</summary>
    public TestDatabase Database => _database!;

    public static async Task<TestBase> CreateAsync(Engine engine)
    {
        if (engine == Engine.PostgreSql)
        {
            return new TestBase(await MigratedDatabases.CreateAsync());
        }

        var created = new TestBase(Directory.CreateTempSubdirectory("prospecting-").FullName);
        await using var services = BaseServices.Build(engine, created.ConnectionString);
        await services.MigrateProspectingAsync();
        return created;
    }

    /// <summary>A base on a server of one's own.</summary>
    public static async Task<TestBase> CreateAsync(PostgreSqlServer server)
    {
        var database = await TemplateDatabases.CreateAsync(server, "template1");
        await using var services = BaseServices.Build(
            Engine.PostgreSql,
            database.ConnectionString + ";Pooling=False"
        );
        await services.MigrateProspectingAsync();
        return new TestBase(database);
    }

    /// <summary>A connection past the library.</summary>
    public async Task<DbConnection> OpenRawAsync()
    {
        DbConnection connection =
            Engine == Engine.Sqlite
                ? new SqliteConnection(ConnectionString)
                : new NpgsqlConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a statement past the library.</summary>
    public async Task ExecuteRawAsync(string sql)
    {
        await using var connection = await OpenRawAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
