using Prospecting.Import.Mapping;

namespace Prospecting.Import.Analysis;

/// <summary>What a column holds.</summary>
/// <param name="Header">Its header, as the file has it.</param>
/// <param name="Field">The name of the field it fills; <see langword="null"/> when none.</param>
/// <param name="Kind">How its cells are read, or look.</param>
/// <param name="Filled">How many of the sampled cells are filled.</param>
/// <param name="Format">How its dates are written, if it holds dates.</param>
public sealed record ColumnAnalysis(
    string Header,
    string? Field,
    CellKind Kind,
    int Filled,
    string? Format
)
{
    /// <summary>The decimal mark that its numbers show, if it holds numbers.</summary>
    public char DecimalMark { get; init; } = ',';

    /// <summary>Kind and field: a file without headers has a row of values in their place.</summary>
    public override string ToString() => $"column of {Field ?? "nothing"} ({Kind})";
}
