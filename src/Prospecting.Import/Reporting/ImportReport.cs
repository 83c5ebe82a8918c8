using Prospecting.Collections;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;

namespace Prospecting.Import.Reporting;

/// <summary>What an import did, or would do: the outcomes add up to the rows (SPEC I-7).</summary>
public sealed record ImportReport
{
    /// <summary>The most errors, and the most warnings, that are kept; the reject file has no such limit.</summary>
    public const int MaxIssues = 50_000;

    /// <summary>Whether nothing was written.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>How many rows the file has, without header and blank lines.</summary>
    public required int Rows { get; init; }

    /// <summary>How many prospects were made.</summary>
    public required int Created { get; init; }

    /// <summary>How many prospects were changed.</summary>
    public required int Updated { get; init; }

    /// <summary>How many rows were taken in by a prospect.</summary>
    public required int Merged { get; init; }

    /// <summary>How many rows said nothing new.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many rows were left out.</summary>
    public required int Skipped { get; init; }

    /// <summary>How many rows came in marked for review.</summary>
    public required int Flagged { get; init; }

    /// <summary>How many rows are faulty.</summary>
    public required int Rejected { get; init; }

    /// <summary>How the file is written.</summary>
    public required CsvFormat Format { get; init; }

    /// <summary>The headers of columns that filled nothing.</summary>
    public required ValueList<string> Unmapped { get; init; }

    /// <summary>What is wrong with rejected rows.</summary>
    public required ValueList<RowIssue> Errors { get; init; }

    /// <summary>What is odd about rows that came in.</summary>
    public required ValueList<RowIssue> Warnings { get; init; }

    /// <summary>How many errors and warnings were not kept.</summary>
    public required int IssuesLeftOut { get; init; }

    /// <summary>Whether the file could not be read to its end; the last error says where it stopped.</summary>
    public required bool StoppedEarly { get; init; }
}
