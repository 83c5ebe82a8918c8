using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Publishing;
using Prospecting.Releases;

namespace Prospecting.Cli.Commands;

/// <summary><c>workflow releases</c>, <c>rollback</c>, <c>manage</c>: what governed your company since when, and changes of it.</summary>
internal static class ReleasesCommand
{
    public static Command CreateList(Terminal terminal)
    {
        var target = new TargetOption();
        var command = new Command(
            "releases",
            "List what governed your company's statuses, the newest first."
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
                var releases = await opened.Session.Releases.ReadHistoryAsync(
                    company,
                    cancellationToken
                );
                if (options.Json(parsed))
                {
                    terminal.WriteJson(
                        new JsonObject
                        {
                            ["releases"] = new JsonArray([.. releases.Select(ToJson)]),
                        }
                    );
                    return ExitCode.Done;
                }

                terminal.Table(
                    ["Release", "Workflow", "Version", "Managed", "At", "By", "Note"],
                    releases.Select(r =>
                        (IReadOnlyList<string?>)
                            [
                                r.Number.ToString(CultureInfo.InvariantCulture),
                                r.Workflow?.Key ?? "(the default)",
                                r.Workflow?.Version.ToString(CultureInfo.InvariantCulture),
                                r.IsManaged ? "yes" : "no",
                                r.At.ToString("g", CultureInfo.InvariantCulture),
                                r.User.Value,
                                r.Note,
                            ]
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static Command CreateRollBack(Terminal terminal)
    {
        var number = new Argument<int>("release") { Description = "The number of the release." };
        var map = new MapOption();
        var target = new TargetOption();
        var command = new Command(
            "rollback",
            "Publish the content of an earlier release again and move the prospects back."
        )
        {
            number,
            map.Option,
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
                var plan = (
                    await opened
                        .Get<WorkflowPublishing>()
                        .RollBackAsync(
                            opened.Session,
                            company,
                            parsed.GetValue(number),
                            map.Mapping(parsed),
                            cancellationToken
                        )
                ).OrStop();
                await opened.Session.CommitAsync(cancellationToken);
                var moved = await opened
                    .Get<StatusMigration>()
                    .RunAsync(scope, company, cancellationToken: cancellationToken);
                terminal.Line(
                    $"\"{plan.Next.Key}\" is version {plan.Next.Version}, release {plan.Release.Number}; {moved} prospects moved."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static Command CreateManage(Terminal terminal)
    {
        var state = new Argument<string>("state") { Description = "on or off." };
        state.AcceptOnlyFromAmong("on", "off");
        var command = new Command(
            "manage",
            "Switch the management of your company's statuses on or off."
        )
        {
            state,
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
                var company = opened.Session.Context.Scope.ActiveCompany!.Value;
                var isManaged = parsed.GetValue(state) == "on";
                (
                    await opened
                        .Get<WorkflowPublishing>()
                        .SwitchManagementAsync(
                            opened.Session,
                            company,
                            isManaged,
                            cancellationToken
                        )
                ).OrStop();
                await opened.Session.CommitAsync(cancellationToken);
                terminal.Line(
                    isManaged
                        ? $"The statuses of company {company} are managed."
                        : $"The statuses of company {company} stay as they are and are in no report."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static JsonObject ToJson(WorkflowRelease release) =>
        new()
        {
            ["release"] = release.Number,
            ["workflow"] = release.Workflow?.Key,
            ["version"] = release.Workflow?.Version,
            ["contentHash"] = release.Workflow?.ContentHash(),
            ["managed"] = release.IsManaged,
            ["at"] = release.At.ToString("g", CultureInfo.InvariantCulture),
            ["user"] = release.User.Value,
            ["note"] = release.Note,
        };
}
