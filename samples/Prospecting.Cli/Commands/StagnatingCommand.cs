using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Prospecting.Cli.Output;
using Prospecting.Paging;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Cli.Commands;

/// <summary><c>stagnating</c>: prospects that have been in their status for too long.</summary>
internal static class StagnatingCommand
{
    private const int MostDays = 3650;

    public static Command Create(Terminal terminal)
    {
        var days = new Option<int?>("--days")
        {
            Description =
                "The limit of every open status, in days, instead of those of the workflows.",
        };
        days.Validators.Add(result =>
        {
            if (result.GetValue(days) is < 0 or > MostDays)
            {
                result.AddError($"--days: 0 to {MostDays} are possible.");
            }
        });
        var command = new Command(
            "stagnating",
            "List prospects that have been in their status for too long."
        )
        {
            days,
        };
        var options = new BaseOptions();
        var filters = new ListFilters(command, sort: "longest");
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
                var stagnating = parsed.GetValue(days) is { } limit
                    ? new StagnatingProspects(s => s.Category == StatusCategory.Open ? limit : null)
                    : opened.Get<StagnatingProspects>();
                var stays = stagnating.LongStays(session.Context);
                var page = await ListCommand.ReadAsync(
                    session,
                    await filters.QueryAsync(parsed, session, cancellationToken) with
                    {
                        LongStays = stays,
                    },
                    cancellationToken
                );
                var now = session.Context.Now;
                if (options.Json(parsed))
                {
                    terminal.WriteJson(ToJson(page, now));
                }
                else if (stays.Count == 0)
                {
                    terminal.Line(
                        "No status has a limit (staleAfterDays in the workflow); give one with --days."
                    );
                }
                else
                {
                    Print(terminal, page, now);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(Terminal terminal, Page<ProspectSummary> page, Instant now)
    {
        terminal.Table(
            ["Name", "Status", "Since", "Days", "Owner", "Id"],
            page.Rows.Select(p =>
                (IReadOnlyList<string?>)
                    [
                        p.DisplayName,
                        p.Status,
                        ListCommand.Day(p.StatusSince),
                        Days(p, now).ToString(CultureInfo.InvariantCulture),
                        p.Owner,
                        p.Id.ToString(),
                    ]
            )
        );
        ListCommand.PrintEnd(terminal, page);
    }

    private static JsonObject ToJson(Page<ProspectSummary> page, Instant now) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. page.Rows.Select(p => new JsonObject
                {
                    ["id"] = p.Id.ToString(),
                    ["name"] = p.DisplayName,
                    ["status"] = p.Status,
                    ["since"] = InstantPattern.ExtendedIso.Format(p.StatusSince),
                    ["days"] = Days(p, now),
                    ["owner"] = p.Owner,
                }),
            ]),
            ["next"] = page.Next,
        };

    private static int Days(ProspectSummary prospect, Instant now) =>
        (now - prospect.StatusSince).Days;
}
