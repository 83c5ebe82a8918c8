using System.Globalization;
using System.Text;

namespace Prospecting.Diagrams;

/// <summary>Writes differences as a table.</summary>
internal static class WorkflowDiffMarkdown
{
    public static string Write(WorkflowDiff diff)
    {
        var text = new StringBuilder();
        if (diff.Changes.Count > 0)
        {
            var changed = new WorkflowDifference(
                diff.Key,
                WorkflowDifferenceKind.Changed,
                diff.Changes
            );
            Append(text, "workflow", changed);
        }

        foreach (
            var (element, list) in new[]
            {
                ("phase", diff.Groups),
                ("status", diff.Statuses),
                ("transition", diff.Transitions),
            }
        )
        {
            foreach (var difference in list)
            {
                Append(text, element, difference);
            }
        }

        return text.Length == 0
            ? "No differences.\n"
            : $"| element | code | difference | changes |\n|---|---|---|---|\n{text}";
    }

    private static void Append(StringBuilder text, string element, WorkflowDifference difference)
    {
        var kind = difference.Kind.ToString().ToLowerInvariant();
        text.Append(CultureInfo.InvariantCulture, $"| {element} | {Code(difference.Code)} | ")
            .Append(CultureInfo.InvariantCulture, $"{kind} | ")
            .AppendJoin("<br>", difference.Changes.Select(c => Sentence(c, difference.Kind)))
            .Append(" |\n");
    }

    private static string Sentence(WorkflowChange change, WorkflowDifferenceKind kind) =>
        kind switch
        {
            WorkflowDifferenceKind.Added => $"{change.Member}: {Value(change.Newer)}",
            WorkflowDifferenceKind.Removed => $"{change.Member}: {Value(change.Older)}",
            _ => $"{change.Member}: {Value(change.Older)} → {Value(change.Newer)}",
        };

    private static string Value(string? text) => text is null ? "–" : Code(text);

    // A code span takes everything as it is, but a table takes the pipe first, and nothing shows what cannot be seen.
    private static string Code(string text)
    {
        var isPlain =
            text.Trim().Length == text.Length
            && text.Length > 0
            && text.EnumerateRunes().All(IsPlain);
        if (isPlain)
        {
            return $"`{text}`";
        }

        var escaped = new StringBuilder("<code>");
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                Rune.IsLetterOrDigit(rune) || rune.Value == ' '
                    ? escaped.Append(rune)
                    : escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return escaped.Append("</code>").ToString();
    }

    private static bool IsPlain(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is >= ' ' and <= '~' and not ('`' or '|' or '\\');
}
