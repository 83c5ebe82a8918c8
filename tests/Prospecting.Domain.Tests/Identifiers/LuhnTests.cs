using FsCheck.Fluent;
using Prospecting.Identifiers;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Identifiers;

[Rule("P-3")]
public sealed class LuhnTests
{
    [Theory]
    [InlineData("732829320", true)]
    [InlineData("552100554", true)]
    [InlineData("73282932000074", true)]
    [InlineData("79927398713", true)]
    [InlineData("79927398710", false)]
    [InlineData("732829321", false)]
    public void Knows_published_numbers(string digits, bool valid) =>
        Luhn.IsValid(digits).ShouldBe(valid);

    [Fact]
    public void Every_number_has_exactly_one_check_digit() =>
        Prop.ForAll(
                Hostile.Digits(13),
                digits => Enumerable.Range(0, 10).Count(check => Luhn.IsValid(digits + check)) == 1
            )
            .Holds();

    [Fact]
    public void A_single_changed_digit_is_always_caught() =>
        Prop.ForAll(
                Hostile.Digits(8),
                Gen.Choose(0, 8).ToArbitrary(),
                Gen.Choose(1, 9).ToArbitrary(),
                (digits, place, shift) =>
                {
                    var valid = Numbers.WithCheckDigit(digits);
                    var changed = valid.ToCharArray();
                    changed[place] = (char)('0' + ((changed[place] - '0' + shift) % 10));
                    return Luhn.IsValid(valid) && !Luhn.IsValid(changed);
                }
            )
            .Holds(1000);

    [Fact]
    public void Two_neighbours_swapped_are_caught_unless_they_are_0_and_9() =>
        Prop.ForAll(
                Hostile.Digits(8),
                Gen.Choose(0, 7).ToArbitrary(),
                (digits, place) =>
                {
                    var valid = Numbers.WithCheckDigit(digits);
                    var (a, b) = (valid[place], valid[place + 1]);
                    var swapped = valid.ToCharArray();
                    (swapped[place], swapped[place + 1]) = (b, a);
                    var blind = a == b || (a, b) is ('0', '9') or ('9', '0');
                    return Luhn.IsValid(swapped) == blind;
                }
            )
            .Holds(1000);
}
