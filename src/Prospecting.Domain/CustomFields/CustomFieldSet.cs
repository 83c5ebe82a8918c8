using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>The custom fields as a company sees them: the tenant's, each overridden by the company's own of the same code (SPEC P-10).</summary>
/// <remarks>Immutable, thread-safe, compared by the fields.</remarks>
public sealed class CustomFieldSet : IEquatable<CustomFieldSet>
{
    // Each costs time: a hostile request gets a hundred of them.
    private const int MaxSuggestions = 100;

    private readonly Dictionary<string, KnownField> _byCode;
    private readonly Lazy<NameIndex<CustomFieldDefinition>> _names;

    private CustomFieldSet(IEnumerable<CustomFieldDefinition> fields)
    {
        Fields = fields
            .OrderBy(f => f.Order)
            .ThenBy(f => TextFolding.Fold(f.Label.En), StringComparer.Ordinal)
            .ThenBy(f => f.Code, StringComparer.Ordinal)
            .ToValueList();
        _byCode = Fields.ToDictionary(f => f.Code, f => new KnownField(f), StringComparer.Ordinal);
        _names = new(() => new NameIndex<CustomFieldDefinition>(Fields));
    }

    /// <summary>No fields.</summary>
    public static CustomFieldSet Empty { get; } = new([]);

    /// <summary>Every field, retired ones among them: by their order, then by their English label.</summary>
    public ValueList<CustomFieldDefinition> Fields { get; }

    /// <summary>Makes the set that a company sees.</summary>
    /// <param name="company">The company.</param>
    /// <param name="fields">
    /// Stored fields of one tenant, in any order. Those of other companies and those that were deleted are passed over; a company's own
    /// field that holds something else than the tenant's of its code, which <see cref="CustomField.Create"/> prevents, gives way to it.
    /// </param>
    public static CustomFieldSet Of(CompanyId company, IEnumerable<CustomField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Dictionary<string, CustomFieldDefinition> seen = new(StringComparer.Ordinal);
        var mine = fields
            .Where(f => !f.IsRemoved && (f.Company is null || f.Company == company))
            .OrderBy(f => f.Company is not null)
            .ThenByDescending(f => f.SubjectId);
        foreach (var field in mine)
        {
            var definition = field.Definition;
            if (
                field.Company is null
                || !seen.TryGetValue(definition.Code, out var other)
                || other.Type == definition.Type
            )
            {
                seen[definition.Code] = definition;
            }
        }

        return new CustomFieldSet(seen.Values);
    }

