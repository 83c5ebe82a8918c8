using System.Globalization;
using FsCheck.Fluent;
using Prospecting.Prospects;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1234.5", 123450)]
    [InlineData("0.005", 0)]
    [InlineData("0.015", 2)]
    [InlineData("-1.999", -200)]
    public void Decimals_beyond_two_are_rounded_half_to_even(string amount, long minor) =>
        Money
            .Of(decimal.Parse(amount, CultureInfo.InvariantCulture), "EUR")
            .MinorUnits.ShouldBe(minor);

    [Fact]
    public void An_amount_in_hundredths_is_kept_exactly() =>
        Prop.ForAll<long>(units =>
                Money.Of(new Money(units, "EUR").Amount, "EUR") == new Money(units, "EUR")
            )
            .Holds();

    [Fact]
    public void It_prints_without_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            Money.Of(-1234.5m, "EUR").ToString().ShouldBe("-1234.50 EUR");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
