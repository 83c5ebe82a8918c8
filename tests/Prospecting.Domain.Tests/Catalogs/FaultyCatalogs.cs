using System.Text;
using Prospecting.Catalogs;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Catalogs;

/// <summary>For each fault of a catalogue, a text where nothing else is wrong.</summary>
internal static class FaultyCatalogs
{
    private static readonly string LongText = new('a', 101);

    /// <summary>The code, the text and the pointer of the fault.</summary>
    public static IReadOnlyList<(string Code, string Json, string? Pointer)> Texts { get; } =
    [
        (CatalogReasons.NotJson, "{", null),
        (CatalogReasons.UnknownMember, """{ "kind": "source", "entries": [], "x": 1 }""", "/x"),
        (CatalogReasons.UnknownMember, Entry("\"a\"", ", \"ordre\": 1"), "/entries/0/ordre"),
        (CatalogReasons.MissingMember, """{ "kind": "source" }""", "/entries"),
        (
            CatalogReasons.MissingMember,
            """{ "kind": "source", "entries": [{ "label": { "fr": "A", "en": "A" } }] }""",
            "/entries/0/code"
        ),
        (CatalogReasons.WrongValue, """{ "kind": "source", "entries": ["a"] }""", "/entries/0"),
        (CatalogReasons.WrongValue, Entry("\"a\"", ", \"order\": -1"), "/entries/0/order"),
        (CatalogReasons.WrongValue, Entry("\"a\"", ", \"active\": 1"), "/entries/0/active"),
        (
            CatalogReasons.WrongValue,
            Entry("\"a\"", """, "attributes": { "missions": true }"""),
            "/entries/0/attributes/missions"
        ),
        (
            CatalogReasons.Duplicate,
            Entry("\"a\"", """, "attributes": { "x": "1", "x": "2" }"""),
            "/entries/0/attributes/x"
        ),
        (
            CatalogReasons.Duplicate,
            $$"""{ "kind": "source", "entries": [{{One("\"a\"")}}, {{One("\"a\"")}}] }""",
            "/entries/1/code"
        ),
        (CatalogReasons.BadCode, """{ "kind": "Source", "entries": [] }""", "/kind"),
        (CatalogReasons.BadCode, Entry("\"A b\""), "/entries/0/code"),
        (CatalogReasons.BadOrder, Entry("\"a\"", ", \"order\": 1000001"), "/entries/0/order"),
        (
            CatalogReasons.BadAlias,
            Entry("\"a\"", """, "aliases": ["b", "--"]"""),
            "/entries/0/aliases/1"
        ),
        (
            CatalogReasons.BadAttribute,
            Entry("\"a\"", """, "attributes": { "requiresSource": "oui" }"""),
            "/entries/0/attributes/requiresSource"
        ),
        (
            CatalogReasons.BadAttribute,
            Entry("\"a\"", """, "attributes": { "company": "Paris Sud" }"""),
            "/entries/0/attributes/company"
        ),
        (
            CatalogReasons.BadAttribute,
            Entry("\"a\"", """, "attributes": { "services": "tax,Legal" }"""),
            "/entries/0/attributes/services"
        ),
        (
            CatalogReasons.BadAttribute,
            Entry("\"a\"", """, "attributes": { "a/b": "1" }"""),
            "/entries/0/attributes/a~1b"
        ),
        (
            CatalogReasons.TooLarge,
            Entry(
                "\"a\"",
                $", \"aliases\": [{string.Join(", ", Enumerable.Range(0, 51).Select(i => $"\"a{i}\""))}]"
            ),
            "/entries/0/aliases"
        ),
        (
            CatalogReasons.TooLarge,
            Entry(
                "\"a\"",
                $", \"attributes\": {{{string.Join(", ", Enumerable.Range(0, 21).Select(i => $"\"a{i}\": \"1\""))}}}"
            ),
            "/entries/0/attributes"
        ),
        (
            CatalogReasons.TooLarge,
            $$"""{ "kind": "source", "entries": [{{string.Join(", ", Enumerable.Range(0, CatalogEntry.MaxEntries + 1).Select(i => One($"\"a{i}\"")))}}] }""",
            "/entries"
        ),
        (
            TextReasons.Missing,
            """{ "kind": "source", "entries": [{ "code": "a", "label": { "fr": " ", "en": "A" } }] }""",
            "/entries/0/label/fr"
        ),
        (
            TextReasons.TooLong,
            $$"""{ "kind": "source", "entries": [{ "code": "a", "label": { "fr": "A", "en": "{{LongText}}" } }] }""",
            "/entries/0/label/en"
        ),
    ];

    public static Outcome<CatalogDefinition> Read(string json) =>
        CatalogJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Entry(string code, string more = "") =>
        $$"""{ "kind": "source", "entries": [{{One(code, more)}}] }""";

    private static string One(string code, string more = "") =>
        $"{{ \"code\": {code}, \"label\": {{ \"fr\": \"A\", \"en\": \"A\" }}{more} }}";
}
