using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;

namespace Prospecting.CustomFields;

/// <summary>Checks what a custom field is, all faults at once.</summary>
internal static class CustomFieldRules
{
    public const int MaxChoices = 500;

    /// <summary>The definition with its texts trimmed and its aliases each once.</summary>
    public static CustomFieldDefinition Clean(CustomFieldDefinition field, List<Reason> reasons)
    {
        CatalogItemRules.CheckCode(field.Code, JsonPlace.Root, reasons);
        CatalogItemRules.CheckOrder(field.Order, JsonPlace.Root, reasons);
        return field with
        {
            Label = CatalogItemRules.Label(field.Label, JsonPlace.Root, reasons),
            Aliases = CatalogItemRules.Aliases(field.Aliases, JsonPlace.Root, reasons),
            Choices = Choices(field, JsonPlace.Root.Member("choices"), reasons),
        };
    }

    /// <summary>Whether fields of a type hold choices.</summary>
    public static bool HoldsChoices(CustomFieldType type) =>
        type is CustomFieldType.Choice or CustomFieldType.Choices;

    private static ValueList<CustomChoice> Choices(
        CustomFieldDefinition field,
        JsonPlace place,
        List<Reason> reasons
    )
    {
        if (HoldsChoices(field.Type) != field.Choices.Count > 0)
        {
            var code = HoldsChoices(field.Type)
                ? CustomFieldReasons.ChoicesMissing
                : CustomFieldReasons.ChoicesUnfit;
            reasons.Add(
                new Reason(code)
                    .At(place.ToString())
                    .With("type", CustomFieldTypes.CodeOf(field.Type))
            );
            return field.Choices;
        }

        if (field.Choices.Count > MaxChoices)
        {
            reasons.Add(
                new Reason(CustomFieldReasons.TooManyChoices)
                    .At(place.ToString())
                    .With("max", MaxChoices)
            );
            return field.Choices;
        }

        HashSet<string> codes = new(StringComparer.Ordinal);
        return field
            .Choices.Select((choice, i) => Choice(choice, place.Item(i), codes, reasons))
            .ToValueList();
    }

    private static CustomChoice Choice(
        CustomChoice choice,
        JsonPlace place,
        HashSet<string> codes,
        List<Reason> reasons
    )
    {
        CatalogItemRules.CheckCode(choice.Code, place, reasons);
        if (!codes.Add(choice.Code))
        {
            reasons.Add(
                new Reason(CustomFieldReasons.ChoiceTwice)
                    .At(place.Member("code").ToString())
                    .With("code", choice.Code)
            );
        }

        return choice with
        {
            Label = CatalogItemRules.Label(choice.Label, place, reasons),
            Aliases = CatalogItemRules.Aliases(choice.Aliases, place, reasons),
        };
    }
}
