using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.CustomFields.Declared;

namespace Prospecting.Domain.Tests.CustomFields;

[Rule("P-10")]
public sealed class CustomValuesTests
{
    private static Arbitrary<CustomValues> Some { get; } =
        (
            from text in Gen.Elements(null, "a", "b", "B")
            from number in Gen.Elements(null, "1", "1.50", "-2")
            from choices in Gen.SubListOf("gold", "silver", "both")
            from date in Gen.Elements(null, "2026-03-31")
            select OfEachType
                .Check([
                    new CustomInput("text", text),
                    new CustomInput("number", number),
                    new CustomInput("choices", choices.ToValueList()),
                    new CustomInput("date", date),
                ])
                .OrThrow()
        ).ToArbitrary();

    [Fact]
    public void They_are_compared_by_value_and_come_back_from_their_snapshot() =>
        Prop.ForAll(
                Some,
                values =>
                {
                    var json = JsonSerializer.Serialize(values.ToSnapshot());
                    var again = CustomValues.FromSnapshot(
                        JsonSerializer.Deserialize<ValueList<CustomValueSnapshot>>(json)!
                    );
                    again.ShouldBe(values);
                    again.GetHashCode().ShouldBe(values.GetHashCode());
                    again.ToSnapshot().ShouldBe(values.ToSnapshot());
                }
            )
            .Holds();

    [Fact]
    public void Two_that_differ_are_not_equal() =>
        Prop.ForAll(
                Some,
                Some,
                (a, b) => a.Equals(b).ShouldBe(a.ToSnapshot().Equals(b.ToSnapshot()))
            )
            .Holds();

    [Fact]
    [Rule("G-1")]
    public void A_merge_fills_what_is_empty_and_unites_several_choices()
    {
        var survivor = OfEachType
            .Check([new("text", (string?)"mine"), new("choices", ["gold"])])
            .OrThrow();
        var loser = OfEachType
            .Check([new("text", (string?)"yours"), new("choices", ["silver"]), new("number", 3m)])
            .OrThrow();
        survivor
            .FilledFrom(loser)
            .Select(v => (v.Key, v.Value.Text))
            .ShouldBe([("choices", "gold; silver"), ("number", "3"), ("text", "mine")]);
    }

    [Fact]
    [Rule("G-2")]
    public void A_merge_loses_no_field_and_changes_no_value_but_choices() =>
        Prop.ForAll(
                Some,
                Some,
                (a, b) =>
                {
                    var merged = a.FilledFrom(b);
                    merged
                        .Select(v => v.Key)
                        .ShouldBe(
                            a.Select(v => v.Key).Union(b.Select(v => v.Key)),
                            ignoreOrder: true
                        );
                    foreach (var (field, value) in merged)
                    {
                        if (field == "choices")
                        {
                            value.Texts.ShouldBe(
                                (a[field]?.Texts ?? [])
                                    .Union(b[field]?.Texts ?? [])
                                    .Order(StringComparer.Ordinal)
                            );
                        }
                        else
                        {
                            value.ShouldBe(a[field] ?? b[field]);
                        }
                    }

                    a.FilledFrom(a).ShouldBe(a);
                }
            )
            .Holds();

    [Fact]
    [Rule("H-1")]
    public void What_changed_is_told_field_by_field_as_personal_data()
    {
        var before = OfEachType.Check([new("text", (string?)"a"), new("number", 3m)]).OrThrow();
        var after = OfEachType
            .Check([new("text", (string?)"b"), new("choices", ["gold", "silver"])])
            .OrThrow();
        before
            .ChangesTo(after)
            .ShouldBe([
                new FieldChange("/custom/choices", null, "gold; silver", true),
                new FieldChange("/custom/number", "3", null, true),
                new FieldChange("/custom/text", "a", "b", true),
            ]);
        after.ChangesTo(after).ShouldBeEmpty();
        after.Without("text").Without("none").Count.ShouldBe(1);
    }

    [Fact]
    public void A_faulty_snapshot_throws()
    {
        var one = new CustomValueSnapshot
        {
            Field = "a",
            Type = "text",
            Texts = ["x"],
        };
        Should.Throw<ArgumentException>(() => CustomValues.FromSnapshot([one, one]));
        Should.Throw<ArgumentException>(() =>
            CustomValues.FromSnapshot([one with { Type = "colour" }])
        );
        foreach (var type in Enum.GetValues<CustomFieldType>())
        {
            CustomFieldTypes.Of(CustomFieldTypes.CodeOf(type)).ShouldBe(type);
        }

        Should.Throw<ArgumentException>(() => CustomFieldTypes.CodeOf((CustomFieldType)99));
    }

    [Fact]
    public void They_print_without_what_was_typed()
    {
        var values = OfEachType.Check([new("text", (string?)"canary")]).OrThrow();
        object[] all =
        [
            values,
            values["text"]!,
            values.ToSnapshot()[0],
            new CustomInput("text", "canary"),
        ];
        all.ShouldAllBe(o => !o.ToString()!.Contains("canary"));
    }
}
