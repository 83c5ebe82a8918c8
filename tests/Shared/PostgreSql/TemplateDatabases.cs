using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace Prospecting.Tests.PostgreSql;

/// <summary>Databases for tests, each a copy of one that was prepared once.</summary>
public static class TemplateDatabases
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Prepared = new();
    private static int _last;

    /// <summary>A database of one's own on the shared server, ready for use.</summary>
    /// <param name="template">The name of what it is a copy of: small letters.</param>
    /// <param name="prepare">Makes what is copied, once: it gets a connection string whose database does not exist yet or is empty.</param>
    public static async Task<TestDatabase> CopyAsync(string template, Func<string, Task> prepare)
    {
        var server = await PostgreSqlServer.SharedAsync();
        await Prepared
            .GetOrAdd(template, name => new Lazy<Task>(() => PrepareAsync(server, name, prepare)))
            .Value;
        return await CreateAsync(server, template);
    }

    /// <summary>An empty database of one's own on the shared server.</summary>
    public static async Task<TestDatabase> EmptyAsync() =>
        await CreateAsync(await PostgreSqlServer.SharedAsync(), "template1");

    /// <summary>A database of one's own on a server.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgreSqlServer server, string template)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"test_{Interlocked.Increment(ref _last)}"
        );
        await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new TestDatabase(server, name);
    }

    private static async Task PrepareAsync(
        PostgreSqlServer server,
        string name,
        Func<string, Task> prepare
    )
    {
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        // A database that somebody is connected to cannot be copied.
        await prepare(server.ConnectionString(name) + ";Pooling=False");
    }
}

/// <summary>A database on a test's server, dropped when disposed.</summary>
public sealed class TestDatabase(PostgreSqlServer server, string name) : IAsyncDisposable
{
    /// <summary>The server.</summary>
    public PostgreSqlServer Server { get; } = server;

    /// <summary>The database's name.</summary>
    public string Name { get; } = name;

    /// <summary>How to connect to it.</summary>
    public string ConnectionString => Server.ConnectionString(Name);

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await Server.ExecuteAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }
}
