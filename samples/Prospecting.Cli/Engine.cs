using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Schema;

namespace Prospecting.Cli;

/// <summary>A database engine, for the commands that look at the schema itself.</summary>
/// <param name="Name">How the command line calls it.</param>
/// <param name="Reader">Reads its catalogue.</param>
/// <param name="Connect">Sets up a context on a base.</param>
internal sealed record Engine(
    string Name,
    ISchemaReader Reader,
    Action<DbContextOptionsBuilder, string> Connect
)
{
    public static readonly Engine Sqlite = new(
        "sqlite",
        new SqliteSchemaReader(),
        (options, connection) => options.UseProspectingSqlite(connection)
    );

    public static readonly Engine PostgreSql = new(
        "postgresql",
        new PostgreSqlSchemaReader(),
        (options, connection) => options.UseProspectingPostgreSql(connection)
    );

    public static IReadOnlyList<Engine> All { get; } = [Sqlite, PostgreSql];

    public static Engine Named(string name) => All.Single(e => e.Name == name);

    /// <summary>A context on a base, to look at it: a SQLite file is opened for reading alone and must exist.</summary>
    /// <param name="database">What <c>--database</c> says.</param>
    public static (Engine Engine, ProspectingDbContext Context) ToRead(string database)
    {
        if (ServerBase.IsNamedBy(database))
        {
            return (PostgreSql, PostgreSql.Open(ServerBase.Parse(database).ToString()));
        }

        if (!File.Exists(database))
        {
            throw new CliException(
                $"There is no base \"{database}\"; name a SQLite file, or a server as Host=…;Database=…"
            );
        }

        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        return (Sqlite, Sqlite.Open(connection.ToString()));
    }

    public ProspectingDbContext Open(string connection)
    {
        var options = new DbContextOptionsBuilder<ProspectingDbContext>();
        Connect(options, connection);
        return new ProspectingDbContext(options.Options);
    }
}
