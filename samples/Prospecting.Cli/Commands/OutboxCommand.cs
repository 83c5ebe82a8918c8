using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>outbox</c>: the notifications that wait, and those that were given up; <c>outbox replay</c> has the latter delivered after all.</summary>
internal static class OutboxCommand
{
    private const int ReplayedAtOnce = 500;

    public static Command Create(Terminal terminal)
    {
        var limit = new Option<int>("--limit")
        {
            Description = "How many messages of each kind are listed at most.",
            DefaultValueFactory = _ => 20,
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(limit) < 1)
            {
                result.AddError("--limit is 1 or more.");
            }
        });
        var command = new Command(
            "outbox",
            "List the tenant's notifications that wait, and dead letters with their reason."
        )
        {
            limit,
        };
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var opened = await OpenAsync(options, parsed, cancellationToken);
                var outbox = opened.Session.Outbox;
                var count = parsed.GetValue(limit);
                var backlog = await outbox.CountAsync(cancellationToken);
                var waiting = await outbox.ReadPendingAsync(count, cancellationToken);
                var dead = await outbox.ReadDeadAsync(count, cancellationToken);
                if (options.Json(parsed))
                {
                    terminal.WriteJson(ToJson(backlog, waiting, dead));
                }
                else
                {
                    Print(terminal, backlog, waiting, dead);
                }

                return ExitCode.Done;
            }
        );
        command.Subcommands.Add(Replay(terminal));
        return command;
    }

    private static Command Replay(Terminal terminal)
    {
        var ids = new Argument<Guid[]>("id")
        {
            Description = "The ids of the dead letters.",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = ReadIds,
        };
        var all = new Option<bool>("--all") { Description = "Every dead letter of the tenant." };
        var command = new Command("replay", "Have dead letters delivered after all.") { ids, all };
        command.Validators.Add(result =>
        {
            var named = result.GetResult(ids)?.Tokens.Count > 0;
            if (named == result.GetValue(all))
            {
                result.AddError("Name the ids of dead letters, or --all.");
            }
        });
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var opened = await OpenAsync(options, parsed, cancellationToken);
                var outbox = opened.Session.Outbox;
                var asked = parsed.GetValue(ids) ?? [];
                var replayed = parsed.GetValue(all)
                    ? await ReplayAllAsync(outbox, cancellationToken)
                    : await outbox.ReplayAsync(asked, cancellationToken);
                if (options.Json(parsed))
                {
                    terminal.WriteJson(new JsonObject { ["replayed"] = replayed });
                }
                else
                {
                    terminal.Line($"{replayed} dead letters wait for delivery again.");
                }

                var missing = asked.Distinct().Count() - replayed;
                if (asked.Length > 0 && missing > 0)
                {
                    terminal.Error($"{missing} of the ids name no dead letter of this tenant.");
                    return ExitCode.Refused;
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    // Those that a running host gives up meanwhile are not replayed for ever: only what was dead at the beginning.
    private static async Task<int> ReplayAllAsync(
        IOutbox outbox,
        CancellationToken cancellationToken
    )
    {
        var left = (await outbox.CountAsync(cancellationToken)).Dead;
        var replayed = 0;
        while (left > 0)
        {
            var dead = await outbox.ReadDeadAsync(
                Math.Min(left, ReplayedAtOnce),
                cancellationToken
            );
            if (dead.Count == 0)
            {
                break;
            }

            replayed += await outbox.ReplayAsync(
                [.. dead.Select(d => d.Message.Id)],
                cancellationToken
            );
            left -= dead.Count;
        }

        return replayed;
    }

    private static Task<OpenBase> OpenAsync(
        BaseOptions options,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var scope = options.Scope(parsed);
        return OpenBase.OpenAsync(
            options,
            parsed,
            Scope.ForSystem(scope.Tenant, scope.User),
            orEmpty: false,
            cancellationToken
        );
    }

    private static Guid[] ReadIds(ArgumentResult result)
    {
        List<Guid> ids = [];
        foreach (var token in result.Tokens)
        {
            if (Guid.TryParse(token.Value, out var id))
            {
                ids.Add(id);
            }
            else
            {
                result.AddError($"\"{token.Value}\" is not the id of a message.");
            }
        }

        return [.. ids];
    }

    private static void Print(
        Terminal terminal,
        OutboxBacklog backlog,
        IReadOnlyList<OutboxMessage> waiting,
        IReadOnlyList<DeadLetter> dead
    )
    {
        terminal.Line($"{backlog.Pending} messages wait, {backlog.Dead} are dead letters.");
        if (waiting.Count > 0)
        {
            terminal.Heading("Waiting");
            terminal.Table(
                ["Id", "Event", "Of", "Since", "Failed"],
                waiting.Select(m =>
                    (IReadOnlyList<string?>)
                        [
                            m.Id.ToString(),
                            m.EventType,
                            $"{m.SubjectKind} {m.SubjectId}",
                            m.OccurredAt.ToString("g", CultureInfo.InvariantCulture),
                            m.FailedAttempts.ToString(CultureInfo.InvariantCulture),
                        ]
                )
            );
        }

        if (dead.Count > 0)
        {
            terminal.Heading("Dead letters");
            terminal.Table(
                ["Id", "Event", "Of", "Given up", "Reason"],
                dead.Select(d =>
                    (IReadOnlyList<string?>)
                        [
                            d.Message.Id.ToString(),
                            d.Message.EventType,
                            $"{d.Message.SubjectKind} {d.Message.SubjectId}",
                            d.DiedAt.ToString("g", CultureInfo.InvariantCulture),
                            d.Failure,
                        ]
                )
            );
        }
    }

    private static JsonObject ToJson(
        OutboxBacklog backlog,
        IReadOnlyList<OutboxMessage> waiting,
        IReadOnlyList<DeadLetter> dead
    )
    {
        return new JsonObject
        {
            ["pending"] = backlog.Pending,
            ["dead"] = backlog.Dead,
            ["oldest"] = backlog.OldestPending?.ToString("g", CultureInfo.InvariantCulture),
            ["waiting"] = new JsonArray([.. waiting.Select(Describe)]),
            ["deadLetters"] = new JsonArray([
                .. dead.Select(d =>
                {
                    var row = Describe(d.Message);
                    row["diedAt"] = d.DiedAt.ToString("g", CultureInfo.InvariantCulture);
                    row["reason"] = d.Failure;
                    return row;
                }),
            ]),
        };

        static JsonObject Describe(OutboxMessage message) =>
            new()
            {
                ["id"] = message.Id.ToString(),
                ["event"] = message.EventType,
                ["kind"] = message.SubjectKind,
                ["subject"] = message.SubjectId.ToString(),
                ["at"] = message.OccurredAt.ToString("g", CultureInfo.InvariantCulture),
                ["failed"] = message.FailedAttempts,
            };
    }
}
