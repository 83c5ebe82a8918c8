using System.Globalization;

namespace Prospecting.Import.Cells;

/// <summary>Reads the amounts of a column with the decimal mark the column uses.</summary>
/// <param name="decimalMark">A comma or a point.</param>
internal sealed class AmountReader(char decimalMark)
{
    /// <summary>The decimal mark that the cells of a sample show: the one behind which one or two digits end the number.</summary>
    public static char MarkOf(IEnumerable<string> sample)
    {
        var (comma, point) = (0, 0);
        foreach (var text in sample.Select(Compact))
        {
            var mark = text.LastIndexOfAny([',', '.']);
            if (mark >= 0 && text.Length - mark - 1 is 1 or 2)
            {
                _ = text[mark] == ',' ? comma++ : point++;
            }
        }

        return point > comma ? '.' : ',';
    }

    /// <summary>The amount that a cell says, in hundredths at most.</summary>
    /// <returns>The amount, or <see langword="null"/> when it says none.</returns>
    public decimal? Read(string text)
    {
        var grouping = decimalMark == ',' ? '.' : ',';
        var compact = Compact(text)
            .Replace(grouping.ToString(), string.Empty, StringComparison.Ordinal)
            .Replace(decimalMark, '.');
        var isNumber = decimal.TryParse(
            compact,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var amount
        );
        return isNumber && Math.Abs(amount) < 1_000_000_000_000_000m ? amount : null;
    }

    private static string Compact(string text) =>
        string.Concat(
            text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '$' or '£' or '\''))
        );
}
