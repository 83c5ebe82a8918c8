using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Domain.Tests.Catalogs;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.CustomFields;

/// <summary>Short ways to declare custom fields, and a refusal of each code.</summary>
internal static class Declared
{
    public static CustomFieldDefinition Define(
        string code,
        CustomFieldType type = CustomFieldType.Text,
        params CustomChoice[] choices
    ) =>
        new()
        {
            Code = code,
            Type = type,
            Label = LocalizedText.Same(code),
            Choices = choices.ToValueList(),
        };

    public static CustomChoice Choice(string code, string? fr = null, string? en = null) =>
        new() { Code = code, Label = new LocalizedText(fr ?? code, en ?? code) };

    public static CustomField Field(CustomFieldDefinition definition, CompanyId? company = null) =>
        CustomField.Create(definition, company, [], World.Context(Entries.Director)).OrThrow();

    public static CustomFieldSet SetOf(params CustomFieldDefinition[] definitions) =>
        CustomFieldSet.Of(World.Paris, definitions.Select(d => Field(d)));

    /// <summary>One field of each type, called by its type.</summary>
    public static CustomFieldSet OfEachType { get; } =
        SetOf([
            .. Enum.GetValues<CustomFieldType>()
                .Select(t =>
                    t is CustomFieldType.Choice or CustomFieldType.Choices
                        ? Define(
                            CustomFieldTypes.CodeOf(t),
                            t,
                            Choice("gold", "Or", "Gold"),
                            Choice("silver", "Argent", "Silver") with
                            {
                                Aliases = ["Ag"],
                            },
                            Choice("both", "Or, argent", "Gold, silver"),
                            Choice("tin", "Étain", "Tin") with
                            {
                                IsActive = false,
                            }
                        )
                        : Define(CustomFieldTypes.CodeOf(t), t)
                ),
        ]);

    /// <summary>The value that a text gives, and nothing else.</summary>
    public static CustomValue Value(CustomInput input) =>
        OfEachType.Check([input]).OrThrow()[input.Field].ShouldNotBeNull();

    /// <summary>Real refusals, by code.</summary>
    public static IEnumerable<KeyValuePair<string, Func<IEnumerable<Reason>>>> Refusals =>
        new Dictionary<string, Func<IEnumerable<Reason>>>(StringComparer.Ordinal)
        {
            [CustomFieldReasons.Unknown] = () => Check(OfEachType, "x", "1"),
            [CustomFieldReasons.Inactive] = () =>
                Check(SetOf(Define("a") with { IsActive = false }), "a", "1"),
            [CustomFieldReasons.Ambiguous] = () =>
                SetOf(
                        Define("a") with
                        {
                            Label = new("X", "X"),
                        },
                        Define("b") with
                        {
                            Label = new("x", "x"),
                        }
                    )
                    .Match("x")
                    .Reasons,
            [CustomFieldReasons.GivenTwice] = () =>
                OfEachType.Check([new("text", (string?)"1"), new("text", (string?)"2")]).Reasons,
            [CustomFieldReasons.Required] = () =>
                SetOf(Define("a") with { IsRequired = true }).Check([]).Reasons,
            [CustomFieldReasons.OneOnly] = () =>
                OfEachType.Check([new("text", ["1", "2"])]).Reasons,
            [CustomFieldReasons.Number] = () => Check(OfEachType, "number", "x"),
            [CustomFieldReasons.WholeNumber] = () => Check(OfEachType, "whole-number", "1.5"),
            [CustomFieldReasons.Date] = () => Check(OfEachType, "date", "x"),
            [CustomFieldReasons.YesNo] = () => Check(OfEachType, "yes-no", "maybe"),
            [CustomFieldReasons.ChoiceUnknown] = () => Check(OfEachType, "choice", "lead"),
            [CustomFieldReasons.ChoiceInactive] = () => Check(OfEachType, "choice", "tin"),
            [CustomFieldReasons.ChoiceAmbiguous] = () =>
                Check(
                    SetOf(Define("a", CustomFieldType.Choice, Choice("b", "X"), Choice("c", "x"))),
                    "a",
                    "X"
                ),
            [CustomFieldReasons.CodeTaken] = () => Create(Define("a"), Field(Define("a"))),
            [CustomFieldReasons.TypeDiffers] = () =>
                Create(Define("a"), Field(Define("a", CustomFieldType.Date), World.Lyon)),
            [CustomFieldReasons.CodeFixed] = () => Change(Define("a"), Define("b")),
            [CustomFieldReasons.TypeFixed] = () =>
                Change(Define("a"), Define("a", CustomFieldType.Date)),
            [CustomFieldReasons.ChoiceRemoved] = () =>
                Change(
                    Define("a", CustomFieldType.Choice, Choice("b"), Choice("c")),
                    Define("a", CustomFieldType.Choice, Choice("b"))
                ),
            [CustomFieldReasons.ChoicesMissing] = () =>
                Create(Define("a", CustomFieldType.Choices)),
            [CustomFieldReasons.ChoicesUnfit] = () =>
                Create(Define("a", CustomFieldType.Date, Choice("b"))),
            [CustomFieldReasons.ChoiceTwice] = () =>
                Create(Define("a", CustomFieldType.Choice, Choice("b"), Choice("b"))),
            [CustomFieldReasons.TooMany] = () =>
                Create(
                    Define("b"),
                    [
                        .. Enumerable
                            .Range(0, CustomField.MaxFields)
                            .Select(i => Field(Define($"a{i}"))),
                    ]
                ),
            [CustomFieldReasons.TooManyChoices] = () =>
                Create(
                    Define(
                        "a",
                        CustomFieldType.Choice,
                        [.. Enumerable.Range(0, 501).Select(i => Choice($"c{i}"))]
                    )
                ),
        };

    private static ValueList<Reason> Check(CustomFieldSet fields, string field, string text) =>
        fields.Check([new CustomInput(field, text)]).Reasons;

    private static ValueList<Reason> Create(
        CustomFieldDefinition definition,
        params CustomField[] present
    ) => CustomField.Create(definition, null, present, World.Context(Entries.Director)).Reasons;

    private static ValueList<Reason> Change(CustomFieldDefinition old, CustomFieldDefinition now) =>
        Field(old).Change(now, World.Context(Entries.Director)).Reasons;
}
