using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Cli.Output;
using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Reporting;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;
using Prospecting.Rights;
using Prospecting.Users;

namespace Prospecting.Cli.Commands;

/// <summary><c>import</c>: a CSV file into the base.</summary>
internal static class ImportCommand
{
    private const int IssuesShown = 10;

    public static Command Create(Terminal terminal)
    {
        var options = new BaseOptions();
        var file = new Argument<string>("file") { Description = "The CSV file." };
        var mapping = new Option<string?>("--mapping")
        {
            Description = "A mapping saved by: prospecting analyze FILE --save-mapping M.json",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write." };
        var onDuplicate = new Option<string>("--on-duplicate")
        {
            Description = "flag (create and mark for review), create, or skip.",
            DefaultValueFactory = _ => "flag",
        };
        onDuplicate.AcceptOnlyFromAmong("flag", "create", "skip");
        var keepUnmapped = new Option<bool>("--keep-unmapped")
        {
            Description =
                "Keep columns that fill nothing else as the custom field that their header means.",
        };
        var rejects = new Option<string?>("--rejects")
        {
            Description = "Write rejected rows to this file.",
        };
        var zone = new Option<string>("--zone")
        {
            Description = "The time zone of dates, such as Europe/Paris.",
            DefaultValueFactory = _ => "UTC",
        };
        var command = new Command("import", "Import a CSV file of leads.")
        {
            file,
            mapping,
            dryRun,
            onDuplicate,
            keepUnmapped,
            rejects,
            zone,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var rejectPath = parsed.GetValue(rejects);
                if (rejectPath is not null && Path.Exists(rejectPath))
                {
                    throw new CliException(
                        $"\"{rejectPath}\" exists already; name another file for --rejects."
                    );
                }

                var import = new ImportOptions
                {
                    Mapping = await MappingAsync(parsed.GetValue(mapping), cancellationToken),
                    DryRun = parsed.GetValue(dryRun),
                    OnDuplicate = Enum.Parse<OnDuplicate>(
                        parsed.GetValue(onDuplicate)!,
                        ignoreCase: true
                    ),
                    KeepUnmapped = parsed.GetValue(keepUnmapped),
                    Zone = Typed.Zone(parsed.GetValue(zone)!),
                    OpenRejects = rejectPath is null
                        ? null
                        : () => new FileStream(rejectPath + ".tmp", FileMode.Create),
                };
                var isJson = options.Json(parsed);
                var clock = Stopwatch.StartNew();
                var report = await RunAsync(
                    terminal,
                    options,
                    parsed,
                    parsed.GetValue(file)!,
                    import,
                    cancellationToken
                );
                if (rejectPath is not null && File.Exists(rejectPath + ".tmp"))
                {
                    File.Move(rejectPath + ".tmp", rejectPath);
                }

                if (isJson)
                {
                    terminal.WriteJson(ToJson(report, clock.Elapsed.TotalSeconds));
                }
                else
                {
                    Print(terminal, report, clock.Elapsed.TotalSeconds);
                }

                return report.Rejected > 0 ? ExitCode.Refused : ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>The counts of a report, for people.</summary>
    public static void PrintCounts(Terminal terminal, ImportReport report) =>
        terminal.Table(
            ["Rows", "Created", "Updated", "Merged", "Unchanged", "Skipped", "Flagged", "Rejected"],
            [
                [
                    .. new[]
                    {
                        report.Rows,
                        report.Created,
                        report.Updated,
                        report.Merged,
                        report.Unchanged,
                        report.Skipped,
                        report.Flagged,
                        report.Rejected,
                    }.Select(n => n.ToString(CultureInfo.InvariantCulture)),
                ],
            ]
        );

    /// <summary>Issues by code, each with one example.</summary>
    public static void PrintIssues(Terminal terminal, string title, IEnumerable<RowIssue> issues)
    {
        var groups = issues.GroupBy(i => i.Code).OrderByDescending(g => g.Count()).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        terminal.Line();
        terminal.Table(
            [title, "Code", "Example"],
            groups
                .Take(IssuesShown)
                .Select(g =>
                    (IReadOnlyList<string?>)
                        [
                            g.Count().ToString(CultureInfo.InvariantCulture),
                            g.Key,
                            $"line {g.First().Line}{(g.First().Column is { } c ? $", {c}" : "")}: {g.First().Message(Terminal.Culture)}",
                        ]
                )
        );
    }

    private static async Task<ImportReport> RunAsync(
        Terminal terminal,
        BaseOptions options,
        ParseResult parsed,
        string file,
        ImportOptions import,
        CancellationToken cancellationToken
    )
    {
        // The file is looked at before the base is touched: a wrong file leaves no empty base behind.
        var source = ImportSource.FromFile(file);
        (
            await new Import.Analysis.ImportAnalyzer().AnalyzeAsync(
                source,
                import.Mapping,
                cancellationToken
            )
        ).OrStop();
        var database = options.Database(parsed);
        var isServer = ServerBase.IsNamedBy(database);
        var isNew = !isServer && !File.Exists(database);
        await using var provider = await Databases.OpenAsync(
            database,
            // A file is deleted again after a dry run; on a server nothing is made for one.
            create: !(isServer && import.DryRun),
            cancellationToken,
            services =>
                services.AddSingleton<IUserDirectory>(
                    new OneUser(options.Scope(parsed), options.Roles(parsed))
                )
        );
        var isImported = false;
        try
        {
            var scope = options.Scope(parsed);
            await Asked.RequireAsync(
                provider.GetRequiredService<IActionRights>(),
                scope,
                RightQuestion.In(ActionCodes.Import, scope.ActiveCompany!.Value),
                cancellationToken
            );
            var report = await terminal.WithProgressAsync(
                "Importing",
                options.Json(parsed),
                async progress =>
                {
                    var withProgress = import with
                    {
                        Progress = new Progress<ImportProgress>(p =>
                            progress.Report(p.TotalBytes == 0 ? 0 : (double)p.Bytes / p.TotalBytes)
                        ),
                    };
                    var outcome = await provider
                        .GetRequiredService<ProspectImport>()
                        .RunAsync(source, scope, withProgress, cancellationToken);
                    return outcome.OrStop();
                }
            );
            isImported = !import.DryRun;
            return report;
        }
        catch (Exception exception) when (exception is not CliException)
        {
            // Batches that were committed before it was stopped stay.
            isImported = !import.DryRun;
            throw;
        }
        finally
        {
            // What was refused before its first row leaves no empty base behind either.
            if (isNew && !isImported)
            {
                await provider.DisposeAsync();
                Temporary.DeleteDatabase(database);
            }
        }
    }

    private static async Task<ImportMapping?> MappingAsync(
        string? path,
        CancellationToken cancellationToken
    )
    {
        if (path is null)
        {
            return null;
        }

        var read = ImportMappingJson.Read(await Files.ReadAsync(path, cancellationToken));
        return read.TryGet(out var mapping)
            ? mapping
            : throw new CliException($"\"{path}\": {Reasons.OneLine(read.Reasons)}");
    }

    private static void Print(Terminal terminal, ImportReport report, double seconds)
    {
        terminal.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(report.IsDryRun ? "Dry run, nothing written: " : "")}{report.Format.EncodingName}, {report.Format.DelimiterName}, {seconds:0.0} s"
            )
        );
        terminal.Line();
        PrintCounts(terminal, report);
        PrintIssues(terminal, "Errors", report.Errors);
        PrintIssues(terminal, "Warnings", report.Warnings);
        if (report.Unmapped.Count > 0)
        {
            terminal.Line();
            terminal.Line($"Columns that filled nothing: {string.Join(", ", report.Unmapped)}");
        }
    }

    private static JsonObject ToJson(ImportReport report, double seconds) =>
        new()
        {
            ["dryRun"] = report.IsDryRun,
            ["rows"] = report.Rows,
            ["created"] = report.Created,
            ["updated"] = report.Updated,
            ["merged"] = report.Merged,
            ["unchanged"] = report.Unchanged,
            ["skipped"] = report.Skipped,
            ["flagged"] = report.Flagged,
            ["rejected"] = report.Rejected,
            ["encoding"] = report.Format.EncodingName,
            ["delimiter"] = report.Format.Delimiter.ToString(),
            ["seconds"] = Math.Round(seconds, 3),
            ["unmapped"] = new JsonArray([.. report.Unmapped.Select(h => JsonValue.Create(h))]),
            ["warnings"] = IssuesToJson(report.Warnings),
            ["errors"] = IssuesToJson(report.Errors),
            ["issuesLeftOut"] = report.IssuesLeftOut,
        };

    private static JsonArray IssuesToJson(IEnumerable<RowIssue> issues) =>
        [
            .. issues.Select(i => new JsonObject
            {
                ["line"] = i.Line,
                ["column"] = i.Column,
                ["code"] = i.Code,
                ["message"] = i.Message(Terminal.Culture),
            }),
        ];
}
