using Prospecting.CustomFields;
using Prospecting.Import.Analysis;
using Prospecting.Import.Cells;
using Prospecting.Import.Mapping;
using Prospecting.Results;

namespace Prospecting.Import.Rows;

/// <summary>A column that fills a declared field, and how its numbers and dates are written.</summary>
internal sealed class CustomColumn
{
    private readonly CustomFieldDefinition _definition;
    private readonly AmountReader _numbers;
    private readonly DateReader? _dates;

    private CustomColumn(
        string field,
        CustomFieldDefinition definition,
        AmountReader numbers,
        DateReader? dates
    ) => (Field, _definition, _numbers, _dates) = (field, definition, numbers, dates);

    /// <summary>The name under which it is mapped.</summary>
    public string Field { get; }

    public static CustomColumn Of(ColumnAnalysis column, CustomFieldSet fields) =>
        new(
            column.Field!,
            fields.Find(CustomColumns.CodeOf(column.Field!))!,
            new AmountReader(column.DecimalMark),
            column.Format is null ? null : DateReader.Of(column.Format)
        );

    /// <summary>Whether a value is refused because it is none of those listed, which is no fault of the row (SPEC I-4).</summary>
    public static bool IsOfChoices(Reason reason) =>
        reason.Code
            is CustomFieldReasons.ChoiceUnknown
                or CustomFieldReasons.ChoiceAmbiguous
                or CustomFieldReasons.ChoiceInactive;

    // What cannot be read goes on as it stands: the field itself says what is wrong with it.
    public CustomInput Read(string text) =>
        _definition.Type switch
        {
            CustomFieldType.Number
            or CustomFieldType.WholeNumber when _numbers.Read(text) is { } number =>
                new CustomInput(_definition.Code, number),
            CustomFieldType.Date when _dates?.Read(text) is { } date => new CustomInput(
                _definition.Code,
                date.Date
            ),
            _ => new CustomInput(_definition.Code, text),
        };
}
