using Prospecting.Import.Rows;
using Prospecting.Import.Sources;

namespace Prospecting.Import.Reporting;

/// <summary>What became of a row, and why.</summary>
internal sealed record RowResult(
    RawRow Row,
    RowOutcome Outcome,
    IReadOnlyList<RowIssue> Errors,
    IReadOnlyList<RowIssue> Warnings
);
