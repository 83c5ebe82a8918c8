using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.CustomFields;

[Rule("P-10")]
[Rule("Q-2")]
public sealed class ValueKeyTests
{
    private const long Most = 999_999_999_999_999_999;

    private static Arbitrary<decimal> Numbers { get; } =
        Gen.OneOf(
                Gen.Elements(
                    0m,
                    -0.0m,
                    0.0000000001m,
                    -0.0000000001m,
                    Most,
                    -Most,
                    Most + 0.9999999999m,
                    -Most - 0.9999999999m
                ),
                Gen.Choose(-1000, 1000).Select(n => n / 8m),
                from whole in ArbMap.Default.GeneratorFor<long>()
                from places in Gen.Choose(0, 10)
                select decimal.Round(whole % Most / Power(places), 10),
                from whole in Gen.Choose(-3, 3)
                from decimals in Gen.Choose(0, int.MaxValue)
                select whole + (decimals / 10_000_000_000m)
            )
            .ToArbitrary();

    private static Arbitrary<LocalDate> Dates { get; } =
        Gen.OneOf(
                Gen.Choose(-1000, 1000).Select(d => new LocalDate(2026, 3, 31).PlusDays(d)),
                from year in Gen.Choose(1, 9999)
                from day in Gen.Choose(1, 365)
                select new LocalDate(year, 1, 1).PlusDays(day - 1)
            )
            .ToArbitrary();

    [Fact]
    public void Numbers_sort_by_their_keys_as_they_sort_themselves() =>
        Prop.ForAll(
                Numbers,
                Numbers,
                (a, b) =>
                    Math.Sign(string.CompareOrdinal(ValueKey.OfNumber(a), ValueKey.OfNumber(b)))
                        .ShouldBe(a.CompareTo(b))
            )
            .Holds(3000);

    [Fact]
    public void Dates_sort_by_their_keys_as_they_sort_themselves() =>
        Prop.ForAll(
                Dates,
                Dates,
                (a, b) =>
                    Math.Sign(string.CompareOrdinal(ValueKey.OfDate(a), ValueKey.OfDate(b)))
                        .ShouldBe(Math.Sign(a.CompareTo(b)))
            )
            .Holds(1000);

    [Fact]
    public void A_key_of_a_number_is_29_digits_whatever_the_number() =>
        Prop.ForAll(
                Numbers,
                number =>
                {
                    var key = ValueKey.OfNumber(number);
                    key.Length.ShouldBe(29);
                    key.ShouldAllBe(c => char.IsAsciiDigit(c));
                }
            )
            .Holds();

    [Theory]
    [InlineData("0", "10000000000000000000000000000")]
    [InlineData("12.5", "10000000000000000125000000000")]
    [InlineData("-12.5", "09999999999999999874999999999")]
    [InlineData("1.50", "10000000000000000015000000000")]
    public void The_encoding_is_as_documented(string number, string key) =>
        ValueKey.OfNumber(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(key);

    [Fact]
    public void What_cannot_be_kept_has_no_key()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ValueKey.OfNumber(Most + 1m));
        Should.Throw<ArgumentOutOfRangeException>(() => ValueKey.OfNumber(0.00000000001m));
        Should.Throw<ArgumentOutOfRangeException>(() => ValueKey.OfDate(new LocalDate(-1, 1, 1)));
    }

    [Fact]
    public void A_text_is_folded_and_cut_between_letters()
    {
        ValueKey.OfText(" Été, à Nîmes ").ShouldBe("ete a nimes");
        ValueKey.OfText(null).ShouldBeEmpty();
        // A letter outside the first plane is two code units.
        var cut = ValueKey.OfText(new string('a', 199) + "\U00010400b");
        cut.ShouldBe(new string('a', 199));
        Prop.ForAll(
                Hostile.Text,
                text => ValueKey.OfText(text).Length.ShouldBeLessThanOrEqualTo(ValueKey.MaxLength)
            )
            .Holds();
    }

    [Fact]
    public void A_value_has_the_keys_of_its_type()
    {
        Keys(new("number", 12.5m)).ShouldBe([ValueKey.OfNumber(12.5m)]);
        Keys(new("whole-number", 3m)).ShouldBe([ValueKey.OfNumber(3)]);
        Keys(new("date", new LocalDate(2026, 3, 31))).ShouldBe(["2026-03-31"]);
        Keys(new("yes-no", true)).ShouldBe(["1"]);
        Keys(new("yes-no", false)).ShouldBe(["0"]);
        Keys(new("choice", (string?)"Or")).ShouldBe(["gold"]);
        Keys(new("choices", (string?)"Argent; Or")).ShouldBe(["gold", "silver"]);
        Keys(new("text", (string?)"Zoé")).ShouldBe(["zoe"]);
        Keys(new("long-text", (string?)"Zoé\nLefèvre")).ShouldBe(["zoe lefevre"]);
        Keys(new("url", (string?)"https://exemple.fr/A")).ShouldBe(["https exemple fr a"]);
    }

    private static ValueList<string> Keys(CustomInput input) => Declared.Value(input).Keys;

    private static decimal Power(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++)
        {
            power *= 10;
        }

        return power;
    }
}
