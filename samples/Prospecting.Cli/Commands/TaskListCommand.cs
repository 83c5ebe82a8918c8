using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.FollowUp;
using Prospecting.Paging;

namespace Prospecting.Cli.Commands;

/// <summary><c>task list</c>: tasks by due date, of a prospect or of all.</summary>
internal static class TaskListCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id")
        {
            Description = "A prospect; left out, those of all prospects.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var assignee = new Option<string?>("--assignee")
        {
            Description = "Who shall do them, by code.",
        };
        var mine = new Option<bool>("--mine") { Description = "Those that you shall do." };
        var state = new Option<string?>("--state") { Description = "to-do or done." };
        state.AcceptOnlyFromAmong("to-do", "done");
        var from = new Option<string?>("--due-from") { Description = "Due on this day or later." };
        var to = new Option<string?>("--due-to") { Description = "Due on this day or before." };
        var page = new PageOptions();
        return Verb.Create(
            terminal,
            "list",
            "List tasks by due date.",
            [id, assignee, mine, state, from, to, .. page.All],
            async call =>
            {
                if (call.Get(mine) && call.Get(assignee) is not null)
                {
                    throw new CliException("Give --mine or --assignee.", ExitCode.Usage);
                }

                var prospect = call.Get(id) is { } word
                    ? await Lookup.FindAsync(call.Session, word, call.CancellationToken)
                    : null;
                var query = new TaskQuery
                {
                    Prospect = prospect?.Id,
                    Assignee = call.Get(mine)
                        ? call.Scope.User
                        : Typed.User("--assignee", call.Get(assignee)),
                    State = call.Get(state) switch
                    {
                        "to-do" => TaskState.ToDo,
                        "done" => TaskState.Done,
                        _ => null,
                    },
                    DueFrom = Typed.Date("--due-from", call.Get(from)),
                    DueTo = Typed.Date("--due-to", call.Get(to)),
                    PageSize = call.Get(page.Limit),
                    After = call.Get(page.After),
                };
                var tasks = await PageOptions.ReadAsync(() =>
                    call.Session.Tasks.QueryAsync(query, call.CancellationToken)
                );
                return call.Print(ToJson(tasks), () => Print(call, tasks));
            }
        );
    }

    private static void Print(VerbCall call, Page<FollowUpTask> tasks)
    {
        call.Terminal.Table(
            ["Due", "State", "Type", "Who", "What", "Prospect", "Id"],
            tasks.Rows.Select(t =>
                (IReadOnlyList<string?>)
                    [
                        Moments.Iso(t.DueOn),
                        StateOf(t),
                        t.Type,
                        t.Assignee.Value,
                        t.Description ?? t.Source,
                        t.Prospect.ToString(),
                        t.Id.ToString(),
                    ]
            )
        );
        PageOptions.PrintEnd(call, tasks, "No task.");
    }

    private static JsonObject ToJson(Page<FollowUpTask> tasks) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. tasks.Rows.Select(t => new JsonObject
                {
                    ["id"] = t.Id.ToString(),
                    ["prospect"] = t.Prospect.ToString(),
                    ["type"] = t.Type,
                    ["dueOn"] = Moments.Iso(t.DueOn),
                    ["state"] = StateOf(t),
                    ["assignee"] = t.Assignee.Value,
                    ["source"] = t.Source,
                    ["description"] = t.Description,
                    ["createdBy"] = t.CreatedBy.Value,
                    ["doneAt"] = t.DoneAt is { } at ? Moments.Iso(at) : null,
                    ["doneBy"] = t.DoneBy?.Value,
                }),
            ]),
            ["next"] = tasks.Next,
        };

    private static string StateOf(FollowUpTask task) =>
        task.State == TaskState.Done ? "done" : "to-do";
}
