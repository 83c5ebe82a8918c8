using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Prospecting.Tests.PostgreSql;

/// <summary>A private PostgreSQL server in a temporary folder, reached by a Unix socket in it; gone when the process ends, however it ends.</summary>
/// <remarks>
/// A shell stands between: it starts the server and waits on a pipe from this process. When the pipe closes, also because this process was
/// killed, it stops the server by its id and removes the folder.
/// </remarks>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Watch = """
        exec 3<&0 </dev/null >>"$1/server.log" 2>&1
        {
            "$2" -D "$1/data" &
            echo "$!" >"$1/server.pid"
            wait "$!"
            : >"$1/server.ended"
        } &
        trap '' INT TERM HUP
        read -r word <&3
        kill -INT "$(cat "$1/server.pid")" 2>/dev/null
        wait
        [ "$word" = keep ] || rm -rf "$1"
        """;

    // The path of a socket has at most 107 characters, and its name is 16.
    private const int LongestFolder = 90;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task<PostgreSqlServer>> One = new(() => StartAsync());

    private readonly PostgreSqlBinaries _binaries;
    private Process _watcher;

    private PostgreSqlServer(PostgreSqlBinaries binaries, string folder)
    {
        (_binaries, Folder) = (binaries, folder);
        _watcher = Launch();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave();
    }

    /// <summary>The folder that holds its data, its socket and its log; programs such as psql take it as host.</summary>
    public string Folder { get; }

    /// <summary>Its major version.</summary>
    public int Major => _binaries.Major;

    /// <summary>The id of the server's first process, for tests that kill it.</summary>
    public int ProcessId =>
        int.Parse(
            File.ReadAllText(Path.Combine(Folder, "server.pid")),
            CultureInfo.InvariantCulture
        );

    /// <summary>The one server that the tests of an assembly share: not durable, hence fast.</summary>
    /// <exception cref="PostgreSqlMissingException">No PostgreSQL is installed here.</exception>
    public static Task<PostgreSqlServer> SharedAsync() => One.Value;

    /// <summary>Starts a server of one's own.</summary>
    /// <param name="isDurable">Whether a commit is on disk when it returns; for measuring and for tests of crashes.</param>
    /// <param name="settings">Lines of postgresql.conf.</param>
    /// <exception cref="PostgreSqlMissingException">No PostgreSQL is installed here.</exception>
    public static async Task<PostgreSqlServer> StartAsync(
        bool isDurable = false,
        params string[] settings
    )
    {
        var binaries = PostgreSqlBinaries.Find();
        var folder = Directory.CreateTempSubdirectory("prospecting-pg-").FullName;
        if (folder.Length > LongestFolder)
        {
            throw new InvalidOperationException(
                $"\"{folder}\" is too long a path for a Unix socket: set TMPDIR to a shorter one."
            );
        }

        ServerUser.Own(folder);
        var data = Path.Combine(folder, "data");
        // A language's own order, unlike that of bytes: tests would not see a sort key that relies on it otherwise.
        string[] locale =
            binaries.Major >= 15
                ? ["--locale=C", "--locale-provider=icu", "--icu-locale=fr"]
                : ["--locale=C"];
        ServerUser.Run(
            ServerUser.Command(
                binaries.Initdb,
                [
                    "-D",
                    data,
                    "-U",
                    "postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--no-sync",
                    "--no-instructions",
                    .. locale,
                ]
            )
        );
        string[] volatileSettings = isDurable
            ? []
            : ["fsync = off", "synchronous_commit = off", "full_page_writes = off"];
        await File.AppendAllLinesAsync(
            Path.Combine(data, "postgresql.conf"),
            [
                "listen_addresses = ''",
                $"unix_socket_directories = '{folder}'",
                "max_connections = 200",
                "jit = off",
                .. volatileSettings,
                .. settings,
            ]
        );
        var server = new PostgreSqlServer(binaries, folder);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>How to connect to one of its databases.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Folder,
            Username = "postgres",
            Database = database,
            IncludeErrorDetail = false,
            MaxPoolSize = 20,
        }.ToString();

    /// <summary>Runs a statement outside of any of the databases under test.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(
            ConnectionString("postgres") + ";Pooling=False"
        );
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Stops it in order, with its connections broken; the data stay.</summary>
    public async Task StopAsync()
    {
        Release(keep: true);
        await _watcher.WaitForExitAsync().WaitAsync(Patience);
        _watcher.Dispose();
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, or after it was killed.</summary>
    public async Task RestartAsync()
    {
        if (!HasEnded(_watcher))
        {
            await StopAsync();
        }

        _watcher = Launch();
        await WaitUntilReadyAsync();
    }

    /// <summary>Stops it and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!HasEnded(_watcher))
        {
            Release(keep: false);
            await _watcher.WaitForExitAsync().WaitAsync(Patience);
            _watcher.Dispose();
        }
        else if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static bool HasEnded(Process process)
    {
        try
        {
            return process.HasExited;
        }
        catch (InvalidOperationException)
        {
            // Disposed: it was stopped before.
            return true;
        }
    }

    // The shell waits for this process even when its server has ended of itself.
    private string EndedMark => Path.Combine(Folder, "server.ended");

    private Process Launch()
    {
        File.Delete(EndedMark);
        var command = ServerUser.Command("/bin/sh", "-c", Watch, "sh", Folder, _binaries.Postgres);
        command.UseShellExecute = false;
        command.RedirectStandardInput = true;
        return Process.Start(command)!;
    }

    private void Release(bool keep)
    {
        if (HasEnded(_watcher))
        {
            return;
        }

        if (keep)
        {
            _watcher.StandardInput.WriteLine("keep");
        }

        _watcher.StandardInput.Close();
    }

    private void Leave()
    {
        if (!HasEnded(_watcher))
        {
            Release(keep: false);
            _watcher.WaitForExit(Patience);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException exception) when (waited.Elapsed < Patience)
            {
                if (HasEnded(_watcher) || File.Exists(EndedMark))
                {
                    throw new InvalidOperationException(
                        $"The server did not start: {await LogAsync()}",
                        exception
                    );
                }

                await Task.Delay(20);
            }
        }
    }

    private async Task<string> LogAsync()
    {
        var log = Path.Combine(Folder, "server.log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log) : "it left no log";
    }
}
