using Prospecting.Collections;
using Prospecting.Import.Mapping;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;

namespace Prospecting.Import.Analysis;

/// <summary>What a file is, found out without writing anything (SPEC I-2).</summary>
public sealed record ImportAnalysis
{
    /// <summary>How it is written.</summary>
    public required CsvFormat Format { get; init; }

    /// <summary>Its columns, in order.</summary>
    public required ValueList<ColumnAnalysis> Columns { get; init; }

    /// <summary>The proposed mapping, with the format of each date column.</summary>
    public required ImportMapping Mapping { get; init; }

    /// <summary>How many rows were looked at, header not counted.</summary>
    public required int SampledRows { get; init; }

    /// <summary>How many cells a row has: as many as the header, or more where the file ends every row with empty ones.</summary>
    public required int RowLength { get; init; }

    /// <summary>The decimal mark of amounts.</summary>
    public required char DecimalMark { get; init; }

    /// <summary>The headers of columns that fill nothing.</summary>
    /// <remarks>The columns that a reject file adds are known, and ignored.</remarks>
    public ValueList<string> Unmapped =>
        Columns
            .Where(c => c.Field is null && !RejectFile.AddedHeaders.Contains(c.Header))
            .Select(c => c.Header)
            .ToValueList();
}
