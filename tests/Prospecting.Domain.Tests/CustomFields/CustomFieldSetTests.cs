using FsCheck.Fluent;
using Prospecting.Channels;
using Prospecting.CustomFields;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.CustomFields.Declared;

namespace Prospecting.Domain.Tests.CustomFields;

[Rule("P-10")]
public sealed class CustomFieldSetTests
{
    [Fact]
    public void A_company_sees_the_tenants_fields_and_its_own_in_the_place_of_those_of_the_same_code()
    {
        CustomField[] fields =
        [
            Field(Define("size", CustomFieldType.WholeNumber)),
            Field(Define("colour") with { Order = 2 }),
            Field(Define("colour") with { IsRequired = true }, World.Paris),
            Field(Define("hobby"), World.Lyon),
        ];
        var paris = CustomFieldSet.Of(World.Paris, fields);
        paris
            .Fields.Select(f => (f.Code, f.IsRequired))
            .ShouldBe([("colour", true), ("size", false)]);
        CustomFieldSet
            .Of(World.Lyon, fields)
            .Fields.Select(f => f.Code)
            .ShouldBe(["hobby", "size", "colour"]);
        paris.Find("hobby").ShouldBeNull();
        paris.ShouldBe(CustomFieldSet.Of(World.Paris, fields.Reverse()));
    }

    [Fact]
    public void A_companys_field_that_holds_something_else_gives_way_to_the_tenants()
    {
        CustomField[] fields =
        [
            Field(Define("size"), World.Paris),
            Field(Define("size", CustomFieldType.Date)),
        ];
        CustomFieldSet
            .Of(World.Paris, fields)
            .Fields.ShouldHaveSingleItem()
            .Type.ShouldBe(CustomFieldType.Date);
    }

    [Fact]
    public void A_field_that_was_deleted_is_not_seen()
    {
        var own = Field(Define("a") with { Order = 5 }, World.Paris);
        own.Delete(World.Context()).OrThrow();
        CustomFieldSet
            .Of(World.Paris, [own, Field(Define("a"))])
            .Fields.ShouldHaveSingleItem()
            .Order.ShouldBe(0);
    }

    [Fact]
    public void All_faults_come_at_once_each_with_its_field()
    {
        var fields = SetOf(
            Define("name"),
            Define("due", CustomFieldType.Date) with
            {
                IsRequired = true,
            },
            Define("grade", CustomFieldType.Choice, Choice("gold")) with
            {
                IsRequired = true,
            },
            Define("size", CustomFieldType.WholeNumber)
        );
        var outcome = fields.Check([
            new("name", new string('a', 1001)),
            new("due", (string?)"soon"),
            new("sise", (string?)"3"),
            new("size", ["1", "2"]),
        ]);
        outcome
            .Reasons.Select(r => (r.Code, r.Pointer))
            .ShouldBe([
                (TextReasons.TooLong, "/custom/name"),
                (CustomFieldReasons.Date, "/custom/due"),
                (CustomFieldReasons.Unknown, "/custom/sise"),
                (CustomFieldReasons.OneOnly, "/custom/size"),
                (CustomFieldReasons.Required, "/custom/grade"),
            ]);
        outcome.Reasons[2].Fix.ShouldBe("size");
    }

    [Fact]
    public void Texts_have_their_limits_and_lines_are_for_long_texts()
    {
        Value(new("text", new string('a', 1000))).Text.Length.ShouldBe(1000);
        Value(new("long-text", "a\n" + new string('a', 9998))).Text.Length.ShouldBe(10_000);
        Refused("long-text", new string('a', 10_001)).ShouldBe(TextReasons.TooLong);
        Refused("text", "a\nb").ShouldBe(TextReasons.ForbiddenCharacter);
        Refused("long-text", "a\0").ShouldBe(TextReasons.ForbiddenCharacter);
        Refused("text", "\u202Ea").ShouldBe(TextReasons.ForbiddenCharacter);
    }

