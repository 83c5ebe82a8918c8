using System.Text.Json.Nodes;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

[Rule("T-1", "T-2", "T-3", "T-7")]
public sealed class TaskTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync("leads.csv", "id;Raison sociale\nA;Alpha\nB;Beta\n");
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_task_is_made_edited_done_and_deleted()
    {
        var id = await AddAsync("A", "--type", "Relance", "--due", "2999-01-31", "--text", "Call");
        (await OnlyAsync("A"))["type"]!.GetValue<string>().ShouldBe("reminder");
        (await OnlyAsync("A"))["assignee"]!.GetValue<string>().ShouldBe("cli");
        (
            await _cli.OnBaseAsync("task", "edit", id, "--due", "2999-02-28", "--assignee", "anne")
        ).ShouldBeDone();
        var edited = await OnlyAsync("A", "--assignee", "anne", "--state", "to-do");
        edited["dueOn"]!.GetValue<string>().ShouldBe("2999-02-28");
        edited["description"]!.GetValue<string>().ShouldBe("Call");
        (await _cli.OnBaseAsync("show", "A")).Output.ShouldContain("reminder 2999-02-28");
        (await _cli.OnBaseAsync("list")).Output.ShouldContain("reminder 2999-02-28");
        (await _cli.OnBaseAsync("task", "done", id)).ShouldBeDone();
        (await _cli.OnBaseAsync("task", "done", id)).ShouldBeOneLineOf(1, "task.done");
        (await _cli.OnBaseAsync("task", "edit", id, "--text", "x")).ShouldBeOneLineOf(
            1,
            "task.done"
        );
        (await _cli.OnBaseAsync("task", "list")).Output.ShouldContain("Call");
        (await _cli.OnBaseAsync("task", "delete", id)).ShouldBeDone();
        (await _cli.OnBaseAsync("task", "list")).Output.ShouldContain("No task.");
    }

    [Fact]
    public async Task A_task_with_a_past_date_is_born_done()
    {
        await AddAsync("B", "--type", "voicemail", "--due", "2020-01-31");

        (await OnlyAsync("B", "--state", "done", "--due-to", "2020-01-31"))["doneBy"]!
            .GetValue<string>()
            .ShouldBe("cli");
    }

    [Fact]
    public async Task What_cannot_be_a_task_is_refused()
    {
        (await TryAddAsync("--type", "request", "--due", "2999-01-31")).ShouldBeOneLineOf(
            1,
            "task.source-missing"
        );
        (await TryAddAsync("--type", "relanse", "--due", "2999-01-31")).ShouldBeOneLineOf(
            1,
            "catalog.unknown",
            "Relance"
        );
        (await TryAddAsync("--type", "reminder")).ShouldBeOneLineOf(2, "--due");
        (await TryAddAsync("--type", "reminder", "--due", "soon")).ShouldBeOneLineOf(2, "--due");
        (await _cli.OnBaseAsync("task", "done", "soon")).ShouldBeOneLineOf(2, "soon");
        (await _cli.OnBaseAsync("task", "done", Guid.Empty.ToString())).ShouldBeOneLineOf(
            1,
            "no task"
        );
        (await _cli.OnBaseAsync("task", "list", "--company", "other")).Output.ShouldContain(
            "No task."
        );
    }

    private Task<CliResult> TryAddAsync(params string[] args) =>
        _cli.OnBaseAsync(["task", "add", "A", .. args]);

    private async Task<string> AddAsync(string prospect, params string[] args)
    {
        var run = await _cli.OnBaseAsync(["task", "add", prospect, .. args, "--json"]);
        run.ShouldBeDone();
        return run.Json["id"]!.GetValue<string>();
    }

    private async Task<JsonNode> OnlyAsync(string prospect, params string[] args)
    {
        var run = await _cli.OnBaseAsync(["task", "list", prospect, .. args, "--json"]);
        run.ShouldBeDone();
        return run.Json["rows"]!.AsArray().ShouldHaveSingleItem()!;
    }
}
