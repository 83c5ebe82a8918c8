using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>merge</c>: shows the plan and carries it out.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("a") { Description = "One prospect: id or reference." };
        var second = new Argument<string>("b") { Description = "The other one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the plan only." };
        var command = new Command("merge", "Merge two prospects.") { first, second, dryRun };
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var opened = await OpenBase.OpenAsync(
                    options,
                    parsed,
                    cancellationToken
                );
                var session = opened.Session;
                var a = await Lookup.FindAsync(session, parsed.GetValue(first)!, cancellationToken);
                var b = await Lookup.FindAsync(
                    session,
                    parsed.GetValue(second)!,
                    cancellationToken
                );
                foreach (var one in (Prospect[])[a, b])
                {
                    await Asked.RequireAsync(
                        opened,
                        RightQuestion.On(ActionCodes.Merge, one),
                        cancellationToken
                    );
                }

                var merging = opened.Get<ProspectMerging>();
                var plan = (
                    await merging.PlanAsync(
                        session,
                        a.Id,
                        b.Id,
                        cancellationToken: cancellationToken
                    )
                ).OrStop();
                var isDone = !parsed.GetValue(dryRun);
                if (isDone)
                {
                    (await merging.ExecuteAsync(session, plan, cancellationToken)).OrStop();
                    await session.CommitAsync(cancellationToken);
                }

                if (options.Json(parsed))
                {
                    terminal.WriteJson(
                        new JsonObject
                        {
                            ["done"] = isDone,
                            ["plan"] = JsonNode.Parse(plan.ToJson()),
                        }
                    );
                }
                else
                {
                    Print(terminal, plan);
                    terminal.Line(
                        isDone ? $"Merged into {plan.Survivor.Id}." : "Dry run: nothing written."
                    );
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>A plan for people.</summary>
    public static void Print(Terminal terminal, MergePlan plan)
    {
        terminal.Line($"stays   {plan.Survivor.Id} ({plan.SurvivorWhy})");
        terminal.Line($"merges  {plan.Loser.Id}");
        terminal.Line(
            $"moves   addresses {plan.AddressesMoved}, contacts {plan.ContactsMoved}, references {plan.ReferencesMoved}, companies {plan.SharesMoved}"
        );
        terminal.Line(
            $"moves   tasks {plan.TasksMoved}, activities {plan.ActivitiesMoved}, notes {plan.NotesMoved}, attachments {plan.AttachmentsMoved}"
        );
        foreach (var conflict in plan.Conflicts)
        {
            terminal.Line($"beware  {Reasons.Sentence(conflict)}");
        }

        if (plan.Fields.Count > 0)
        {
            terminal.Line();
            terminal.Table(
                ["Field", "Kept", "Given up", "Why"],
                plan.Fields.Select(f =>
                    (IReadOnlyList<string?>)[f.Field, f.Kept, f.Discarded, f.Why]
                )
            );
            terminal.Line();
        }
    }
}
