using System.Globalization;
using Prospecting.Results;

namespace Prospecting.Import.Rows;

/// <summary>Something that is wrong, or odd, about a row (SPEC I-3).</summary>
/// <param name="Line">The physical line on which the row begins, from 1.</param>
/// <param name="Column">The column's header; <see langword="null"/> when it is about the row.</param>
/// <param name="Reason">Code, parameters, text.</param>
public sealed record RowIssue(long Line, string? Column, Reason Reason)
{
    /// <summary>The stable code.</summary>
    public string Code => Reason.Code;

    /// <summary>The issue as a sentence; it may quote the cell.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string Message(CultureInfo culture) => Reason.Text(culture);

    /// <summary>Place and code: the sentence may quote personal data.</summary>
    public override string ToString() =>
        Column is null ? $"line {Line}: {Code}" : $"line {Line}, {Column}: {Code}";
}
