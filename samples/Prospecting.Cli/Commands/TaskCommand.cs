using System.CommandLine;
using Prospecting.Cli.Output;
using Prospecting.FollowUp;

namespace Prospecting.Cli.Commands;

/// <summary><c>task</c>: what is to be done for a prospect (SPEC T-1).</summary>
internal static class TaskCommand
{
    public static Command Create(Terminal terminal) =>
        new("task", "What is to be done for prospects.")
        {
            Add(terminal),
            TaskListCommand.Create(terminal),
            Done(terminal),
            Edit(terminal),
            Delete(terminal),
        };

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        var fields = new TaskOptions();
        return Verb.Create(
            terminal,
            "add",
            "Note something to do; with a date that is past it is done already.",
            [id, .. fields.All],
            fields.Setting,
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var (task, zone) = await fields.ReadAsync(call, prospect, present: null);
                var made = FollowUpTask.Create(prospect, task, zone, call.Context).OrStop();
                call.Session.Tasks.Add(made);
                await call.CommitAsync();
                return call.Done(
                    made.State == TaskState.Done ? "Noted as done:" : "To do:",
                    made.Id
                );
            }
        );
    }

    private static Command Done(Terminal terminal)
    {
        var id = Id();
        return Verb.Create(
            terminal,
            "done",
            "Say that a task is done; there is no way back.",
            [id],
            async call =>
            {
                var task = await FindAsync(call, id);
                task.Complete(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Done:", task.Id);
            }
        );
    }

    private static Command Edit(Terminal terminal)
    {
        var id = Id();
        var fields = new TaskOptions();
        return Verb.Create(
            terminal,
            "edit",
            "Change a task that is to do; what is not named stays.",
            [id, .. fields.All],
            fields.Setting,
            async call =>
            {
                var task = await FindAsync(call, id);
                var prospect = (
                    await call.Session.Prospects.FindAsync(task.Prospect, call.CancellationToken)
                )!;
                var (content, zone) = await fields.ReadAsync(call, prospect, task);
                task.Edit(content, zone, call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Changed:", task.Id);
            }
        );
    }

    private static Command Delete(Terminal terminal)
    {
        var id = Id();
        return Verb.Create(
            terminal,
            "delete",
            "Delete a task, to do or done; its history stays.",
            [id],
            async call =>
            {
                var task = await FindAsync(call, id);
                task.Delete(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Deleted:", task.Id);
            }
        );
    }

    private static Argument<string> Id() => new("task") { Description = "The id of the task." };

    private static async Task<FollowUpTask> FindAsync(VerbCall call, Argument<string> id)
    {
        var task = new FollowUpTaskId(Typed.Id("a task", call.Get(id)!));
        return await call.Session.Tasks.FindAsync(task, call.CancellationToken)
            ?? throw new CliException(
                $"There is no task {task}, or it belongs to another company; find it with: prospecting task list"
            );
    }
}
