using System.Text;
using Prospecting.Collections;
using Prospecting.Import.Cells;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Results;

namespace Prospecting.Import.Analysis;

/// <summary>Finds out what a file is: encoding, delimiter, header, types, and what its columns may fill (SPEC I-2).</summary>
/// <remarks>Thread-safe; writes nothing.</remarks>
public sealed class ImportAnalyzer
{
    private const int SampleRows = 1000;

    /// <summary>Analyses a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="mapping">A mapping that was saved or changed; proposed when left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What it is, or why it cannot be imported.</returns>
    public async Task<Outcome<ImportAnalysis>> AnalyzeAsync(
        ImportSource source,
        ImportMapping? mapping = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        if (
            await FileKind.WhyNotCsvAsync(source, cancellationToken).ConfigureAwait(false) is
            { } reason
        )
        {
            return reason;
        }

        var misfits = MappingFaults(mapping).ToValueList();
        if (misfits.Count > 0)
        {
            return misfits;
        }

        var format = await FormatAsync(source, mapping, cancellationToken).ConfigureAwait(false);
        var (rows, stop) = await SampleAsync(source, format, cancellationToken)
            .ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return stop is null
                ? ImportReasons.Of(ImportReasons.FileEmpty).With("file", source.Name)
                : ImportReasons.Of(ImportReasons.RecordTooLong).With("max", CsvRows.MaxRecordBytes);
        }

        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        var faults = HeaderFaults(source, header, mapping).ToValueList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var columns = mapping is { Columns.Count: > 0 }
            ? mapping.Columns
            : MappingProposal.For(header);
        return columns.Count == 0
            ? ImportReasons
                .Of(ImportReasons.NoKnownColumn)
                .With("file", source.Name)
                .With("headers", string.Join(", ", header.Take(5)))
            : Analysis(format, header, columns, [.. rows.Skip(1)], mapping);
    }

    private static async Task<CsvFormat> FormatAsync(
        ImportSource source,
        ImportMapping? mapping,
        CancellationToken cancellationToken
    )
    {
        // A mark wins over the mapping: the reject file of a Windows-1252 file is UTF-8, and the mapping that was saved must read it.
        Encoding encoding;
        var whole = source.Open();
        await using (whole.ConfigureAwait(false))
        {
            encoding = mapping?.Encoding is null
                ? TextEncoding.Detect(whole)
                : TextEncoding.Marked(whole) ?? TextEncoding.Named(mapping.Encoding)!;
        }

        if (mapping?.Delimiter is { } delimiter)
        {
            return new CsvFormat(encoding, delimiter);
        }

        var stream = source.Open();
        await using (stream.ConfigureAwait(false))
        {
            return new CsvFormat(
                encoding,
                await DelimiterTrial
                    .FindAsync(stream, encoding, cancellationToken)
                    .ConfigureAwait(false)
            );
        }
    }

    private static async Task<(List<RawRow> Rows, RecordTooLongException? Stop)> SampleAsync(
        ImportSource source,
        CsvFormat format,
        CancellationToken cancellationToken
    )
    {
        List<RawRow> rows = [];
        var stream = source.Open();
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                await foreach (
                    var row in CsvRows
                        .ReadAsync(stream, format, cancellationToken)
                        .ConfigureAwait(false)
                )
                {
                    if (!row.IsBlank)
                    {
                        rows.Add(row);
                    }

                    if (rows.Count > SampleRows)
                    {
                        break;
                    }
                }
            }
            catch (RecordTooLongException exception)
            {
                // The import reports it with its line; what came before is sample enough.
                return (rows, exception);
            }
        }

        return (rows, null);
    }

    // A mapping that was read from JSON has been checked; one made in code has not.
    private static IEnumerable<Reason> MappingFaults(ImportMapping? mapping)
    {
        if (mapping?.Encoding is { } name && TextEncoding.Named(name) is null)
        {
            yield return ImportMappingJson.Malformed("/encoding", "the name of an encoding");
        }

        if (mapping?.Delimiter is { } delimiter && !CsvFormat.CanDelimit(delimiter))
        {
            yield return ImportMappingJson.Malformed("/delimiter", "a character of ASCII");
        }

        foreach (var column in mapping?.Columns ?? [])
        {
            if (ImportField.Named(column.Field) is null && !CustomColumns.Is(column.Field))
            {
                var known = ImportField.All.Select(f => f.Name).ToList();
                yield return ImportReasons
                    .Of(ImportReasons.MappingUnknownField)
                    .FixedBy(DidYouMean.Among(column.Field, known))
                    .With("field", column.Field)
                    .With("known", string.Join(", ", known));
            }
        }
    }

    private static IEnumerable<Reason> HeaderFaults(
        ImportSource source,
        List<string> header,
        ImportMapping? mapping
    )
    {
        foreach (
            var twice in header
                .Where(h => h.Length > 0)
                .GroupBy(h => h, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
        )
        {
            var columns = Enumerable
                .Range(0, header.Count)
                .Where(i => header[i].Equals(twice.Key, StringComparison.OrdinalIgnoreCase));
            yield return ImportReasons
                .Of(ImportReasons.DuplicateHeader)
                .With("file", source.Name)
                .With("header", twice.Key)
                .With("columns", string.Join(", ", columns.Select(i => i + 1)));
        }

        foreach (var column in mapping?.Columns ?? [])
        {
            if (!header.Contains(column.Header, StringComparer.Ordinal))
            {
                yield return ImportReasons
                    .Of(ImportReasons.MappingUnknownHeader)
                    .FixedBy(DidYouMean.Among(column.Header, header))
                    .With("file", source.Name)
                    .With("header", column.Header);
            }
        }

        foreach (
            var twice in (mapping?.Columns ?? [])
                .GroupBy(c => c.Field, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
        )
        {
            yield return ImportReasons.Of(ImportReasons.MappingFieldTwice).With("field", twice.Key);
        }
    }

    // Some programs end every row, but not the header, with a delimiter; that is a habit of the file, not a fault of its rows.
    private static int RowLength(int headerLength, List<RawRow> rows)
    {
        var longer = rows.Where(r => r.Cells.Count > headerLength)
            .Where(r => r.Cells.Skip(headerLength).All(string.IsNullOrWhiteSpace))
            .GroupBy(r => r.Cells.Count)
            .MaxBy(g => g.Count());
        return longer is not null && longer.Count() * 2 > rows.Count ? longer.Key : headerLength;
    }

    private static ImportAnalysis Analysis(
        CsvFormat format,
        List<string> header,
        ValueList<ColumnMapping> columns,
        List<RawRow> rows,
        ImportMapping? given
    )
    {
        List<ColumnAnalysis> analysed = [];
        List<ColumnMapping> mapped = [];
        List<string> amounts = [];
        for (var i = 0; i < header.Count; i++)
        {
            var column = columns.FirstOrDefault(c => c.Header == header[i]);
            var field = column is null ? null : ImportField.Named(column.Field);
            var filled = rows.Where(r => i < r.Cells.Count)
                .Select(r => r.Cells[i])
                .Where(c => !string.IsNullOrWhiteSpace(c))
                .ToList();
            var kind = field?.Kind ?? CellKind.Text;
            // What fills nothing yet may come to fill a declared field: it shows how it would be read.
            var dates =
                kind == CellKind.Date || field is null
                    ? column?.Format ?? DateReader.Find(filled)?.Format
                    : null;
            if (kind == CellKind.Amount)
            {
                amounts.AddRange(filled);
            }

            analysed.Add(
                new ColumnAnalysis(
                    header[i],
                    field?.Name ?? column?.Field,
                    kind,
                    filled.Count,
                    dates
                )
                {
                    DecimalMark = AmountReader.MarkOf(filled),
                }
            );
            if (column is not null)
            {
                mapped.Add(column with { Format = dates ?? column.Format });
            }
        }

        return new ImportAnalysis
        {
            Format = format,
            Columns = analysed.ToValueList(),
            Mapping = (given ?? new ImportMapping()) with
            {
                Columns = mapped.ToValueList(),
                Encoding = format.EncodingName,
                Delimiter = format.Delimiter,
            },
            SampledRows = rows.Count,
            RowLength = RowLength(header.Count, rows),
            DecimalMark = AmountReader.MarkOf(amounts),
        };
    }
}
