using NodaTime.Text;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>Reads what was typed as a value of a field's type.</summary>
internal static class CustomValueReader
{
    public const int MaxText = 1000;
    public const int MaxLongText = 10_000;
    public const int MaxUrl = 500;

    // A hostile cell gets one reason, not one for each of a million parts.
    private const int MaxParts = CustomFieldRules.MaxChoices;

    /// <summary>Reads a value.</summary>
    /// <param name="known">The field.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="mayBeRetired">Whether a choice may be retired: the record has it already.</param>
    /// <param name="reasons">Gets every fault, with the field's pointer.</param>
    /// <returns>The value; <see langword="null"/> for a blank and for a fault.</returns>
    public static CustomValue? Read(
        KnownField known,
        CustomInput input,
        Func<string, bool> mayBeRetired,
        List<Reason> reasons
    )
    {
        var field = known.Definition;
        if (input.IsBlank)
        {
            return null;
        }

        if (field.Type is CustomFieldType.Choices)
        {
            return ReadChoices(known, input.Texts, mayBeRetired, reasons);
        }

        if (input.Texts.Count > 1)
        {
            reasons.Add(new Reason(CustomFieldReasons.OneOnly).At(field.Pointer));
            return null;
        }

        var text = input.Texts[0];
        return field.Type switch
        {
            CustomFieldType.Text => Checked(field, text, MaxText, lines: false, reasons),
            CustomFieldType.LongText => Checked(field, text, MaxLongText, lines: true, reasons),
            CustomFieldType.Url => ReadUrl(field, text, reasons),
            CustomFieldType.Choice => ReadChoice(known, text, mayBeRetired, reasons) is { } code
                ? new CustomValue(field.Type, [code])
                : null,
            _ => ReadPlain(field, text, input.Reading, reasons),
        };
    }

    /// <summary>A value of several choices.</summary>
    public static CustomValue Several(IEnumerable<string> codes) =>
        new(
            CustomFieldType.Choices,
            codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList()
        );

    private static CustomValue? ReadPlain(
        CustomFieldDefinition field,
        string text,
        ValueReading reading,
        List<Reason> reasons
    )
    {
        var (read, code) = field.Type switch
        {
            CustomFieldType.WholeNumber => (
                CustomNumber.Read(text, reading) is { } whole && decimal.Truncate(whole) == whole
                    ? CustomNumber.Text(whole)
                    : null,
                CustomFieldReasons.WholeNumber
            ),
            CustomFieldType.Number => (
                CustomNumber.Read(text, reading) is { } number ? CustomNumber.Text(number) : null,
                CustomFieldReasons.Number
            ),
            CustomFieldType.Date => (
                CustomDate.Read(text, reading.Dates) is { } date
                    ? LocalDatePattern.Iso.Format(date)
                    : null,
                CustomFieldReasons.Date
            ),
            CustomFieldType.YesNo => (
                YesNo.Read(text) switch
                {
                    true => CustomValue.Yes,
                    false => CustomValue.No,
                    null => null,
                },
                CustomFieldReasons.YesNo
            ),
            _ => throw new InvalidOperationException($"No reader for {field.Type}."),
        };
        if (read is not null)
        {
            return new CustomValue(field.Type, [read]);
        }

        // Which field, and not what was written there: that may be anything about anybody.
        reasons.Add(new Reason(code).At(field.Pointer).With("field", field.Code));
        return null;
    }

    private static CustomValue? Checked(
        CustomFieldDefinition field,
        string text,
        int maxLength,
        bool lines,
        List<Reason> reasons
    ) =>
        new TextRule(field.Pointer, maxLength, lines).Clean(text, reasons) is { } clean
            ? new CustomValue(field.Type, [clean])
            : null;

    private static CustomValue? ReadUrl(
        CustomFieldDefinition field,
        string text,
        List<Reason> reasons
    )
    {
        if (new TextRule(field.Pointer, MaxUrl).Clean(text, reasons) is not { } clean)
        {
            return null;
        }

        var site = Website.Parse(clean);
        reasons.AddRange(site.Reasons.Select(r => r.At(field.Pointer)));
        return site.TryGet(out var sound) ? new CustomValue(field.Type, [sound.Typed]) : null;
    }

    private static CustomValue? ReadChoices(
        KnownField known,
        ValueList<string> texts,
        Func<string, bool> mayBeRetired,
        List<Reason> reasons
    )
    {
        var parts = texts.Count == 1 ? Parts(known, texts[0]) : [.. texts];
        if (parts.Count > MaxParts)
        {
            reasons.Add(
                new Reason(CustomFieldReasons.TooManyChoices)
                    .At(known.Definition.Pointer)
                    .With("max", MaxParts)
            );
            return null;
        }

        var faults = reasons.Count;
        List<string> codes = [];
        foreach (var part in parts.Where(p => !string.IsNullOrWhiteSpace(p)))
        {
            if (ReadChoice(known, part, mayBeRetired, reasons) is { } code)
            {
                codes.Add(code);
            }
        }

        return reasons.Count == faults && codes.Count > 0 ? Several(codes) : null;
    }

    // A label may have a comma of its own: only what is no choice as a whole, and has no other mark, is parted by commas.
    private static List<string> Parts(KnownField known, string text)
    {
        string[] parts = text.Split([';', '\r', '\n']);
        return parts is [var whole] && known.Find(whole).Candidates.Count == 0
            ? [.. whole.Split(',')]
            : [.. parts];
    }

    private static string? ReadChoice(
        KnownField known,
        string text,
        Func<string, bool> mayBeRetired,
        List<Reason> reasons
    )
    {
        var match = known.Find(text);
        if (match.Single is { } found && (found.IsActive || mayBeRetired(found.Code)))
        {
            return found.Code;
        }

        reasons.Add(WhyNot(known.Definition, text, match).At(known.Definition.Pointer));
        return null;
    }

    private static Reason WhyNot(
        CustomFieldDefinition field,
        string text,
        NameMatch<CustomChoice> match
    ) =>
        match.IsAmbiguous
            ? new Reason(CustomFieldReasons.ChoiceAmbiguous)
                .With("text", text)
                .With("codes", string.Join(", ", match.Candidates.Select(c => c.Code)))
        : match.Single is { } retired
            ? new Reason(CustomFieldReasons.ChoiceInactive).With("code", retired.Code)
        : new Reason(CustomFieldReasons.ChoiceUnknown)
            .With("text", text)
            .FixedBy(
                DidYouMean.Among(
                    text,
                    field
                        .Choices.Where(c => c.IsActive)
                        .SelectMany(c => (string[])[c.Code, c.Label.Fr, c.Label.En, .. c.Aliases])
                )
            );
}
