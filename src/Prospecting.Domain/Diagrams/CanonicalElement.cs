using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>An element of a definition as its canonical JSON has it: whatever that says is compared, so that nothing can be forgotten.</summary>
/// <param name="Code">The code of the element, or the key of the workflow.</param>
/// <param name="Members">All its members but the code, those of a label one by one.</param>
internal sealed record CanonicalElement(string Code, ValueList<(string Name, string Text)> Members)
{
    // As deep as the writer goes.
    private const int MaxDepth = 1000;

    private static readonly JsonWriterOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The workflow without its lists, and its lists.</summary>
    public static (
        CanonicalElement Workflow,
        IReadOnlyList<CanonicalElement> Groups,
        IReadOnlyList<CanonicalElement> Statuses,
        IReadOnlyList<CanonicalElement> Transitions
    ) Read(StatusWorkflow workflow)
    {
        using var json = JsonDocument.Parse(
            WorkflowJson.Write(workflow),
            new JsonDocumentOptions { MaxDepth = MaxDepth }
        );
        var root = json.RootElement;
        return (
            new CanonicalElement(
                workflow.Key,
                MembersOf(root, "groups", "statuses", "transitions").ToValueList()
            ),
            ListOf(root, "groups"),
            ListOf(root, "statuses"),
            ListOf(root, "transitions")
        );
    }

    /// <summary>The members that two elements do not have in common.</summary>
    public static List<WorkflowChange> Changes(CanonicalElement? older, CanonicalElement? newer)
    {
        var before = Texts(older);
        var after = Texts(newer);
        return
        [
            .. (newer?.Members ?? [])
                .Concat(older?.Members ?? [])
                .Select(m => m.Name)
                .Distinct(StringComparer.Ordinal)
                .Select(name => new WorkflowChange(
                    name,
                    before.GetValueOrDefault(name),
                    after.GetValueOrDefault(name)
                ))
                .Where(change => change.Older != change.Newer),
        ];
    }

    private static Dictionary<string, string> Texts(CanonicalElement? element) =>
        (element?.Members ?? []).ToDictionary(m => m.Name, m => m.Text, StringComparer.Ordinal);

    private static CanonicalElement[] ListOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list)
            ?
            [
                .. list.EnumerateArray()
                    .Select(e => new CanonicalElement(
                        e.GetProperty("code").GetString()!,
                        MembersOf(e, "code").ToValueList()
                    )),
            ]
            : [];

    private static IEnumerable<(string Name, string Text)> MembersOf(
        JsonElement element,
        params string[] without
    )
    {
        foreach (var member in element.EnumerateObject().Where(m => !without.Contains(m.Name)))
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var (name, text) in MembersOf(member.Value))
                {
                    yield return ($"{member.Name}.{name}", text);
                }
            }
            else
            {
                yield return (member.Name, TextOf(member.Value));
            }
        }
    }

    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, OneLine))
        {
            value.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
