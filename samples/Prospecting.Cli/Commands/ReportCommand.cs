using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Prospecting.Cli.Output;
using Prospecting.History;
using Prospecting.Storage;

namespace Prospecting.Cli.Commands;

/// <summary><c>report</c>: figures over many prospects.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal) =>
        new("report", "Print figures over many prospects.") { TimeInStatus(terminal) };

    private static Command TimeInStatus(Terminal terminal)
    {
        var workflow = new Option<string?>("--workflow")
        {
            Description = "Only the workflow of this key.",
        };
        var from = Day("--from", "Only stays that ended on this day or later (UTC).");
        var to = Day("--to", "Only stays that ended before this day (UTC).");
        var command = new Command("time-in-status", "How long prospects stay in each status.")
        {
            workflow,
            from,
            to,
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
                var query = new TimeInStatusQuery
                {
                    Now = session.Context.Now,
                    Workflow = parsed.GetValue(workflow),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                };
                var report = await ReadAsync(session, query, cancellationToken);
                if (options.Json(parsed))
                {
                    terminal.WriteJson(ToJson(report));
                }
                else
                {
                    Print(terminal, report);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Option<Instant?> Day(string name, string description) =>
        new(name) { Description = description, CustomParser = result => ReadDay(result) };

    private static Instant? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var day = LocalDatePattern.Iso.Parse(text);
        if (day.Success)
        {
            return day.Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        }

        result.AddError($"\"{text}\" is not a day like 2026-01-31.");
        return null;
    }

    // In the order of the workflow; statuses that it does not know any more come last.
    private static async Task<IReadOnlyList<TimeInStatus>> ReadAsync(
        IProspectingSession session,
        TimeInStatusQuery query,
        CancellationToken cancellationToken
    )
    {
        try
        {
            query.EnsureValid();
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, ExitCode.Usage);
        }

        var scope = session.Context.Scope;
        var statuses = session
            .Context.Workflows.For(scope.Tenant, scope.ActiveCompany!.Value)
            .Workflow.Definition.Statuses.Select(s => s.Code)
            .ToList();
        var report = await session.History.TimeInStatusAsync(query, cancellationToken);
        return
        [
            .. report
                .OrderBy(t => t.Workflow, StringComparer.Ordinal)
                .ThenBy(t => (uint)statuses.IndexOf(t.Status))
                .ThenBy(t => t.Status, StringComparer.Ordinal),
        ];
    }

    private static void Print(Terminal terminal, IReadOnlyList<TimeInStatus> report)
    {
        if (report.Count == 0)
        {
            terminal.Line("No prospect.");
            return;
        }

        terminal.Table(
            [
                "Workflow",
                "Status",
                "Ended",
                "Average",
                "Shortest",
                "Longest",
                "Now",
                "Average so far",
                "Re-entries",
            ],
            report.Select(t =>
                (IReadOnlyList<string?>)
                    [
                        t.Workflow,
                        t.Status,
                        t.Completed.Count.ToString(CultureInfo.InvariantCulture),
                        Days(t.Completed.Average),
                        Days(t.Shortest),
                        Days(t.Longest),
                        t.Current.Count.ToString(CultureInfo.InvariantCulture),
                        Days(t.Current.Average),
                        t.Reentries.ToString(CultureInfo.InvariantCulture),
                    ]
            )
        );
        terminal.Line();
        terminal.Line("Times are in days.");
    }

    private static string? Days(Duration? duration) =>
        duration?.TotalDays.ToString("0.0", CultureInfo.InvariantCulture);

    private static JsonObject ToJson(IReadOnlyList<TimeInStatus> report) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. report.Select(t => new JsonObject
                {
                    ["workflow"] = t.Workflow,
                    ["status"] = t.Status,
                    ["completed"] = t.Completed.Count,
                    ["totalDays"] = (double)t.Completed.TotalDays,
                    ["averageDays"] = t.Completed.Average?.TotalDays,
                    ["shortestDays"] = t.Shortest?.TotalDays,
                    ["longestDays"] = t.Longest?.TotalDays,
                    ["current"] = t.Current.Count,
                    ["currentTotalDays"] = (double)t.Current.TotalDays,
                    ["currentAverageDays"] = t.Current.Average?.TotalDays,
                    ["reentries"] = t.Reentries,
                }),
            ]),
        };
}
