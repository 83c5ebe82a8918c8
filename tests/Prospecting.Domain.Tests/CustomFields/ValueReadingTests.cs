using System.Globalization;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.CustomFields;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.CustomFields;

[Rule("P-10")]
public sealed class ValueReadingTests
{
    [Theory]
    [InlineData("fr-FR", "1234,5", "1234.5")]
    [InlineData("fr-FR", "1 234 567,50", "1234567.5")]
    [InlineData("fr-FR", "1\u00A0234\u202F567", "1234567")]
    [InlineData("fr-FR", "1.234,5", "1234.5")]
    [InlineData("fr-FR", "-0,0", "0")]
    [InlineData("fr-FR", "\u22125,10", "-5.1")]
    [InlineData("en-GB", "1,234.50", "1234.5")]
    [InlineData("en-US", "1'234.5", "1234.5")]
    [InlineData("", "1234.50", "1234.5")]
    [InlineData("", " 007 ", "7")]
    [InlineData("", "+3", "3")]
    [InlineData("", "999999999999999999.9999999999", "999999999999999999.9999999999")]
    public void A_number_is_read_as_it_is_written_in_a_language(
        string culture,
        string text,
        string kept
    ) => Value("number", text, culture).Text.ShouldBe(kept);

    [Theory]
    [InlineData("fr-FR", "12.5")]
    [InlineData("fr-FR", "1 23 45")]
    [InlineData("fr-FR", "1234.567")]
    [InlineData("fr-FR", "1,234 567")]
    [InlineData("en-GB", "1,23")]
    [InlineData("", "1,234")]
    [InlineData("", "1 234")]
    [InlineData("", "1e3")]
    [InlineData("", "0x10")]
    [InlineData("", "NaN")]
    [InlineData("", "١")]
    [InlineData("", "1000000000000000000")]
    [InlineData("", "0.00000000001")]
    [InlineData("", "0.12345678901234567890123456789012345")]
    [InlineData("", "(5)")]
    [InlineData("", "12 €")]
    public void What_could_be_read_in_two_ways_or_is_no_number_is_refused(
        string culture,
        string text
    ) => Refused("number", text, culture).ShouldBe(CustomFieldReasons.Number);

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.000", "12")]
    public void A_whole_number_has_no_decimals(string text, string kept)
    {
        Value("whole-number", text, "").Text.ShouldBe(kept);
        Refused("whole-number", "12.1", "").ShouldBe(CustomFieldReasons.WholeNumber);
    }

    [Theory]
    [InlineData("fr-FR", "31/03/2026")]
    [InlineData("fr-FR", "31.3.2026")]
    [InlineData("fr-FR", "2026-03-31")]
    [InlineData("en-GB", "31-03-2026")]
    [InlineData("en-US", "3/31/2026")]
    [InlineData("", "2026-03-31")]
    [InlineData("", "2026/3/31")]
    public void A_date_is_read_as_it_is_written_in_a_language(string culture, string text) =>
        Value("date", text, culture).Date.ShouldBe(new LocalDate(2026, 3, 31));

    [Theory]
    [InlineData("fr-FR", "03/31/2026")]
    [InlineData("fr-FR", "29/02/2026")]
    [InlineData("fr-FR", "31/03/26")]
    [InlineData("fr-FR", "0/1/2026")]
    [InlineData("en-US", "31/03/2026")]
    [InlineData("", "31/03/2026")]
    [InlineData("", "0000-01-01")]
    [InlineData("", "2026-02-30")]
    [InlineData("", "-0001-01-01")]
    [InlineData("", "46112")]
    public void What_is_no_date_is_refused(string culture, string text) =>
        Refused("date", text, culture).ShouldBe(CustomFieldReasons.Date);

    [Theory]
    [InlineData("Oui", true)]
    [InlineData("YES", true)]
    [InlineData("vrai", true)]
    [InlineData("1", true)]
    [InlineData("x", true)]
    [InlineData("non", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    public void Yes_and_no_are_read_in_both_languages(string text, bool flag) =>
        Value("yes-no", text, "fr-FR").Flag.ShouldBe(flag);

    [Fact]
    public void What_is_kept_reads_again_as_itself() =>
        Prop.ForAll(
                (
                    from field in Gen.Elements("number", "whole-number", "date", "yes-no")
                    from text in Gen.OneOf(
                        Gen.Choose(-100000, 100000)
                            .Select(n => (n / 8m).ToString(CultureInfo.InvariantCulture)),
                        Gen.Choose(-1000, 1000).Select(n => $"{n}.000"),
                        Gen.Elements("2026-3-1", "2026-03-01", "oui", "no")
                    )
                    select (field, text)
                ).ToArbitrary(),
                typed =>
                {
                    if (
                        Declared
                            .OfEachType.Read(new CustomInput(typed.field, typed.text))
                            .TryGet(out var value)
                    )
                    {
                        Value(typed.field, value.Text, "").ShouldBe(value);
                    }
                }
            )
            .Holds();

    [Fact]
    public void A_value_that_is_typed_in_code_is_read_whatever_the_language_of_others()
    {
        Declared.Value(new("number", 1234.5m)).Number.ShouldBe(1234.5m);
        Declared.Value(new("date", new LocalDate(2026, 3, 31))).Text.ShouldBe("2026-03-31");
        Declared.Value(new("yes-no", true)).Text.ShouldBe("true");
        Should.Throw<InvalidOperationException>(() => Declared.Value(new("yes-no", true)).Number);
        Should.Throw<InvalidOperationException>(() => Declared.Value(new("number", 1m)).Date);
        Should.Throw<InvalidOperationException>(() => Declared.Value(new("number", 1m)).Flag);
    }

    private static CustomValue Value(string field, string text, string culture) =>
        Declared.Value(Input(field, text, culture));

    private static string Refused(string field, string text, string culture)
    {
        var reason = Declared
            .OfEachType.Check([Input(field, text, culture)])
            .Reasons.ShouldHaveSingleItem();
        reason.Pointer.ShouldBe($"/custom/{field}");
        return reason.Code;
    }

    private static CustomInput Input(string field, string text, string culture) =>
        new(field, text) { Reading = ValueReading.Of(CultureInfo.GetCultureInfo(culture)) };
}
