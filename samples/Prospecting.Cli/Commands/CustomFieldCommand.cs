using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Collections;
using Prospecting.CustomFields;

namespace Prospecting.Cli.Commands;

/// <summary><c>custom-field</c>: fields that a company declares for its prospects (SPEC P-10).</summary>
internal static class CustomFieldCommand
{
    private static readonly string[] Types =
    [
        .. Enum.GetValues<CustomFieldType>().Select(CustomFieldTypes.CodeOf),
    ];

    public static Command Create(Terminal terminal) =>
        new("custom-field", "Fields of your company's own.") { Declare(terminal), List(terminal) };

    private static Command Declare(Terminal terminal)
    {
        var code = new Argument<string>("code") { Description = "The stable code of the field." };
        var type = new Option<string>("--type")
        {
            Description = string.Join(", ", Types) + ".",
            DefaultValueFactory = _ => "text",
        };
        type.AcceptOnlyFromAmong(Types);
        var french = new Option<string?>("--fr") { Description = "Its French label." };
        var english = new Option<string?>("--en") { Description = "Its English label." };
        var required = new Option<bool>("--required")
        {
            Description = "A prospect must have it; a file may lack it.",
        };
        var choices = new Option<string[]>("--choice")
        {
            Description = "A choice, CODE=LABEL; may be given several times.",
        };
        var aliases = new Option<string[]>("--alias")
        {
            Description = "Another header that files use for it; may be given several times.",
        };
        return Verb.Create(
            terminal,
            "declare",
            "Declare a field; neither its code nor its type ever changes.",
            [code, type, french, english, required, choices, aliases],
            async call =>
            {
                var definition = new CustomFieldDefinition
                {
                    Code = call.Get(code)!,
                    Type = CustomFieldTypes.Of(call.Get(type)!),
                    Label = Labels.Of(call.Get(code)!, call.Get(french), call.Get(english)),
                    IsRequired = call.Get(required),
                    Choices = (call.Get(choices) ?? []).Select(Choice).ToValueList(),
                    Aliases = (call.Get(aliases) ?? []).ToValueList(),
                };
                var present = await call.Session.CustomFields.ListAsync(call.CancellationToken);
                var field = CustomField
                    .Create(definition, call.Company, present, call.Context)
                    .OrStop();
                call.Session.CustomFields.Add(field);
                await call.CommitAsync();
                return call.Done($"Declared {definition.Code}:", field.Id);
            }
        );
    }

    private static Command List(Terminal terminal) =>
        Verb.Create(
            terminal,
            "list",
            "List the fields as your company sees them.",
            [],
            async call =>
            {
                var fields = await call.Session.CustomFields.LoadAsync(
                    call.Company,
                    call.CancellationToken
                );
                return call.Print(ToJson(fields), () => Print(call, fields));
            }
        );

    private static CustomChoice Choice(string text)
    {
        var (code, label) = Typed.Pair("--choice", text);
        return new CustomChoice { Code = code, Label = Labels.Of(code, label, label) };
    }

    private static void Print(VerbCall call, CustomFieldSet fields)
    {
        call.Terminal.Table(
            ["Code", "Type", "French", "English", "Choices", ""],
            fields.Fields.Select(f =>
                (IReadOnlyList<string?>)
                    [
                        f.Code,
                        CustomFieldTypes.CodeOf(f.Type),
                        f.Label.Fr,
                        f.Label.En,
                        string.Join(", ", f.Choices.Select(c => c.Code)),
                        f switch
                        {
                            { IsActive: false } => "retired",
                            { IsRequired: true } => "required",
                            _ => null,
                        },
                    ]
            )
        );
        if (fields.Fields.Count == 0)
        {
            call.Terminal.Line("No field of your own.");
        }
    }

    private static JsonObject ToJson(CustomFieldSet fields) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. fields.Fields.Select(f => new JsonObject
                {
                    ["code"] = f.Code,
                    ["type"] = CustomFieldTypes.CodeOf(f.Type),
                    ["fr"] = f.Label.Fr,
                    ["en"] = f.Label.En,
                    ["required"] = f.IsRequired,
                    ["active"] = f.IsActive,
                    ["choices"] = new JsonArray([
                        .. f.Choices.Select(c => JsonValue.Create(c.Code)),
                    ]),
                }),
            ]),
        };
}
