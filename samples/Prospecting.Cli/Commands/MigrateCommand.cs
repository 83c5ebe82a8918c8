using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Publishing;

namespace Prospecting.Cli.Commands;

/// <summary><c>workflow migrate</c>: goes on with a migration that was interrupted.</summary>
internal static class MigrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var target = new TargetOption();
        var command = new Command(
            "migrate",
            "Move the prospects that a publication left behind because it was interrupted."
        )
        {
            target.Option,
        };
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (scope, company) = target.Read(options, parsed);
                await using var opened = await OpenBase.OpenAsync(
                    options,
                    parsed,
                    scope,
                    orEmpty: false,
                    cancellationToken
                );
                var moved = await opened
                    .Get<StatusMigration>()
                    .RunAsync(scope, company, cancellationToken: cancellationToken);
                if (options.Json(parsed))
                {
                    terminal.WriteJson(new JsonObject { ["moved"] = moved });
                }
                else
                {
                    terminal.Line($"{moved} prospects moved.");
                }

                return ExitCode.Done;
            }
        );
        return command;
    }
}
