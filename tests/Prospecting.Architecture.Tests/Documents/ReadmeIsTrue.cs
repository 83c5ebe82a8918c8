using System.Text.RegularExpressions;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

public sealed partial class ReadmeIsTrue
{
    private static string Readme =>
        File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_code_block_of_the_README_is_the_code_that_is_compiled_and_run()
    {
        var source = File.ReadAllText(
                Repository.Path(
                    "tests",
                    "Prospecting.Architecture.Tests",
                    "Documents",
                    "ReadmeSnippets.cs"
                )
            )
            .ReplaceLineEndings("\n");
        var regions = Region()
            .Matches(source)
            .ToDictionary(m => m.Groups[1].Value, m => Words(m.Groups[2].Value));
        var blocks = Block().Matches(Readme).ToList();
        blocks.Count.ShouldBe(
            CodeBlock().Count(Readme),
            "every csharp block needs a snippet comment before it"
        );
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            regions.ShouldContainKey(block.Groups[1].Value);
            Words(block.Groups[2].Value)
                .ShouldBe(regions[block.Groups[1].Value], block.Groups[1].Value);
        }
    }

    [Fact]
    public void Every_link_and_folder_the_README_names_is_there()
    {
        foreach (Match link in Link().Matches(Readme))
        {
            Path.Exists(Repository.Path(link.Groups[1].Value)).ShouldBeTrue(link.Value);
        }

        foreach (Match folder in Folder().Matches(Readme))
        {
            Path.Exists(Repository.Path(folder.Groups[1].Value)).ShouldBeTrue(folder.Value);
        }
    }

    [Fact]
    public void The_commands_of_the_README_name_files_that_are_there()
    {
        var commands = Shell().Matches(Readme).Select(m => m.Groups[1].Value.Trim()).ToList();
        commands.ShouldBe([
            "dotnet run -c Release --project samples/Prospecting.Cli -- demo",
            "eng/test",
        ]);
        File.Exists(Repository.Path("samples", "Prospecting.Cli", "Prospecting.Cli.csproj"))
            .ShouldBeTrue();
        File.Exists(Repository.Path("eng", "test")).ShouldBeTrue();
    }

    // The formatter breaks lines by their indentation; the words are what counts.
    private static string Words(string code) =>
        string.Concat(code.Where(c => !char.IsWhiteSpace(c)))
            .Replace(",}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"#region (\w+)\n(.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"<!-- snippet: (\w+) -->\n```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```csharp")]
    private static partial Regex CodeBlock();

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `([\w./]+/)` \|", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
