using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>Checks one entry of a catalogue, all faults at once.</summary>
internal static class CatalogItemRules
{
    public const int MaxLabelLength = 100;
    public const int MaxOrder = 1_000_000;
    public const int MaxAliases = 50;
    public const int MaxAttributes = 20;
    public const int MaxAttributeLength = 200;

    /// <summary>The entry with its texts trimmed, its aliases each once and its attributes in the order of their names.</summary>
    public static CatalogItem Clean(CatalogItem item, JsonPlace place, List<Reason> reasons)
    {
        CheckCode(item.Code, place, reasons);
        CheckOrder(item.Order, place, reasons);
        return item with
        {
            Label = Label(item.Label, place, reasons),
            Aliases = Aliases(item.Aliases, place, reasons),
            Attributes = Attributes(item.Attributes, place.Member("attributes"), reasons),
        };
    }

    /// <summary>Notes a code that is none.</summary>
    public static void CheckCode(string code, JsonPlace place, List<Reason> reasons)
    {
        if (!FaultList.IsCode(code))
        {
            reasons.Add(
                new Reason(CatalogReasons.BadCode)
                    .At(place.Member("code").ToString())
                    .With("max", FaultList.MaxCodeLength)
            );
        }
    }

    /// <summary>Notes an order out of its range.</summary>
    public static void CheckOrder(int order, JsonPlace place, List<Reason> reasons)
    {
        if (order is < 0 or > MaxOrder)
        {
            reasons.Add(
                new Reason(CatalogReasons.BadOrder)
                    .At(place.Member("order").ToString())
                    .With("max", MaxOrder)
            );
        }
    }

    /// <summary>A label in both languages.</summary>
    public static LocalizedText Label(LocalizedText label, JsonPlace place, List<Reason> reasons)
    {
        var at = place.Member("label");
        return new LocalizedText(Of("fr", label.Fr), Of("en", label.En));

        string Of(string language, string text) =>
            new TextRule(at.Member(language).ToString(), MaxLabelLength).Require(text, reasons)
            ?? string.Empty;
    }

    /// <summary>The words that files use, each once by its folded form.</summary>
    public static ValueList<string> Aliases(
        ValueList<string> aliases,
        JsonPlace place,
        List<Reason> reasons
    )
    {
        var at = place.Member("aliases");
        if (aliases.Count > MaxAliases)
        {
            reasons.Add(TooLarge(at, MaxAliases));
            return aliases;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> clean = [];
        for (var i = 0; i < aliases.Count; i++)
        {
            var pointer = at.Item(i).ToString();
            if (new TextRule(pointer, MaxLabelLength).Require(aliases[i], reasons) is not { } alias)
            {
                continue;
            }

            var folded = TextFolding.Fold(alias);
            if (folded.Length == 0)
            {
                reasons.Add(new Reason(CatalogReasons.BadAlias).At(pointer));
            }
            else if (seen.Add(folded))
            {
                clean.Add(alias);
            }
        }

        return clean.ToValueList();
    }

    /// <summary>The reason of what is beyond a limit.</summary>
    public static Reason TooLarge(JsonPlace place, object max) =>
        new Reason(CatalogReasons.TooLarge).At(place.ToString()).With("max", max);

    private static ValueList<CatalogAttribute> Attributes(
        ValueList<CatalogAttribute> attributes,
        JsonPlace place,
        List<Reason> reasons
    )
    {
        if (attributes.Count > MaxAttributes)
        {
            reasons.Add(TooLarge(place, MaxAttributes));
            return attributes;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        List<CatalogAttribute> clean = [];
        foreach (var (name, value) in attributes)
        {
            var pointer = place.Member(name).ToString();
            var text = new TextRule(pointer, MaxAttributeLength).Require(value, reasons);
            if (!seen.Add(name))
            {
                reasons.Add(new Reason(CatalogReasons.Duplicate).At(pointer).With("name", name));
            }
            else if (!HostCode.IsCode(name, FaultList.MaxCodeLength))
            {
                reasons.Add(Bad(pointer, name, "A-Z a-z 0-9 . _ -"));
            }
            else if (text is not null && CatalogAttributes.Mismatch(name, text) is { } expected)
            {
                reasons.Add(Bad(pointer, name, expected));
            }
            else if (text is not null)
            {
                clean.Add(new CatalogAttribute(name, text));
            }
        }

        return clean.OrderBy(a => a.Name, StringComparer.Ordinal).ToValueList();
    }

    private static Reason Bad(string pointer, string name, string expected) =>
        new Reason(CatalogReasons.BadAttribute)
            .At(pointer)
            .With("name", name)
            .With("expected", expected);
}
