using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Publishing;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>workflow migrate</c>: goes on with a migration that was interrupted.</summary>
internal static class MigrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var isDefault = new Option<bool>("--default")
        {
            Description =
                "For every company of the tenant without its own workflow, not for yours.",
        };
        var command = new Command(
            "migrate",
            "Move the prospects that a publication left behind because it was interrupted."
        )
        {
            isDefault,
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
                var scope = opened.Session.Context.Scope;
                CompanyId? company = scope.ActiveCompany;
                if (parsed.GetValue(isDefault))
                {
                    scope = Scope.ForWholeTenant(
                        scope.Tenant,
                        scope.User,
                        scope.ActiveCompany!.Value
                    );
                    company = null;
                }

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
