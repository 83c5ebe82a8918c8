using Prospecting.Results;

namespace Prospecting.Import.Sources;

/// <summary>One row as the file has it.</summary>
/// <param name="Line">The physical line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, as text.</param>
public sealed record RawRow(long Line, IReadOnlyList<string> Cells)
{
    /// <summary>What was odd about the way it is written, if anything.</summary>
    public Reason? Warning { get; init; }

    /// <summary>Whether every cell is blank.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Its line: cells are personal data.</summary>
    public override string ToString() => $"line {Line}";
}
