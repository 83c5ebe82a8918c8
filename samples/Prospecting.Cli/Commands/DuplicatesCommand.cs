using System.CommandLine;
using System.Text.Json.Nodes;
using CsvHelper;
using Prospecting.Cli.Output;
using Prospecting.Duplicates;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>duplicates</c>: the likely and sure duplicates of the base, each explained.</summary>
internal static class DuplicatesCommand
{
    private const int Shown = 50;

    public static Command Create(Terminal terminal)
    {
        var file = new Option<string?>("--out")
        {
            Description = "Write all pairs to this CSV file.",
        };
        var command = new Command("duplicates", "Find likely duplicates in the base.") { file };
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
                var path = parsed.GetValue(file);
                if (path is not null)
                {
                    await Asked.RequireAsync(
                        opened,
                        RightQuestion.In(
                            ActionCodes.Export,
                            session.Context.Scope.ActiveCompany!.Value
                        ),
                        cancellationToken
                    );
                }

                var finder = opened.Get<DuplicateFinder>();
                var pairs = await NamedPair.FindAllAsync(session, finder, cancellationToken);
                if (path is not null)
                {
                    await Files.WriteNewAsync(path, ToCsv(pairs), cancellationToken);
                }

                if (options.Json(parsed))
                {
                    terminal.WriteJson(ToJson(pairs));
                }
                else
                {
                    Print(terminal, pairs.Take(Shown));
                    var sure = pairs.Count(p => p.Pair.Score.Verdict == DuplicateVerdict.Sure);
                    terminal.Line();
                    terminal.Line(
                        $"{pairs.Count} pairs: {sure} sure, {pairs.Count - sure} likely."
                    );
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Pairs for people.</summary>
    public static void Print(Terminal terminal, IEnumerable<NamedPair> pairs)
    {
        terminal.Table(
            ["Points", "Verdict", "First", "Second", "Why"],
            pairs.Select(p =>
                (IReadOnlyList<string?>)
                    [
                        DuplicateText.Points(p.Pair.Score),
                        p.Pair.Score.Verdict.ToString().ToLowerInvariant(),
                        p.First,
                        p.Second,
                        DuplicateText.Explain(p.Pair.Score),
                    ]
            )
        );
    }

    private static byte[] ToCsv(IReadOnlyList<NamedPair> pairs)
    {
        using var buffer = new MemoryStream();
        var options = new CsvWriterOptions
        {
            WriteByteOrderMark = true,
            NewLine = "\r\n",
            Injection = CsvInjection.Escape,
        };
        using (var writer = CsvWriter.Create(buffer, options, leaveOpen: true))
        {
            writer.WriteRecord(
                (string[])
                    ["first", "second", "points", "verdict", "first_name", "second_name", "why"]
            );
            foreach (var (pair, first, second) in pairs)
            {
                writer.WriteRecord(
                    (string[])
                        [
                            pair.First.ToString(),
                            pair.Second.ToString(),
                            DuplicateText.Points(pair.Score),
                            pair.Score.Verdict.ToString(),
                            first,
                            second,
                            DuplicateText.Explain(pair.Score),
                        ]
                );
            }
        }

        return buffer.ToArray();
    }

    private static JsonObject ToJson(IReadOnlyList<NamedPair> pairs) =>
        new()
        {
            ["count"] = pairs.Count,
            ["pairs"] = new JsonArray([
                .. pairs.Select(p => new JsonObject
                {
                    ["first"] = p.Pair.First.ToString(),
                    ["second"] = p.Pair.Second.ToString(),
                    ["firstName"] = p.First,
                    ["secondName"] = p.Second,
                    ["points"] = p.Pair.Score.Points,
                    ["verdict"] = p.Pair.Score.Verdict.ToString().ToLowerInvariant(),
                    ["evidence"] = new JsonArray([
                        .. p.Pair.Score.Evidence.Select(e => new JsonObject
                        {
                            ["field"] = e.Field,
                            ["level"] = e.Level,
                            ["points"] = e.Points,
                        }),
                    ]),
                }),
            ]),
        };
}