    [Fact]
    public void A_web_address_is_http_or_https()
    {
        Value(new("url", (string?)" www.exemple.fr/a ")).Text.ShouldBe("www.exemple.fr/a");
        Refused("url", "javascript:alert(1)").ShouldBe(ChannelReasons.WebsiteFormat);
        Refused("url", "x").ShouldBe(ChannelReasons.WebsiteFormat);
    }

    [Theory]
    [InlineData("gold", "gold")]
    [InlineData("OR", "gold")]
    [InlineData("ag", "silver")]
    [InlineData("or argent", "both")]
    public void A_choice_is_meant_by_code_label_or_alias(string text, string code) =>
        Value(new("choice", text)).Text.ShouldBe(code);

    [Theory]
    [InlineData("Or; Argent", "gold; silver")]
    [InlineData("Argent\nOr\nargent", "gold; silver")]
    [InlineData("silver, gold", "gold; silver")]
    [InlineData("Or, argent", "both")]
    [InlineData("Or, argent; ag;", "both; silver")]
    public void Several_choices_are_apart_by_semicolons_lines_or_commas(string text, string kept) =>
        Value(new("choices", text)).Text.ShouldBe(kept);

    [Fact]
    public void Several_choices_come_as_a_list_too_and_each_fault_is_told()
    {
        Value(new("choices", ["Or, argent", "gold"])).Texts.ShouldBe(["both", "gold"]);
        var reasons = OfEachType.Check([new("choices", ["gould", "tin", "gold"])]).Reasons;
        reasons
            .Select(r => (r.Code, r.Fix))
            .ShouldBe([
                (CustomFieldReasons.ChoiceUnknown, "gold"),
                (CustomFieldReasons.ChoiceInactive, null),
            ]);
        OfEachType
            .Check([new("choices", string.Concat(Enumerable.Repeat(";x", 1000)))])
            .ShouldBeRefused(CustomFieldReasons.TooManyChoices);
    }

    [Fact]
    public void A_field_that_is_not_named_keeps_its_value_and_a_blank_clears_one()
    {
        var before = OfEachType.Check([new("text", (string?)"a"), new("number", 3m)]).OrThrow();
        var after = OfEachType
            .Check([new("text", (string?)" "), new("yes-no", true)], before)
            .OrThrow();
        after.Select(v => (v.Key, v.Value.Text)).ShouldBe([("number", "3"), ("yes-no", "true")]);
        OfEachType.Check([], before).OrThrow().ShouldBe(before);
        OfEachType.Check([new("choices", [])], before).OrThrow().ShouldBe(before);
    }

    [Fact]
    public void A_required_field_must_be_there_but_an_imported_row_may_lack_it()
    {
        var fields = SetOf(
            Define("a") with
            {
                IsRequired = true,
            },
            Define("b") with
            {
                IsRequired = true,
                IsActive = false,
            }
        );
        fields.Check([]).ShouldBeRefused(CustomFieldReasons.Required);
        fields.Check([], mayLack: true).OrThrow().ShouldBe(CustomValues.Empty);
        var filled = fields.Check([new("a", (string?)"x")]).OrThrow();
        fields.Check([], filled).Succeeded.ShouldBeTrue();
        fields
            .Check([new("a", (string?)null)], filled)
            .ShouldBeRefused(CustomFieldReasons.Required);
    }

    [Fact]
    public void What_is_retired_may_be_kept_and_cleared_but_not_chosen()
    {
        var open = SetOf(
            Define("a"),
            Define("grade", CustomFieldType.Choice, Choice("gold"), Choice("tin"))
        );
        var values = open.Check([new("a", (string?)"x"), new("grade", (string?)"tin")]).OrThrow();
        var closed = SetOf(
            Define("a") with
            {
                IsActive = false,
            },
            Define(
                "grade",
                CustomFieldType.Choice,
                Choice("gold"),
                Choice("tin") with
                {
                    IsActive = false,
                }
            )
        );
        closed
            .Check([new("a", (string?)"x"), new("grade", (string?)"tin")], values)
            .OrThrow()
            .ShouldBe(values);
        closed
            .Check([new("a", (string?)"y"), new("grade", (string?)"gold")], values)
            .ShouldBeRefused(CustomFieldReasons.Inactive);
        closed
            .Check([new("grade", (string?)"tin")])
            .ShouldBeRefused(CustomFieldReasons.ChoiceInactive);
        closed.Check([new("a", (string?)"")], values).OrThrow()["a"].ShouldBeNull();
    }

