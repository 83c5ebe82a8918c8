using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Deletion;
using Prospecting.Receipts;
using Prospecting.Results;

namespace Prospecting.Cli.Commands;

/// <summary><c>delete</c>: shows what would go, and deletes it when that very plan is confirmed (SPEC Y-1).</summary>
internal static class DeleteCommand
{
    private const int CodeLength = 8;

    public static Command Create(Terminal terminal)
    {
        var id = IdArgument.Create();
        var confirm = new Option<string?>("--confirm")
        {
            Description =
                "The code of the plan that was shown; it is of no use once anything changed.",
        };
        return Verb.Create(
            terminal,
            "delete",
            "Delete a prospect with all that is kept under it.",
            [id, confirm],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var deletion = call.Service<ProspectDeletion>();
                var plan = (
                    await deletion.PlanAsync(call.Session, prospect.Id, call.CancellationToken)
                ).OrStop();
                var code = CodeOf(plan);
                var given = call.Get(confirm);
                if (given is not null && given != code)
                {
                    Outcome
                        .Of([new Reason(DeletionReasons.StalePlan) { Fix = $"--confirm {code}" }])
                        .OrStop();
                }

                if (given is not null)
                {
                    (
                        await deletion.ExecuteAsync(call.Session, plan, call.CancellationToken)
                    ).OrStop();
                    await call.CommitAsync();
                }

                call.Print(ToJson(plan, code, given is not null), () => Print(call, plan));
                if (given is not null)
                {
                    return ExitCode.Done;
                }

                if (!call.IsJson)
                {
                    terminal.Line($"Nothing is deleted yet. Give: --confirm {code}");
                }

                return ExitCode.Refused;
            }
        );
    }

    // Nobody deletes what he has not seen: the code is of the plan, and of the versions that it was made of.
    private static string CodeOf(DeletionPlan plan) =>
        CommandFingerprint.Of([
            plan.Prospect.ToString(),
            Text(plan.Version),
            .. plan
                .Parts.Concat(plan.Contacts)
                .SelectMany(p => (string[])[p.Kind, p.Id.ToString(), Text(p.Version)]),
        ])[..CodeLength];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Print(VerbCall call, DeletionPlan plan)
    {
        call.Terminal.Line($"deletes prospect {plan.Prospect}");
        foreach (var kind in plan.Parts.GroupBy(p => p.Kind))
        {
            call.Terminal.Line($"deletes {kind.Key}: {kind.Count()}");
        }

        if (plan.Contacts.Count > 0)
        {
            call.Terminal.Line($"deletes contact: {plan.Contacts.Count} who are nobody else's");
        }

        call.Terminal.Line("keeps   history");
    }

    private static JsonObject ToJson(DeletionPlan plan, string code, bool isDone) =>
        new()
        {
            ["done"] = isDone,
            ["prospect"] = plan.Prospect.ToString(),
            ["parts"] = ToJson(plan.Parts),
            ["contacts"] = ToJson(plan.Contacts),
            ["confirm"] = code,
        };

    private static JsonArray ToJson(IEnumerable<DeletedPart> parts) =>
        [.. parts.Select(p => new JsonObject { ["kind"] = p.Kind, ["id"] = p.Id.ToString() })];
}
