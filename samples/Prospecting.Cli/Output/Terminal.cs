using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Prospecting.Cli.Output;

/// <summary>Writes for people: tables and bars on a terminal, plain columns when the output goes elsewhere; or one JSON object.</summary>
internal sealed class Terminal
{
    private const int PlainWidth = 240;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Terminal(TextWriter output, TextWriter error)
    {
        (Output, ErrorOutput) = (output, error);
        IsInteractive = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        Rich = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = IsInteractive
                    ? ColorSystemSupport.Detect
                    : ColorSystemSupport.NoColors,
                Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            }
        );
        if (!IsInteractive)
        {
            Rich.Profile.Width = PlainWidth;
        }
    }

    public TextWriter Output { get; }

    public TextWriter ErrorOutput { get; }

    public bool IsInteractive { get; }

    public IAnsiConsole Rich { get; }

    /// <summary>The language of reasons.</summary>
    public static CultureInfo Culture => CultureInfo.GetCultureInfo("en");

    public void Line(string text = "") => Output.WriteLine(text);

    public void Heading(string text)
    {
        Output.WriteLine();
        if (IsInteractive)
        {
            Rich.Write(
                new Rule($"[bold]{Markup.Escape(text)}[/]") { Justification = Justify.Left }
            );
        }
        else
        {
            Output.WriteLine(text);
            Output.WriteLine(new string('-', text.Length));
        }
    }

    /// <summary>One readable line; never a stack trace.</summary>
    public void Error(string message) =>
        ErrorOutput.WriteLine("prospecting: " + message.ReplaceLineEndings(" "));

    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table { Border = IsInteractive ? TableBorder.Rounded : TableBorder.None };
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)) { NoWrap = !IsInteractive });
        }

        foreach (var row in rows)
        {
            table.AddRow([
                .. row.Select(cell =>
                    Markup.Escape((cell ?? string.Empty).ReplaceLineEndings(" "))
                ),
            ]);
        }

        if (IsInteractive)
        {
            Rich.Write(table);
            return;
        }

        // Plain columns have no blanks behind their last word.
        using var buffer = new StringWriter();
        var plain = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(buffer),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        plain.Profile.Width = PlainWidth;
        plain.Write(table);
        foreach (var line in buffer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Output.WriteLine(line.TrimEnd());
        }
    }

    public void WriteJson(JsonObject json) => Output.WriteLine(json.ToJsonString(Json));

    /// <summary>Shows a bar on a terminal while something long runs.</summary>
    public async Task<T> WithProgressAsync<T>(
        string what,
        bool quiet,
        Func<IProgress<double>, Task<T>> work
    )
    {
        if (!IsInteractive || quiet)
        {
            return await work(new Progress<double>());
        }

        return await Rich.Progress()
            .AutoClear(true)
            .StartAsync(async context =>
            {
                var bar = context.AddTask(what, maxValue: 1);
                return await work(new Progress<double>(value => bar.Value = value));
            });
    }
}
