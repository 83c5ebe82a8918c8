using System.Text;
using Prospecting.Collections;
using Prospecting.Policies;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Policies;

/// <summary>For each fault of a policy, a text where nothing else is wrong; and for each refusal by one, a prospect.</summary>
internal static class FaultyPolicies
{
    private static readonly string LongKey = new('a', 41);

    private static readonly string TooManyFields = string.Join(
        ", ",
        Enumerable
            .Range(0, FieldPolicyValidator.MaxFields + 1)
            .Select(i => $"\"/x{i}\": \"optional\"")
    );

    /// <summary>The code, the text and the pointer of the fault.</summary>
    public static IReadOnlyList<(string Code, string Json, string? Pointer)> Texts { get; } =
    [
        (FieldPolicyFaultReasons.NotJson, "{", null),
        (
            FieldPolicyFaultReasons.UnknownMember,
            Manual("""{ "felds": {} }"""),
            "/channels/manual/felds"
        ),
        (
            FieldPolicyFaultReasons.UnknownMember,
            Channels("""{ "manuel": {} }"""),
            "/channels/manuel"
        ),
        (FieldPolicyFaultReasons.MissingMember, """{ "key": "a", "channels": {} }""", "/label"),
        (FieldPolicyFaultReasons.WrongValue, Channels("[]"), "/channels"),
        (
            FieldPolicyFaultReasons.WrongValue,
            Fields("""{ "/source": "mandatory" }"""),
            "/channels/manual/fields/~1source"
        ),
        (
            FieldPolicyFaultReasons.WrongValue,
            Manual("""{ "anyOf": ["/source", ["/source", "/email"]] }"""),
            "/channels/manual/anyOf/0"
        ),
        (
            FieldPolicyFaultReasons.Duplicate,
            Channels("""{ "api": {}, "api": {} }"""),
            "/channels/api"
        ),
        (
            FieldPolicyFaultReasons.Duplicate,
            Fields("""{ "/source": "hidden", "/source": "hidden" }"""),
            "/channels/manual/fields/~1source"
        ),
        (
            FieldPolicyFaultReasons.Duplicate,
            Manual("""{ "anyOf": [["/source", "/email", "/source"]] }"""),
            "/channels/manual/anyOf/0/2"
        ),
        (FieldPolicyFaultReasons.TooLarge, Fields($"{{ {TooManyFields} }}"), "/channels/manual"),
        (FieldPolicyFaultReasons.BadCode, With($"\"{LongKey}\"", "{}"), "/key"),
        (
            FieldPolicyFaultReasons.BadLabel,
            """{ "key": "a", "label": { "fr": "Essai", "en": " " }, "channels": {} }""",
            "/label/en"
        ),
        (
            FieldPolicyFaultReasons.UnknownField,
            Fields("""{ "/contacts/*/fone": "required" }"""),
            "/channels/manual/fields/~1contacts~1*~1fone"
        ),
        (
            FieldPolicyFaultReasons.UnknownField,
            Manual("""{ "anyOf": [["/source", "email"]] }"""),
            "/channels/manual/anyOf/0/1"
        ),
        (
            FieldPolicyFaultReasons.Contradiction,
            Fields("""{ "/contacts": "hidden", "/contacts/*/phone": "required" }"""),
            "/channels/manual/fields/~1contacts~1*~1phone"
        ),
        (
            FieldPolicyFaultReasons.Contradiction,
            Manual("""{ "fields": { "/email": "hidden" }, "anyOf": [["/source", "/email"]] }"""),
            "/channels/manual/anyOf/0/1"
        ),
        (
            FieldPolicyFaultReasons.SmallGroup,
            Manual("""{ "anyOf": [["/source"]] }"""),
            "/channels/manual/anyOf/0"
        ),
        (
            FieldPolicyFaultReasons.SmallGroup,
            Manual("""{ "anyOf": [["/source", "/email"], []] }"""),
            "/channels/manual/anyOf/1"
        ),
        (
            FieldPolicyFaultReasons.IdleGroup,
            Manual("""{ "fields": { "/email": "required" }, "anyOf": [["/source", "/email"]] }"""),
            "/channels/manual/anyOf/0"
        ),
        (
            FieldPolicyFaultReasons.NameHidden,
            Fields(
                """{ "/displayName": "hidden", "/legalName": "hidden", "/firstName": "hidden", "/lastName": "hidden" }"""
            ),
            "/channels/manual/fields"
        ),
    ];

    /// <summary>Real refusals, by code.</summary>
    public static IEnumerable<KeyValuePair<string, Func<IEnumerable<Reason>>>> All =>
        Texts
            .DistinctBy(t => t.Code)
            .Select(t => KeyValuePair.Create(t.Code, Read(t.Json)))
            .Append(
                KeyValuePair.Create<string, Func<IEnumerable<Reason>>>(
                    FieldPolicyReasons.Required,
                    () => Lacking(Entered.Requires("/source"))
                )
            )
            .Append(
                KeyValuePair.Create<string, Func<IEnumerable<Reason>>>(
                    FieldPolicyReasons.AnyRequired,
                    () => Lacking(Entered.AnyOf("/source", "/email"))
                )
            );

    private static Func<IEnumerable<Reason>> Read(string json) =>
        () => FieldPolicyJson.Read(Encoding.UTF8.GetBytes(json)).Reasons;

    private static ValueList<Reason> Lacking(ChannelPolicy channel) =>
        new FieldPolicies(Entered.Policy(channel))
            .Check(channel.Channel, World.NewProspect("A"), [])
            .Reasons;

    private static string Fields(string fields) => Manual($"{{ \"fields\": {fields} }}");

    private static string Manual(string channel) => Channels($"{{ \"manual\": {channel} }}");

    private static string Channels(string channels) => With("\"a\"", channels);

    private static string With(string key, string channels) =>
        $"{{ \"key\": {key}, \"label\": {{ \"fr\": \"Essai\", \"en\": \"Test\" }}, \"channels\": {channels} }}";
}
