using Prospecting.Collections;

namespace Prospecting.Guards;

/// <summary>The closed set that JSON definitions can use without any code of the host.</summary>
internal static class BuiltInGuards
{
    private static readonly GuardParameter Field = new("field", GuardParameterKind.Field);

    public static readonly StatusGuard[] All =
    [
        new(
            "field-present",
            [Field],
            guard =>
            {
                var field = guard.Text("field")!;
                return facts => facts.Text(field) is not null;
            }
        ),
        new(
            "any-field-present",
            [new("fields", GuardParameterKind.Field, IsList: true)],
            guard =>
            {
                var fields = guard.Values("fields");
                return facts => AnyPresent(fields, facts);
            }
        ),
        new(
            "count-at-least",
            [
                new("collection", GuardParameterKind.Collection),
                new("count", GuardParameterKind.WholeNumber),
            ],
            guard =>
            {
                var (collection, count) = (guard.Text("collection")!, guard.Number("count"));
                return facts => facts.Count(collection) >= count;
            }
        ),
        new(
            "min-length",
            [Field, new("length", GuardParameterKind.WholeNumber)],
            guard =>
            {
                var (field, length) = (guard.Text("field")!, guard.Number("length"));
                return facts => facts.Text(field).AsSpan().Trim().Length >= length;
            }
        ),
        new(
            "equals",
            [Field, new("value")],
            guard =>
            {
                var (field, value) = (guard.Text("field")!, guard.Text("value")!);
                return facts =>
                    string.Equals(facts.Text(field), value, StringComparison.OrdinalIgnoreCase);
            }
        ),
        new(
            "in-set",
            [Field, new("values", IsList: true)],
            guard =>
            {
                var field = guard.Text("field")!;
                var values = guard.Values("values").ToHashSet(StringComparer.OrdinalIgnoreCase);
                return facts => facts.Text(field) is { } text && values.Contains(text);
            }
        ),
        new(
            "age-at-least",
            [new("since", GuardParameterKind.Moment), new("days", GuardParameterKind.WholeNumber)],
            guard =>
            {
                var (since, days) = (guard.Text("since")!, guard.Number("days"));
                return facts => facts.Age(since) is { } age && age.TotalDays >= days;
            }
        ),
    ];

    private static bool AnyPresent(ValueList<string> fields, IStatusFacts facts)
    {
        foreach (var field in fields.AsSpan())
        {
            if (facts.Text(field) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
