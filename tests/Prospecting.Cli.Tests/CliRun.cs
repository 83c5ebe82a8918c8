using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Prospecting.Cli.Tests;

/// <summary>A folder of its own and the program run in it, as a user would.</summary>
public sealed class CliRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("prospecting-cli-").FullName;

    public string Database => PathOf("leads.db");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public async Task<string> WriteAsync(string name, string content)
    {
        await File.WriteAllTextAsync(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Runs the program; the arguments are words parted by blanks, <c>{db}</c> stands for the base.</summary>
    public async Task<CliResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command on the base of this folder.</summary>
    public Task<CliResult> OnBaseAsync(params string[] args) =>
        RunAsync([.. args, "--database", Database]);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a run gave.</summary>
public sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON object that is the whole output.</summary>
    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    public void ShouldBeDone() => ExitCode.ShouldBe(0, Error + Output);

    /// <summary>Refused in one readable line, without a stack trace, and nothing on standard output.</summary>
    public void ShouldBeOneLineOf(int code, params string[] parts)
    {
        ExitCode.ShouldBe(code, Output + Error);
        Error.TrimEnd().ReplaceLineEndings("\n").ShouldNotContain("\n");
        Error.ShouldStartWith("prospecting: ");
        Error.ShouldNotContain("   at ");
        foreach (var part in parts)
        {
            Error.ShouldContain(part);
        }
    }
}
