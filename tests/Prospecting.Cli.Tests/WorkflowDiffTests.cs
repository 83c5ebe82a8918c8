using System.Text.Json.Nodes;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

[Rule("S-15")]
public sealed class WorkflowDiffTests
{
    private static readonly string Standard = Repository.Path(
        "src",
        "Prospecting.Domain",
        "Statuses",
        "Presets",
        "standard.json"
    );

    [Fact]
    public async Task What_differs_is_a_table()
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync("workflow", "diff", Standard, await NewerAsync(cli));
        run.ShouldBeDone();
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(
            """
            | element | code | difference | changes |
            |---|---|---|---|
            | workflow | `standard` | changed | version: `1` → `2` |
            | phase | `talks` | added | label.fr: `talks`<br>label.en: `talks` |
            | status | `new` | changed | probability: `10` → `15`<br>group: – → `talks` |

            """
        );
    }

    [Fact]
    public async Task What_differs_is_drawn()
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync(
            "workflow",
            "diff",
            Standard,
            await NewerAsync(cli),
            "--mermaid"
        );
        run.ShouldBeDone();
        var shown = StateDiagram.Parse(run.Output);
        shown.Groups.Select(g => g.Label).ShouldBe(["+ talks"]);
        shown.States.Where(s => s.Group is not null).Select(s => s.Label).ShouldBe(["~ New"]);
        shown.Classes.Values.ShouldBe(["changed"]);
    }

    [Fact]
    public async Task The_same_file_twice_has_no_differences()
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync("workflow", "diff", Standard, Standard);
        run.ShouldBeDone();
        run.Output.ShouldBe("No differences.\n");
        (await cli.RunAsync("workflow", "diff", Standard, Standard, "--mermaid")).Output.ShouldBe(
            (await cli.RunAsync("workflow", "diagram", Standard)).Output
        );
    }

    [Fact]
    public async Task Unsound_definitions_can_be_compared_too()
    {
        using var cli = new CliRun();
        var unsound = await cli.WriteAsync(
            "unsound.json",
            """{"key": "w", "label": {"fr": "W", "en": "W"}, "statuses": [], "transitions": []}"""
        );
        (await cli.RunAsync("workflow", "diff", unsound, Standard)).ShouldBeDone();
    }

    [Theory]
    [InlineData(null, "There is no file")]
    [InlineData("{", "workflow.not-json")]
    [InlineData("""{"key": "w"}""", "workflow.missing-member")]
    public async Task A_file_that_is_no_definition_is_named_in_one_line(
        string? content,
        string reason
    )
    {
        using var cli = new CliRun();
        if (content is not null)
        {
            await cli.WriteAsync("bad.json", content);
        }

        var bad = cli.PathOf("bad.json");
        string[][] calls =
        [
            ["workflow", "diff", bad, Standard],
            ["workflow", "diff", Standard, bad],
            ["workflow", "diff", Standard, bad, "--mermaid"],
        ];
        foreach (var call in calls)
        {
            var run = await cli.RunAsync(call);
            run.ShouldBeOneLineOf(1, "bad.json", reason);
            run.Output.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_folder_is_no_definition_and_one_file_is_not_two()
    {
        using var cli = new CliRun();
        (await cli.RunAsync("workflow", "diff", Standard, cli.Folder)).ShouldBeOneLineOf(
            1,
            "is a folder"
        );
        (await cli.RunAsync("workflow", "diff", Standard)).ShouldBeOneLineOf(2);
    }

    private static async Task<string> NewerAsync(CliRun cli)
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(Standard))!;
        definition["version"] = 2;
        definition["groups"] = new JsonArray(new JsonObject { ["code"] = "talks" });
        definition["statuses"]![0]!["probability"] = 15;
        definition["statuses"]![0]!["group"] = "talks";
        return await cli.WriteAsync("newer.json", definition.ToJsonString());
    }
}
