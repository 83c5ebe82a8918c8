using System.Globalization;

namespace Prospecting.Prospects;

/// <summary>An amount in a currency, kept exactly.</summary>
/// <param name="MinorUnits">The amount in hundredths of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Money(long MinorUnits, string Currency)
{
    /// <summary>An amount given with decimals.</summary>
    /// <param name="amount">The amount; more than two decimals are rounded half to even.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static Money Of(decimal amount, string currency) =>
        new((long)decimal.Round(amount * 100m, 0, MidpointRounding.ToEven), currency);

    /// <summary>The amount with its two decimals.</summary>
    public decimal Amount => MinorUnits / 100m;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}