    [Fact]
    public void Values_of_fields_that_are_not_seen_are_kept_untouched()
    {
        var elsewhere = SetOf(Define("hobby")).Check([new("hobby", (string?)"golf")]).OrThrow();
        var here = OfEachType.Check([new("number", 1m)], elsewhere).OrThrow();
        here["hobby"]!.Text.ShouldBe("golf");
        // A field of the code that holds something else does not take it for its own.
        SetOf(Define("hobby", CustomFieldType.Date) with { IsRequired = true })
            .Check([], elsewhere)
            .ShouldBeRefused(CustomFieldReasons.Required);
    }

    [Fact]
    [Rule("I-4")]
    public void A_header_is_matched_by_code_label_or_alias()
    {
        var fields = SetOf(
            Define("fleet", CustomFieldType.WholeNumber) with
            {
                Label = new("Nombre de véhicules", "Fleet size"),
                Aliases = ["parc auto"],
            },
            Define("old") with
            {
                IsActive = false,
            }
        );
        foreach (
            var header in (string[])["fleet", "NOMBRE DE VEHICULES", "fleet-size", "Parc Auto"]
        )
        {
            fields.Match(header).OrThrow().Code.ShouldBe("fleet", header);
        }

        fields.Match("Fleet sise").Reasons.ShouldHaveSingleItem().Fix.ShouldBe("Fleet size");
        fields.Match("old").ShouldBeRefused(CustomFieldReasons.Inactive);
        fields.Match(null).ShouldBeRefused(TextReasons.Missing);
    }

    [Fact]
    [Rule("Q-2")]
    public void A_value_to_search_for_may_be_a_retired_one()
    {
        OfEachType.Read(new("choice", (string?)"tin")).OrThrow().Keys.ShouldBe(["tin"]);
        OfEachType
            .Read(new("number", "1,5") { Reading = ValueReading.French })
            .OrThrow()
            .Number.ShouldBe(1.5m);
        OfEachType.Read(new("nombre", (string?)"1")).ShouldBeRefused(CustomFieldReasons.Unknown);
        OfEachType.Read(new("number", (string?)" ")).ShouldBeRefused(TextReasons.Missing);
        OfEachType.Read(new("date", (string?)"x")).ShouldBeRefused(CustomFieldReasons.Date);
    }

    [Fact]
    public void A_field_that_is_unknown_is_pointed_at_whatever_its_name() =>
        OfEachType.Check([new("a/b~", (string?)"1")]).Reasons.ShouldPointAt("/custom/a~1b~0");

    [Fact]
    public void Whatever_texts_come_they_are_answered_and_what_is_kept_reads_again() =>
        Prop.ForAll(
                Gen.Elements(OfEachType.Fields.Select(f => f.Code).ToArray()).ToArbitrary(),
                Hostile.Text,
                (field, text) =>
                {
                    var outcome = OfEachType.Check([new CustomInput(field, text)]);
                    if (!outcome.TryGet(out var values))
                    {
                        outcome.Reasons.ShouldAllBe(r => r.Pointer == $"/custom/{field}");
                    }
                    else if (values[field] is { } value)
                    {
                        OfEachType
                            .Check([new CustomInput(field, value.Texts)])
                            .OrThrow()
                            .ShouldBe(values);
                        value.Keys.ShouldAllBe(k => k.Length <= ValueKey.MaxLength);
                    }
                }
            )
            .Holds(2000);

    private static string Refused(string field, string text)
    {
        var reason = OfEachType
            .Check([new CustomInput(field, text)])
            .Reasons.ShouldHaveSingleItem();
        reason.Pointer.ShouldBe($"/custom/{field}");
        return reason.Code;
    }
}
