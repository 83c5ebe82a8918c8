using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Benchmarks.Storage;

/// <summary>A private server with synchronous commit, stopped with the run.</summary>
internal sealed class PostgreSqlBench(PostgreSqlServer server) : IBenchStore
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-bench-")
        .FullName;

    public static async Task<PostgreSqlBench> StartAsync() =>
        new(
            await PostgreSqlServer.StartAsync(
                isDurable: true,
                ["shared_buffers=1GB", "max_wal_size=8GB"]
            )
        );

    public async Task<BenchBase> CreateAsync(
        bool tracked,
        Action<IServiceCollection>? configure = null
    )
    {
        var database = await TemplateDatabases.CreateAsync(server, "template1");
        return await OpenAsync(
            database.ConnectionString,
            tracked,
            configure,
            async () => await database.DisposeAsync()
        );
    }

    /// <summary>A database with our tables; it is made if it is empty.</summary>
    public static async Task<BenchBase> OpenAsync(
        string connectionString,
        bool tracked,
        Action<IServiceCollection>? configure,
        Func<Task> delete
    )
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        if (tracked)
        {
            BenchBase.WithoutBulk(services);
        }

        // What docs/concepts/storage.md advises where no pooler stands before the server.
        services
            .AddProspecting()
            .UsePostgreSql(
                connectionString
                    + ";Max Auto Prepare=100;Options=-c max_parallel_workers_per_gather=0"
            );
        var provider = services.BuildServiceProvider();
        await provider.MigrateProspectingAsync();
        // Autovacuum comes by itself to a base that was filled over the years.
        return new BenchBase(connectionString, provider, delete) { Settle = "VACUUM ANALYZE" };
    }

    public async Task<double> LoadRawAsync(BenchBase from, BenchBase into)
    {
        var tables = await BenchTables.OfAsync(from);
        var (export, load) = (new StringBuilder(), new StringBuilder("BEGIN;\n"));
        foreach (var table in tables)
        {
            var file = Path.Combine(_folder, table.Name + ".csv");
            export.AppendLine(
                CultureInfo.InvariantCulture,
                $"\\copy (SELECT {table.Columns} FROM {table.Name}) TO '{file}' WITH (FORMAT csv)"
            );
            load.AppendLine(
                CultureInfo.InvariantCulture,
                $"\\copy {table.Name} ({table.Columns}) FROM '{file}' WITH (FORMAT csv)"
            );
            // As the library does: without statistics a foreign key is checked by the wrong index.
            load.AppendLine(CultureInfo.InvariantCulture, $"ANALYZE {table.Name};");
        }

        load.AppendLine("COMMIT;");
        await RunAsync(from.Name, export.ToString());
        var watch = Stopwatch.StartNew();
        await RunAsync(into.Name, load.ToString());
        var seconds = watch.Elapsed.TotalSeconds;
        await BenchTables.RequireSameCountsAsync(from, into, tables);
        return seconds;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RunAsync(string connectionString, string script)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        await CommandLineTool.RunAsync(
            "psql",
            [
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                connection.Host!,
                "-p",
                $"{connection.Port}",
                "-U",
                connection.Username!,
                "-d",
                connection.Database!,
            ],
            script
        );
    }
}
