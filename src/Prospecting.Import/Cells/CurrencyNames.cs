using System.Collections.Frozen;
using Prospecting.Texts;

namespace Prospecting.Import.Cells;

/// <summary>Finds the currency that a cell names: by code, sign or name.</summary>
internal static class CurrencyNames
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["€"] = "EUR",
        ["$"] = "USD",
        ["£"] = "GBP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["livre sterling"] = "GBP",
        ["livres sterling"] = "GBP",
        ["pound sterling"] = "GBP",
        ["pounds sterling"] = "GBP",
        ["franc suisse"] = "CHF",
        ["francs suisses"] = "CHF",
        ["swiss franc"] = "CHF",
        ["swiss francs"] = "CHF",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a currency; what is none stays, and the prospect refuses it.</summary>
    public static string CodeOf(string text) =>
        Signs.GetValueOrDefault(text)
        ?? Names.GetValueOrDefault(TextFolding.Fold(text))
        ?? text.ToUpperInvariant();
}
