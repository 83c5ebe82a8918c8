using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Prospecting.Benchmarks.Storage;

internal sealed class SqliteBench(string? kept = null) : IBenchStore
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-bench-")
        .FullName;
    private int _bases;

    public async Task<BenchBase> CreateAsync(
        bool tracked,
        Action<IServiceCollection>? configure = null
    )
    {
        var file = kept ?? Path.Combine(_folder, $"{++_bases}.db");
        var services = new ServiceCollection();
        configure?.Invoke(services);
        if (tracked)
        {
            BenchBase.WithoutBulk(services);
        }

        services.AddProspecting().UseSqlite($"Data Source={file}");
        var provider = services.BuildServiceProvider();
        await provider.MigrateProspectingAsync();
        return new BenchBase(
            file,
            provider,
            () =>
            {
                SqliteConnection.ClearAllPools();
                if (file == kept)
                {
                    return Task.CompletedTask;
                }

                foreach (var part in Directory.GetFiles(_folder, Path.GetFileName(file) + "*"))
                {
                    File.Delete(part);
                }

                return Task.CompletedTask;
            }
        );
    }

    public async Task<double> LoadRawAsync(BenchBase from, BenchBase into)
    {
        SqliteConnection.ClearAllPools();
        var tables = await BenchTables.OfAsync(from);
        var export = new StringBuilder(".mode csv\n.headers off\n");
        foreach (var table in tables)
        {
            export.Append(".once ").AppendLine(FileOf(table));
            export
                .Append("SELECT ")
                .Append(table.Columns)
                .Append(" FROM ")
                .Append(table.Name)
                .AppendLine(";");
        }

        await RunAsync(from.Name, export.ToString());
        var load = new StringBuilder(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;\n.mode csv\nBEGIN;\n"
        );
        foreach (var table in tables)
        {
            load.Append(".import ").Append(FileOf(table)).Append(' ').AppendLine(table.Name);
        }

        load.AppendLine("COMMIT;");
        var watch = Stopwatch.StartNew();
        await RunAsync(into.Name, load.ToString());
        var seconds = watch.Elapsed.TotalSeconds;
        await BenchTables.RequireSameCountsAsync(from, into, tables);
        return seconds;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string FileOf(BenchTables table) => Path.Combine(_folder, table.Name + ".csv");

    private static Task RunAsync(string file, string script) =>
        CommandLineTool.RunAsync("sqlite3", ["-batch", "-bail", file], script);
}
