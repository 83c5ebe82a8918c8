using Microsoft.Data.Sqlite;

namespace Prospecting.Cli.Tests;

/// <summary>One clear line that names the file, the place and the remedy; nothing half-written.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("missing.csv", null, "import.file-missing")]
    [InlineData("empty.csv", "", "import.file-empty")]
    [InlineData("blank.csv", "\n  \n", "import.file-empty")]
    [InlineData("binary.csv", "\u0001\u0002\u0003", "import.file-binary")]
    [InlineData("page.csv", "<!DOCTYPE html><html><body>no</body></html>", "import.file-is-markup")]
    [InlineData("unknown.csv", "foo;bar\n1;2\n", "import.no-known-column")]
    [InlineData("twice.csv", "Raison sociale;Ville;Ville\nA;B;C\n", "import.duplicate-header")]
    public async Task A_file_that_is_no_lead_base_is_refused(
        string name,
        string? content,
        string code
    )
    {
        using var cli = new CliRun();
        if (content is not null)
        {
            await cli.WriteAsync(name, content);
        }

        (await cli.OnBaseAsync("import", cli.PathOf(name))).ShouldBeOneLineOf(1, name, code);
        (await cli.RunAsync("analyze", cli.PathOf(name))).ShouldBeOneLineOf(1, name, code);
        File.Exists(cli.Database).ShouldBeFalse("a refused file must not leave a base behind");
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        using var cli = new CliRun();
        (await cli.OnBaseAsync("import", cli.Folder)).ShouldBeOneLineOf(1, "import.file-is-folder");
        (await cli.RunAsync("list", "--database", cli.Folder)).ShouldBeOneLineOf(1, "is a folder");
        (await cli.RunAsync("workflow", "validate", cli.Folder)).ShouldBeOneLineOf(
            1,
            "is a folder"
        );
    }

    [Theory]
    [InlineData("{", "mapping.malformed")]
    [InlineData("[]", "mapping.malformed")]
    [InlineData("""{"colums": []}""", "mapping.malformed")]
    [InlineData(
        """{"columns": [{"header": "Raison sociale", "field": "legalNme"}]}""",
        "mapping.unknown-field",
        "legalName"
    )]
    [InlineData(
        """{"columns": [{"header": "Raison social", "field": "legalName"}]}""",
        "mapping.unknown-header",
        "Raison sociale"
    )]
    [InlineData("""{"encoding": "klingon", "columns": []}""", "mapping.malformed")]
    public async Task A_malformed_mapping_is_refused_with_its_place(
        string mapping,
        params string[] parts
    )
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Raison sociale\nA\n");
        var run = await cli.OnBaseAsync(
            "import",
            file,
            "--mapping",
            await cli.WriteAsync("m.json", mapping)
        );
        run.ShouldBeOneLineOf(1, parts);
        File.Exists(cli.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_locked_base_is_named_and_nothing_is_written()
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Raison sociale\nA\n");
        (await cli.OnBaseAsync("import", file)).ShouldBeDone();
        await using (var other = new SqliteConnection($"Data Source={cli.Database}"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
            (
                await cli.OnBaseAsync(
                    "import",
                    await cli.WriteAsync("more.csv", "Raison sociale\nB\n")
                )
            ).ShouldBeOneLineOf(1, "locked");
        }

        (await cli.OnBaseAsync("list", "--json")).Json["rows"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_base_and_a_base_that_is_missing_are_named()
    {
        using var cli = new CliRun();
        (await cli.OnBaseAsync("list")).ShouldBeOneLineOf(
            1,
            "There is no base",
            "prospecting import"
        );
        await cli.WriteAsync("leads.db", new string('x', 5000));
        (await cli.OnBaseAsync("list")).ShouldBeOneLineOf(1, "not a SQLite base");
        (
            await cli.RunAsync(
                "import",
                await cli.WriteAsync("l.csv", "Raison sociale\nA\n"),
                "--database",
                cli.PathOf("no/such/folder/x.db")
            )
        ).ShouldBeOneLineOf(1, "cannot be opened");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("list", "--limit", "many")]
    [InlineData("list", "--tenant", "0")]
    [InlineData("list", "--company", "with blank")]
    [InlineData("import", "x.csv", "--on-duplicate", "explode")]
    [InlineData("merge", "a")]
    public async Task A_wrong_call_is_a_usage_error(params string[] args)
    {
        using var cli = new CliRun();
        (await cli.RunAsync(args)).ShouldBeOneLineOf(2);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Raison sociale\nA\n");
        (await cli.OnBaseAsync("import", file)).ShouldBeDone();
        (await cli.OnBaseAsync("list", "--limit", "501")).ShouldBeOneLineOf(2);
        (await cli.OnBaseAsync("list", "--after", "###")).ShouldBeOneLineOf(2);
        (await cli.OnBaseAsync("import", file, "--zone", "Mars/Olympus")).ShouldBeOneLineOf(
            2,
            "Mars/Olympus"
        );
        (await cli.OnBaseAsync("list", "--status", "qualfied")).ShouldBeOneLineOf(
            1,
            "qualfied",
            "\"qualified\""
        );
        (await cli.OnBaseAsync("show", "nobody")).ShouldBeOneLineOf(1, "nobody");
        (await cli.OnBaseAsync("show", Guid.Empty.ToString())).ShouldBeOneLineOf(
            1,
            "There is no prospect"
        );
    }

    [Theory]
    [InlineData("{", "workflow.not-json")]
    [InlineData(
        """{"key": "w", "label": {"fr": "W", "en": "W"}, "statuses": [], "transitions": [], "initail": 1}""",
        "workflow.unknown-member"
    )]
    [InlineData(
        """{"key": "w", "label": {"fr": "W", "en": "W"}, "statuses": [], "transitions": []}""",
        "workflow.no-initial"
    )]
    public async Task A_faulty_workflow_is_refused_with_every_fault(string content, string code)
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync(
            "workflow",
            "validate",
            await cli.WriteAsync("w.json", content)
        );
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain(code);
        run.Error.ShouldContain("w.json");
        run.Error.Trim().ReplaceLineEndings("\n").ShouldNotContain("\n");
    }
}
