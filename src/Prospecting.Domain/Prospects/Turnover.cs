using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Prospecting.Prospects;

/// <summary>What is turned over in a year (SPEC P-5).</summary>
/// <param name="Amount">How much.</param>
/// <param name="Year">The year it ends in, 1900 to 2200; <see langword="null"/> when it was not said.</param>
public sealed record Turnover(Money Amount, int? Year = null)
{
    /// <summary>The earliest year.</summary>
    public const int MinYear = 1900;

    /// <summary>The latest year.</summary>
    public const int MaxYear = 2200;

    /// <summary>An amount of a year that is not said.</summary>
    /// <param name="amount">How much.</param>
    [return: NotNullIfNotNull(nameof(amount))]
    public static implicit operator Turnover?(Money? amount) =>
        amount is null ? null : new Turnover(amount);

    /// <summary>An amount of a year that is not said.</summary>
    /// <param name="amount">How much.</param>
    [return: NotNullIfNotNull(nameof(amount))]
    public static Turnover? FromMoney(Money? amount) => amount;

    /// <inheritdoc/>
    public override string ToString() =>
        Year is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{Amount} ({year})")
            : Amount.ToString();
}
