using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Import.Analysis;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;

namespace Prospecting.Cli.Commands;

/// <summary><c>analyze</c>: what a file is, and what its columns may fill.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The CSV file." };
        var save = new Option<string?>("--save-mapping")
        {
            Description = "Write the proposed mapping to this file.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON object and nothing else.",
        };
        var command = new Command(
            "analyze",
            "Find out encoding, delimiter, header, types and a mapping."
        )
        {
            file,
            save,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var outcome = await new ImportAnalyzer().AnalyzeAsync(
                    ImportSource.FromFile(parsed.GetValue(file)!),
                    cancellationToken: cancellationToken
                );
                var analysis = outcome.OrStop();
                if (parsed.GetValue(save) is { } path)
                {
                    await Files.WriteNewAsync(
                        path,
                        Encoding.UTF8.GetBytes(ImportMappingJson.Write(analysis.Mapping)),
                        cancellationToken
                    );
                }

                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(ToJson(analysis));
                }
                else
                {
                    Print(terminal, analysis);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(Terminal terminal, ImportAnalysis analysis)
    {
        terminal.Line($"Encoding   {analysis.Format.EncodingName}");
        terminal.Line($"Delimiter  {analysis.Format.DelimiterName}");
        terminal.Line($"Rows seen  {analysis.SampledRows}");
        terminal.Line();
        terminal.Table(
            ["Column", "Fills", "Read as", "Filled", "Format"],
            analysis.Columns.Select(c =>
                (IReadOnlyList<string?>)
                    [
                        c.Header,
                        c.Field ?? "(nothing)",
                        c.Kind.ToString().ToLowerInvariant(),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{c.Filled}/{analysis.SampledRows}"
                        ),
                        c.Format,
                    ]
            )
        );
    }

    private static JsonObject ToJson(ImportAnalysis analysis) =>
        new()
        {
            ["encoding"] = analysis.Format.EncodingName,
            ["delimiter"] = analysis.Format.Delimiter.ToString(),
            ["sampledRows"] = analysis.SampledRows,
            ["columns"] = new JsonArray([
                .. analysis.Columns.Select(c => new JsonObject
                {
                    ["header"] = c.Header,
                    ["field"] = c.Field,
                    ["type"] = c.Kind.ToString().ToLowerInvariant(),
                    ["filled"] = c.Filled,
                    ["format"] = c.Format,
                }),
            ]),
            ["unmapped"] = new JsonArray([.. analysis.Unmapped.Select(h => JsonValue.Create(h))]),
        };
}
