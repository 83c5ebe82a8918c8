using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Prospecting.Domain.Tests.VCards;

/// <summary>What vobject read of one property; compound values are lists.</summary>
/// <param name="Group">The group it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Params">Its parameters, as vobject takes them.</param>
/// <param name="Value">Its text, or its components.</param>
internal sealed record VObjectLine(
    string? Group,
    string Name,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Params,
    IReadOnlyList<string> Value
)
{
    public string Types => Params.TryGetValue("TYPE", out var types) ? string.Join(',', types) : "";
}

/// <summary>Has vobject read cards: a reader by others, which calendars and address books on Linux use.</summary>
internal static class VObject
{
    // Whatever is not one text per component would come as a list in a list, which the types above refuse.
    private const string Script = """
        import json, sys, vobject
        text = sys.stdin.buffer.read().decode('utf-8', 'strict')
        name = ('family', 'given', 'additional', 'prefix', 'suffix')
        address = ('box', 'extended', 'street', 'city', 'region', 'code', 'country')
        def value(line):
            if line.name == 'N':
                return [getattr(line.value, part) for part in name]
            if line.name == 'ADR':
                return [getattr(line.value, part) for part in address]
            return line.value if isinstance(line.value, list) else [line.value]
        def read(line):
            return dict(Group=line.group, Name=line.name, Params=line.params, Value=value(line))
        cards = [[read(line) for line in card.lines()] for card in vobject.readComponents(text, validate=True)]
        json.dump(cards, sys.stdout)
        """;

    private static readonly Lazy<string?> Python = new(() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "python3"))
            .FirstOrDefault(python =>
                File.Exists(python) && Run(python, "import vobject", string.Empty).Exit == 0
            )
    );

    /// <summary>Lets vobject read cards; the test is skipped where it is not installed, and fails there in CI.</summary>
    public static IReadOnlyList<IReadOnlyList<VObjectLine>> Read(string cards)
    {
        const string remedy =
            "No python3 on PATH has vobject. Install python3-vobject (on Debian and Ubuntu, eng/test does).";
        if (Python.Value is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException(remedy);
        }

        Skip.If(Python.Value is null, remedy);
        var (exit, output, error) = Run(Python.Value, Script, cards);
        exit.ShouldBe(0, error + cards);
        return JsonSerializer.Deserialize<List<List<VObjectLine>>>(output)!;
    }

    private static (int Exit, string Output, string Error) Run(
        string python,
        string script,
        string input
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(python, ["-B", "-c", script])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
