using Microsoft.Data.Sqlite;

namespace Prospecting.Cli.Tests;

/// <summary>The schema itself: looked at, and written as SQL.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_doctor_finds_a_base_of_this_version_healthy_and_changes_nothing()
    {
        using var cli = await WithBaseAsync();
        var before = await File.ReadAllBytesAsync(cli.Database);
        (await cli.OnBaseAsync("doctor")).ShouldBeDone();
        var result = await cli.OnBaseAsync("doctor", "--json");
        result.ShouldBeDone();
        result.Json["healthy"]!.GetValue<bool>().ShouldBeTrue();
        result.Json["differences"]!.AsArray().ShouldBeEmpty();
        (await File.ReadAllBytesAsync(cli.Database)).ShouldBe(before);
    }

    [Fact]
    public async Task The_doctor_names_what_is_wrong_and_the_remedy()
    {
        using var cli = await WithBaseAsync();
        await ExecuteAsync(cli, "DROP TRIGGER prospecting_history_no_update");
        var result = await cli.OnBaseAsync("doctor", "--json");
        result.ExitCode.ShouldBe(1);
        var difference = result.Json["differences"]!.AsArray().ShouldHaveSingleItem()!;
        difference["code"]!.GetValue<string>().ShouldBe("schema.protection-missing");
        difference["place"]!.GetValue<string>().ShouldBe("prospecting_history_no_update");
        difference["remedy"]!.GetValue<string>().ShouldNotBeEmpty();
        (await cli.OnBaseAsync("doctor")).Output.ShouldContain("prospecting_history_no_update");
    }

    [Fact]
    public async Task A_note_alone_is_no_fault()
    {
        using var cli = await WithBaseAsync();
        await ExecuteAsync(cli, "CREATE INDEX mine ON prospecting_contacts (tenant_id, email)");
        var result = await cli.OnBaseAsync("doctor");
        result.ShouldBeDone();
        result.Output.ShouldContain("mine");
    }

    [Fact]
    public async Task A_base_that_is_not_there_is_one_line()
    {
        using var cli = new CliRun();
        (await cli.OnBaseAsync("doctor")).ShouldBeOneLineOf(1, "There is no base");
        File.Exists(cli.Database).ShouldBeFalse();
    }

    [Theory]
    [InlineData("sqlite", "CREATE VIRTUAL TABLE", "RAISE(ABORT")]
    [InlineData(
        "postgresql",
        "gin_trgm_ops",
        "IF NOT EXISTS(SELECT 1 FROM \"__EFMigrationsHistory\""
    )]
    public async Task The_schema_is_written_as_SQL(string engine, params string[] parts)
    {
        using var cli = new CliRun();
        var result = await cli.RunAsync("schema", "script", "--engine", engine);
        result.ShouldBeDone();
        foreach (var part in parts)
        {
            result.Output.ShouldContain(part);
        }

        (
            await cli.RunAsync("schema", "script", "--engine", engine, "--from", "InitialSchema")
        ).Output.ShouldNotMatch("CREATE TABLE \"?prospecting_prospects\"? ");
        (
            await cli.RunAsync("schema", "script", "--engine", engine, "--from", "Nowhere")
        ).ShouldBeOneLineOf(2, "InitialSchema");
    }

    [Fact]
    public async Task An_engine_that_is_none_is_refused()
    {
        using var cli = new CliRun();
        (await cli.RunAsync("schema", "script", "--engine", "oracle")).ShouldBeOneLineOf(
            2,
            "oracle"
        );
    }

    private static async Task<CliRun> WithBaseAsync()
    {
        var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Raison sociale;Ville\nFictif;Lille\n");
        (await cli.OnBaseAsync("import", file)).ShouldBeDone();
        SqliteConnection.ClearAllPools();
        return cli;
    }

    private static async Task ExecuteAsync(CliRun cli, string statement)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={cli.Database};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
