using System.Globalization;

namespace Prospecting.Import.Cells;

/// <summary>Reads the amounts of a column with the decimal mark the column uses.</summary>
/// <param name="decimalMark">A comma or a point.</param>
internal sealed class AmountReader(char decimalMark)
{
    /// <summary>The decimal mark that the cells of a sample show: the one behind which one or two digits end the number, or the one that groups no thousands.</summary>
    public static char MarkOf(IEnumerable<string> sample)
    {
        var (comma, point) = (0, 0);
        var (groupingComma, groupingPoint) = (0, 0);
        foreach (var text in sample.Select(Compact))
        {
            var mark = text.LastIndexOfAny([',', '.']);
            if (mark < 0)
            {
                continue;
            }

            switch (text.Length - mark - 1)
            {
                case 1 or 2:
                    _ = text[mark] == ',' ? comma++ : point++;
                    break;
                case 3:
                    _ = text[mark] == ',' ? groupingComma++ : groupingPoint++;
                    break;
            }
        }

        // No cell shows decimals: "125,000" is then a number of thousands, and so is "125.000".
        return comma == point
            ? groupingComma > groupingPoint
                ? '.'
                : ','
            : point > comma
                ? '.'
                : ',';
    }

    /// <summary>The amount that a cell says, in hundredths at most.</summary>
    /// <returns>The amount, or <see langword="null"/> when it says none.</returns>
    public decimal? Read(string text)
    {
        var grouping = decimalMark == ',' ? '.' : ',';
        var written = Compact(text);
        if (!IsGrouped(written, grouping))
        {
            return null;
        }

        var compact = written
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

    // A grouping mark has three digits behind it, else it is a decimal mark of another hand: 12.5 must not become 125.
    private bool IsGrouped(string text, char grouping)
    {
        var parts = text.Split(decimalMark);
        return parts[0].Split(grouping).Skip(1).All(group => group.Length == 3)
            && parts.Skip(1).All(part => !part.Contains(grouping, StringComparison.Ordinal));
    }

    private static string Compact(string text) =>
        string.Concat(
            text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '$' or '£' or '\''))
        );
}
