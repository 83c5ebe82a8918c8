using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>How each connection to a SQLite file is set up.</summary>
public sealed class SqliteConnections : IDisposable
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-sqlite-")
        .FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", 5)]
    [InlineData(";Default Timeout=2", 2)]
    [InlineData(";Command Timeout=60", 60)]
    public async Task A_busy_file_is_waited_for_as_long_as_the_connection_string_says(
        string setting,
        int seconds
    )
    {
        await using var context = Open(setting);
        await context.Database.OpenConnectionAsync();
        ((SqliteConnection)context.Database.GetDbConnection()).DefaultTimeout.ShouldBe(seconds);
        (await PragmaAsync(context, "busy_timeout")).ShouldBe($"{seconds * 1000}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_connection_string_that_says_nothing_is_misuse(string? nothing) =>
        Should
            .Throw<ArgumentException>(() =>
                new DbContextOptionsBuilder().UseProspectingSqlite(nothing!)
            )
            .ParamName.ShouldBe("connectionString");

    [Fact]
    public async Task Foreign_keys_hold_readers_go_on_beside_a_writer_and_a_commit_does_not_wait_for_the_disk()
    {
        await using var context = Open(string.Empty);
        await context.Database.OpenConnectionAsync();
        (await PragmaAsync(context, "foreign_keys")).ShouldBe("1");
        (await PragmaAsync(context, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(context, "synchronous")).ShouldBe("1");
    }

    [Fact]
    public async Task A_file_that_is_opened_for_reading_keeps_its_journal()
    {
        await using (var plain = new SqliteConnection($"Data Source={File()};Pooling=False"))
        {
            await plain.OpenAsync();
            await using var command = plain.CreateCommand();
            command.CommandText = "CREATE TABLE any (x INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        await using var context = Open(";Mode=ReadOnly");
        await context.Database.OpenConnectionAsync();
        (await PragmaAsync(context, "journal_mode")).ShouldBe("delete");
    }

    private string File() => Path.Combine(_folder, "settings.db");

    private ProspectingDbContext Open(string setting)
    {
        var options = new DbContextOptionsBuilder<ProspectingDbContext>();
        options.UseProspectingSqlite($"Data Source={File()};Pooling=False{setting}");
        return new ProspectingDbContext(options.Options);
    }

    private static async Task<string> PragmaAsync(ProspectingDbContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{await command.ExecuteScalarAsync()}";
    }
}