    /// <summary>The field of a code, retired or not.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The field; <see langword="null"/> when there is none.</returns>
    public CustomFieldDefinition? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byCode.GetValueOrDefault(code)?.Definition;
    }

    /// <summary>The field that a text means, such as the header of a column (SPEC I-4).</summary>
    /// <param name="text">A code, label or alias in whatever case, accents and punctuation.</param>
    /// <returns>The field; or <c>text.missing</c>, <c>custom.unknown</c> with the nearest word, <c>custom.ambiguous</c>, <c>custom.inactive</c>.</returns>
    public Outcome<CustomFieldDefinition> Match(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Reason(TextReasons.Missing);
        }

        var match = _names.Value.Find(text.Trim());
        if (match.IsAmbiguous)
        {
            return new Reason(CustomFieldReasons.Ambiguous)
                .With("text", text)
                .With("codes", string.Join(", ", match.Candidates.Select(f => f.Code)));
        }

        return match.Single switch
        {
            null => new Reason(CustomFieldReasons.Unknown)
                .With("field", text)
                .FixedBy(
                    DidYouMean.Among(
                        text,
                        Fields
                            .Where(f => f.IsActive)
                            .SelectMany(f =>
                                (string[])[f.Code, f.Label.Fr, f.Label.En, .. f.Aliases]
                            )
                    )
                ),
            { IsActive: false } retired => Inactive(retired),
            var found => found,
        };
    }

    /// <summary>Reads a value that is not of a record, such as one to search for. Retired fields and choices are read too.</summary>
    /// <param name="input">What was typed.</param>
    /// <returns>The value; or why it is none, <c>text.missing</c> for a blank.</returns>
    public Outcome<CustomValue> Read(CustomInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!_byCode.TryGetValue(input.Field, out var field))
        {
            return Unknown(input.Field, suggests: true);
        }

        List<Reason> reasons = [];
        var value = CustomValueReader.Read(field, input, _ => true, reasons);
        if (value is null && reasons.Count == 0)
        {
            reasons.Add(new Reason(TextReasons.Missing).At(field.Definition.Pointer));
        }

        return value is null ? Outcome<CustomValue>.Refused(reasons) : value;
    }

    /// <summary>Reads what was typed into the fields of a record, all faults at once.</summary>
    /// <param name="inputs">What was typed; a blank clears its field, and a field that is not named keeps its value.</param>
    /// <param name="present">The values that the record has; none when left out. Retired fields and choices that it has it may keep.</param>
    /// <param name="mayLack">Whether required fields may be empty: an imported row may lack what a form asks for (SPEC P-2).</param>
    /// <returns>The values that the record has then; or every reason why not, with the field's pointer <c>/custom/CODE</c>.</returns>
    public Outcome<CustomValues> Check(
        IEnumerable<CustomInput> inputs,
        CustomValues? present = null,
        bool mayLack = false
    )
    {
        ArgumentNullException.ThrowIfNull(inputs);
        present ??= CustomValues.Empty;
        Dictionary<string, CustomValue> values = new(present, StringComparer.Ordinal);
        HashSet<string> given = new(StringComparer.Ordinal);
        HashSet<string> faulty = new(StringComparer.Ordinal);
        List<Reason> reasons = [];
        foreach (var input in inputs)
        {
            var before = reasons.Count;
            if (!given.Add(input.Field))
            {
                reasons.Add(
                    new Reason(CustomFieldReasons.GivenTwice)
                        .At(CustomValues.PointerOf(input.Field))
                        .With("field", input.Field)
                );
            }
            else if (_byCode.TryGetValue(input.Field, out var field))
            {
                Take(field, input, present[input.Field], values, reasons);
            }
            else
            {
                reasons.Add(Unknown(input.Field, reasons.Count < MaxSuggestions));
            }

            if (reasons.Count > before)
            {
                faulty.Add(input.Field);
            }
        }

        if (!mayLack)
        {
            // What is faulty is not missing too.
            reasons.AddRange(Missing(values).Where(f => !faulty.Contains(f.Code)).Select(Required));
        }

        return reasons.Count == 0
            ? CustomValues.Of(values)
            : Outcome<CustomValues>.Refused(reasons);
    }

    /// <inheritdoc/>
    public bool Equals(CustomFieldSet? other) => other is not null && Fields.Equals(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomFieldSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.GetHashCode();

    /// <summary>How many fields there are.</summary>
    public override string ToString() => Fields.ToString();

    private static void Take(
        KnownField field,
        CustomInput input,
        CustomValue? present,
        Dictionary<string, CustomValue> values,
        List<Reason> reasons
    )
    {
        var code = field.Definition.Code;
        var before = reasons.Count;
        var value = CustomValueReader.Read(
            field,
            input,
            choice => present?.Texts.Contains(choice) == true,
            reasons
        );
        if (!field.Definition.IsActive && value != present && value is not null)
        {
            reasons.Add(Inactive(field.Definition));
        }

        if (reasons.Count > before)
        {
            return;
        }

        if (value is null)
        {
            values.Remove(code);
        }
        else
        {
            values[code] = value;
        }
    }

    // A value of another type is left over from a field of that code that was deleted: nobody sees it.
    private IEnumerable<CustomFieldDefinition> Missing(Dictionary<string, CustomValue> values) =>
        Fields.Where(f =>
            f is { IsActive: true, IsRequired: true }
            && values.GetValueOrDefault(f.Code)?.Type != f.Type
        );

    private static Reason Required(CustomFieldDefinition field) =>
        new Reason(CustomFieldReasons.Required).At(field.Pointer).With("field", field.Code);

    private static Reason Inactive(CustomFieldDefinition field) =>
        new Reason(CustomFieldReasons.Inactive).At(field.Pointer).With("field", field.Code);

    private Reason Unknown(string field, bool suggests) =>
        new Reason(CustomFieldReasons.Unknown)
            .At(CustomValues.PointerOf(field))
            .With("field", field)
            .FixedBy(
                suggests
                    ? DidYouMean.Among(field, Fields.Where(f => f.IsActive).Select(f => f.Code))
                    : null
            );
}
