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
    [InlineData("+33 0 0 23 45 67 89")]
    [InlineData("023456789")]
    [InlineData("118 218")]
    public void What_no_French_line_can_have_has_no_French_E164_form(string typed) =>
        (PhoneNumber.Parse(typed).OrThrow().E164 ?? string.Empty).ShouldNotStartWith("+33");

    [Theory]
    [InlineData("02 555 12 12", "BE", "+3225551212")]
    [InlineData("0465 71 85 23", "be", "+32465718523")]
    [InlineData("0262 12 34 56", "RE", "+262262123456")]
    [InlineData("0692 12 34 56", "RE", "+262692123456")]
    [InlineData("01 23 45 67 89", "RE", "+33123456789")]
    [InlineData("0262 12 34 56", "FR", "+262262123456")]
    [InlineData("0590 90 12 34", "FR", "+590590901234")]
    [InlineData("0594 30 12 34", "FR", "+594594301234")]
    [InlineData("0596 70 12 34", "FR", "+596596701234")]
    [InlineData("0639 01 23 45", "FR", "+262639012345")]
    [InlineData("06 39 98 01 23", "FR", "+33639980123")]
    [InlineData("030 123456", "DE", "+4930123456")]
    [InlineData("06 698 12345", "IT", "+390669812345")]
    [InlineData("+39 06 698 12345", "FR", "+390669812345")]
    [InlineData("+34 (0)912 345 678", "FR", "+34912345678")]
    [InlineData("06 1 234 5678", "HU", "+3612345678")]
    [InlineData("8 612 34567", "LT", "+37061234567")]
    [InlineData("020 7946 0000", "GB", "+442079460000")]
    [InlineData("1 (212) 555-0100", "US", "+12125550100")]
    [InlineData("212-555-0100", "CA", "+12125550100")]
    [InlineData("011 33 1 23 45 67 89", "US", "+33123456789")]
    [InlineData("00 33 1 23 45 67 89", "US", "+33123456789")]
    [InlineData("990 33 1 23 45 67 89", "FI", "+33123456789")]
    public void A_national_writing_is_that_of_its_country(
        string typed,
        string country,
        string e164
    ) => PhoneNumber.Parse(typed, country).OrThrow().E164.ShouldBe(e164);

    [Theory]
    [InlineData("01 23 45 67 89", PhoneKind.Fixed)]
    [InlineData("06 12 34 56 78", PhoneKind.Mobile)]
    [InlineData("0800 12 34 56", PhoneKind.Other)]
    [InlineData("+1 212 555 0100", PhoneKind.Unknown)]
    [InlineData("+81 3 1234 5678", PhoneKind.Unknown)]
    [InlineData("118 218", PhoneKind.Unknown)]
    public void Its_leading_digits_tell_what_it_is_for(string typed, PhoneKind kind) =>
        PhoneNumber.Parse(typed).OrThrow().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("+33 1 23 45 67", "33", "7", "9")]
    [InlineData("0033 1 23 45 67 89 0", "33", "10", "9")]
    [InlineData("+352 123", "352", "3", "4-11")]
    [InlineData("+32 (0)2 555 12", "32", "6", "8-9")]
    [InlineData("+1 212 555", "1", "6", "10")]
    public void Behind_a_country_code_a_length_that_the_country_has_not_is_refused(
        string typed,
        string code,
        string digits,
        string expected
    )
    {
        var outcome = PhoneNumber.Parse(typed);
        outcome.ShouldBeRefused(ChannelReasons.PhoneLength);
        outcome.Reasons.ShouldPointAt("/phone");
        outcome.Reasons[0].Parameters.Select(p => p.Value).ShouldBe([code, digits, expected]);
    }

    [Theory]
    [InlineData("00 81 123")]
    [InlineData("+81 1234 5678 9012 345")]
    public void What_is_left_behind_the_prefix_has_6_to_15_digits(string typed) =>
        PhoneNumber.Parse(typed).ShouldBeRefused(ChannelReasons.PhoneFormat);

    [Theory]
    [InlineData("01 23 45 67 8", "FR")]
    [InlineData("660-485-0224", "FR")]
    [InlineData("01 23 45 67 89", "BE")]
    public void A_national_writing_that_does_not_fit_the_country_is_kept_as_typed(
        string typed,
        string country
    )
    {
        var phone = PhoneNumber.Parse(typed, country).OrThrow();
        (phone.Typed, phone.E164).ShouldBe((typed, null));
    }

    [Fact]
    public void A_national_number_of_a_country_whose_plan_is_unknown_is_compared_by_its_digits()
    {
        var phone = PhoneNumber.Parse("02 555 12 12", "BR").OrThrow();
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
                Gen.Elements("1", "3", "41", "51", "61", "75", "80", "95")
                    .Zip(Hostile.Digits(8).Generator)
                    .ToArbitrary(),
                number =>
                {
                    var nine = (number.Item1 + number.Item2)[..9];
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
    public void The_E164_form_of_an_E164_form_is_itself() =>
        Prop.ForAll(
                Gen.Elements(PhonePlans.All.SelectMany(p => p.Countries).Append("BR").ToArray())
                    .Zip(
                        Gen.Choose(4, 15)
                            .SelectMany(n => Gen.Elements("0123456789+()".ToCharArray()).ArrayOf(n))
                    )
                    .ToArbitrary(),
                typed =>
                {
                    var text = string.Concat(typed.Item2);
                    if (PhoneNumber.Parse(text, typed.Item1).ValueOrDefault?.E164 is not { } e164)
                    {
                        return true;
                    }

                    var again = PhoneNumber.Parse(e164, "US").OrThrow();
                    return again.E164 == e164 && e164.Length <= 16;
                }
            )
            .Holds(5000);

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

    [Theory]
    [Rule("Q-2")]
    [InlineData("06 39 98 12 34", "FR", "33639981234 0639981234")]
    [InlineData("+33 (0)6 39 98 12 34", "FR", "33639981234 0639981234")]
    [InlineData("0465718523", "BE", "32465718523 0465718523")]
    [InlineData("660-485-0224", "US", "16604850224")]
    [InlineData("02 555 12 12", "BR", "025551212")]
    public void Text_search_finds_it_as_dialled_from_abroad_and_at_home(
        string typed,
        string country,
        string digits
    ) => PhoneNumber.Parse(typed, country).OrThrow().SearchDigits.ShouldBe(digits);

    [Fact]
    [Rule("Q-2")]
    public void What_text_search_finds_it_by_is_short_enough_for_the_key_of_a_contact_with_three() =>
        Prop.ForAll(
                Gen.Elements(PhonePlans.All.SelectMany(p => p.Countries).Append("BR").ToArray())
                    .SelectMany(
                        _ => Gen.Elements("0123456789 +".ToCharArray()).ListOf(),
                        (country, typed) => (country, string.Concat(typed))
                    )
                    .ToArbitrary(),
                typed =>
                    PhoneNumber.Parse(typed.Item2, typed.country).ValueOrDefault is not { } phone
                    || phone.SearchDigits.Length <= 40
            )
            .Holds(5000);
}
