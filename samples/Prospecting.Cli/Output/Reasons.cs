using System.Text.Json.Nodes;
using Prospecting.Results;

namespace Prospecting.Cli.Output;

/// <summary>Reasons for people and for programs.</summary>
internal static class Reasons
{
    /// <summary>All reasons on one line, for an error.</summary>
    public static string OneLine(IEnumerable<Reason> reasons) =>
        string.Join(" ", reasons.Select(Sentence));

    /// <summary>The sentence with its code, and what would help.</summary>
    public static string Sentence(Reason reason)
    {
        var place = reason.Pointer is { } pointer ? $" at {pointer}" : string.Empty;
        var fix = reason.Fix is { } word ? $" Try: {word}." : string.Empty;
        return $"{reason.Text(Terminal.Culture)}{fix} [{reason.Code}{place}]";
    }

    public static JsonArray ToJson(IEnumerable<Reason> reasons) =>
        [
            .. reasons.Select(r => new JsonObject
            {
                ["code"] = r.Code,
                ["message"] = r.Text(Terminal.Culture),
                ["pointer"] = r.Pointer,
                ["fix"] = r.Fix,
            }),
        ];

    /// <summary>Goes on, or ends the program with all reasons in one line.</summary>
    public static void OrStop(this Outcome outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new CliException(OneLine(outcome.Reasons));
        }
    }

    /// <summary>The value, or the program's end with all reasons in one line.</summary>
    public static T OrStop<T>(this Outcome<T> outcome) =>
        outcome.TryGet(out var value) ? value : throw new CliException(OneLine(outcome.Reasons));
}
