using FsCheck.Fluent;
using Prospecting.Channels;
using Prospecting.Results;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Channels;

[Rule("P-4")]
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("01 23 45 67 89")]
    [InlineData("0123456789")]
    [InlineData("01.23.45.67.89")]
    [InlineData("01-23-45-67-89")]
    [InlineData("01/23/45/67/89")]
    [InlineData("01\u00A023\u202F45 67 89")]
    [InlineData("01\u201023\u201145 67 89")]
    [InlineData("+33123456789")]
    [InlineData("+33 1 23 45 67 89")]
    [InlineData("+33 (0)1 23 45 67 89")]
    [InlineData("+33(0)123456789")]
    [InlineData("+33 01 23 45 67 89")]
    [InlineData("0033 1 23 45 67 89")]
    [InlineData("0033 (0)1 23 45 67 89")]
    [InlineData("00 33 1 23 45 67 89")]
    [InlineData("123456789")]
    public void Every_French_writing_has_one_E164_form(string typed)
    {
        var phone = PhoneNumber.Parse(typed).OrThrow();
        phone.Typed.ShouldBe(typed);
        phone.E164.ShouldBe("+33123456789");
        phone.Comparable.ShouldBe("+33123456789");
    }

    [Theory]
    [InlineData("01 23 45\n67 89")]
    [InlineData("01 23 45\t67 89")]
    [InlineData("01 23 45\u008567 89")]
    [InlineData("01 23 45\u202867 89")]
    public void Tabs_and_ends_of_lines_inside_are_no_spaces(string typed) =>
        PhoneNumber.Parse(typed).ShouldBeRefused(ChannelReasons.PhoneFormat);

    [Theory]
    [InlineData("+32 2 555 12 12", "+3225551212")]
    [InlineData("0032 2 555 12 12", "+3225551212")]
    [InlineData("+1 (212) 555-0100", "+12125550100")]
    [InlineData("+44 (0)20 7946 0000", "+442079460000")]
    public void An_international_number_keeps_its_country(string typed, string e164) =>
        PhoneNumber.Parse(typed).OrThrow().E164.ShouldBe(e164);

    [Theory]
    [InlineData("01 23 45 67 8")]
    [InlineData("01 23 45 67 89 0")]
    [InlineData("00 23 45 67 89 01")]
    [InlineData("+33 1 23 45 67")]
    [InlineData("+33 0 0 23 45 67 89")]
    [InlineData("023456789")]
    [InlineData("118 218")]
    public void What_no_French_line_can_have_has_no_French_E164_form(string typed) =>
        (PhoneNumber.Parse(typed).OrThrow().E164 ?? string.Empty).ShouldNotStartWith("+33");

    [Fact]
    public void A_national_number_of_a_country_whose_plan_is_unknown_is_compared_by_its_digits()
    {
        var phone = PhoneNumber.Parse("02 555 12 12", "BE").OrThrow();
        phone.E164.ShouldBeNull();
        phone.Comparable.ShouldBe("025551212");
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("12345", 5)]
    [InlineData("1234567890123456", 16)]
    [InlineData("01 23 45 67 89 poste 12", 12)]
    [InlineData("0800 FLOWERS", 4)]
    [InlineData("٠١٢٣٤٥٦٧٨٩", 0)]
    [InlineData("01 23 45 67 89; 06 12 34 56 78", 20)]
    [InlineData("1,23457E+09", 8)]
    [InlineData("01\u200323 45 67 89                               .", 10)]
    public void Is_refused_with_the_number_of_digits_found(string? typed, int digits)
    {
        var outcome = PhoneNumber.Parse(typed);
        outcome.ShouldBeRefused(ChannelReasons.PhoneFormat);
        outcome.Reasons.ShouldPointAt("/phone");
        outcome
            .Reasons[0]
            .Parameters.ShouldBe([
                new ReasonParameter(
                    "digits",
                    digits.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ),
            ]);
    }

    [Fact]
    public void Nine_significant_digits_are_the_same_line_in_every_writing() =>
        Prop.ForAll(
                Gen.Choose(1, 9).Zip(Hostile.Digits(8).Generator).ToArbitrary(),
                number =>
                {
                    var nine = number.Item1 + number.Item2;
                    string[] writings =
                    [
                        "0" + nine,
                        "+33" + nine,
                        "+33 (0)" + nine,
                        "0033" + nine,
                        nine[..1] + " " + nine[1..],
                    ];
                    return writings.All(w => PhoneNumber.Parse(w).OrThrow().E164 == "+33" + nine);
                }
            )
            .Holds();

    [Fact]
    public void Whatever_is_typed_is_answered_and_something_comparable_remains() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    if (PhoneNumber.Parse(text).TryGet(out var phone))
                    {
                        phone.Comparable.Length.ShouldBeGreaterThan(0);
                        PhoneNumber.Parse(phone.Typed).OrThrow().ShouldBe(phone);
                    }
                }
            )
            .Holds();
}
