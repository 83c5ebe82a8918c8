using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Collections;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Rights;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Cli.Commands;

/// <summary><c>status</c>: moves a status, or tells every reason why not and what would fix it.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The prospect: id or reference." };
        var action = new Argument<string?>("action")
        {
            Description = "The action; left out, all actions are listed with their answers.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var reasons = new Option<string[]>("--reason")
        {
            Description = "A reason; may be given several times.",
        };
        var note = new Option<string?>("--note") { Description = "The written justification." };
        var confirm = new Option<bool>("--confirm")
        {
            Description = "Confirm what has to be confirmed.",
        };
        var command = new Command("status", "Move a prospect's status.")
        {
            id,
            action,
            reasons,
            note,
            confirm,
        };
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
                var rights = opened.Get<IActionRights>();
                var moves = opened.Get<PipelineMoves>();
                var prospect = await Lookup.FindAsync(
                    session,
                    parsed.GetValue(id)!,
                    cancellationToken
                );
                if (parsed.GetValue(action) is not { } asked)
                {
                    var answers = (
                        await moves.OptionsAsync(session, prospect.Id, rights, cancellationToken)
                    ).OrStop();
                    PrintOptions(terminal, prospect, answers, options.Json(parsed));
                    return ExitCode.Done;
                }

                var request = new StatusRequest(asked)
                {
                    Reasons = (parsed.GetValue(reasons) ?? []).ToValueList(),
                    Note = parsed.GetValue(note),
                };
                var before = prospect.StatusCode;
                var decision = await MoveAsync(
                    session,
                    moves,
                    rights,
                    prospect,
                    request,
                    parsed.GetValue(confirm),
                    cancellationToken
                );
                Print(terminal, prospect, before, decision, options.Json(parsed));
                return decision is StatusDecision.Allowed or StatusDecision.Ignored
                    ? ExitCode.Done
                    : ExitCode.Refused;
            }
        );
        return command;
    }

    private static async Task<StatusDecision> MoveAsync(
        IProspectingSession session,
        PipelineMoves moves,
        IActionRights rights,
        Prospect prospect,
        StatusRequest request,
        bool confirm,
        CancellationToken cancellationToken
    )
    {
        var decision = (
            await moves.MoveAsync(session, prospect.Id, request, rights, cancellationToken)
        ).OrStop();
        if (confirm && decision is StatusDecision.NeedsConfirmation question)
        {
            var confirmed = request with { Confirmation = question.Token };
            decision = (
                await moves.MoveAsync(session, prospect.Id, confirmed, rights, cancellationToken)
            ).OrStop();
        }

        await session.CommitAsync(cancellationToken);
        return decision;
    }

    private static void Print(
        Terminal terminal,
        Prospect prospect,
        string before,
        StatusDecision decision,
        bool json
    )
    {
        if (json)
        {
            terminal.WriteJson(
                new JsonObject
                {
                    ["id"] = prospect.Id.ToString(),
                    ["decision"] = NameOf(decision),
                    ["from"] = before,
                    ["status"] = prospect.StatusCode,
                    ["reasons"] = Reasons.ToJson(decision.Reasons),
                }
            );
            return;
        }

        if (decision is StatusDecision.Allowed)
        {
            terminal.Line($"{before} -> {prospect.StatusCode}");
            return;
        }

        terminal.Line($"{NameOf(decision)}; the status stays {prospect.StatusCode}.");
        foreach (var reason in decision.Reasons)
        {
            terminal.Line($"- {Reasons.Sentence(reason)}{Remedy(reason.Code)}");
        }
    }

    /// <summary>The answer's name, as programs read it.</summary>
    public static string NameOf(StatusDecision decision) =>
        decision switch
        {
            StatusDecision.Allowed => "allowed",
            StatusDecision.Ignored => "ignored",
            StatusDecision.NeedsConfirmation => "needs-confirmation",
            StatusDecision.NeedsInput => "needs-input",
            StatusDecision.Refused => "refused",
            StatusDecision.StaleDefinition => "stale-definition",
            StatusDecision.UnknownStatus => "unknown-status",
            StatusDecision.UnknownAction => "unknown-action",
            _ => throw new InvalidOperationException($"No name for {decision.GetType().Name}."),
        };

    /// <summary>The option of this command that removes a reason.</summary>
    public static string Remedy(string code) =>
        code switch
        {
            StatusReasons.ReasonRequired => " Give: --reason TEXT",
            StatusReasons.NoteRequired => " Give: --note TEXT",
            StatusReasons.ConfirmationRequired => " Give: --confirm",
            RightReasons.Missing => " Act as one of them: --user CODE, or --role CODE",
            _ => string.Empty,
        };

    private static void PrintOptions(
        Terminal terminal,
        Prospect prospect,
        IReadOnlyList<StatusOption> answers,
        bool json
    )
    {
        if (json)
        {
            terminal.WriteJson(
                new JsonObject
                {
                    ["id"] = prospect.Id.ToString(),
                    ["status"] = prospect.StatusCode,
                    ["options"] = new JsonArray([
                        .. answers.Select(a => new JsonObject
                        {
                            ["action"] = a.Transition.Code,
                            ["decision"] = NameOf(a.Decision),
                            ["reasons"] = Reasons.ToJson(a.Decision.Reasons),
                        }),
                    ]),
                }
            );
            return;
        }

        terminal.Line($"Status: {prospect.StatusCode}");
        terminal.Line();
        terminal.Table(
            ["Action", "Answer", "Why"],
            answers.Select(a =>
                (IReadOnlyList<string?>)
                    [
                        a.Transition.Code,
                        NameOf(a.Decision),
                        string.Join(" ", a.Decision.Reasons.Select(r => r.Text(Terminal.Culture))),
                    ]
            )
        );
    }
}
