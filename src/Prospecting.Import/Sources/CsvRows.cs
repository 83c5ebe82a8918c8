using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Prospecting.Import.Sources;

/// <summary>Reads the rows of a file with bounded memory, and recovers rows that an unclosed quote would swallow.</summary>
internal static class CsvRows
{
    /// <summary>The longest record, in bytes: beyond it a quote was surely never closed.</summary>
    public const int MaxRecordBytes = 1 << 20;

    /// <summary>Reads every row, header included.</summary>
    /// <exception cref="RecordTooLongException">A record is longer than <see cref="MaxRecordBytes"/>.</exception>
    public static async IAsyncEnumerable<RawRow> ReadAsync(
        Stream stream,
        CsvFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        CsvMalformedRecord? malformed = null;
        var options = Options(format.Delimiter) with
        {
            OnMalformedRecord = record => malformed = record,
        };
        var utf8 = Encoding.CreateTranscodingStream(
            stream,
            format.Encoding,
            Encoding.UTF8,
            leaveOpen: true
        );
        await using (utf8.ConfigureAwait(false))
        {
            var reader = CsvReader.Create(utf8, options, leaveOpen: true);
            await using (reader.ConfigureAwait(false))
            {
                while (await NextAsync(reader, cancellationToken).ConfigureAwait(false))
                {
                    if (malformed is { } odd)
                    {
                        malformed = null;
                        foreach (var row in Recovered(odd, reader, format.Delimiter))
                        {
                            yield return row;
                        }
                    }
                    else
                    {
                        yield return new RawRow(reader.LineNumber, CellsOf(reader));
                    }
                }
            }
        }
    }

    private static CsvReaderOptions Options(char delimiter) =>
        new()
        {
            HasHeader = false,
            Separator = delimiter,
            MaxRecordSize = MaxRecordBytes,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            SkipEmptyLines = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            DetectSeparatorHint = true,
        };

    private static async ValueTask<bool> NextAsync(
        CsvReader reader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CsvFormatException exception)
        {
            throw new RecordTooLongException(exception.LineNumber, exception);
        }
    }

    private static string[] CellsOf(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
        }

        return cells;
    }

    // One unclosed quote can merge several rows into one with the right number of cells. Read line by line, they come back.
    private static IEnumerable<RawRow> Recovered(
        CsvMalformedRecord odd,
        CsvReader reader,
        char delimiter
    )
    {
        var warning = ImportReasons.Of(ImportReasons.QuoteRecovered).With("reason", odd.Reason);
        var raw = odd.RawRecord;
        if (
            odd.Reason == CsvMalformedReason.StrayQuote
            || !raw.AsSpan().TrimEnd("\r\n").ContainsAny('\r', '\n')
        )
        {
            yield return new RawRow(reader.LineNumber, CellsOf(reader)) { Warning = warning };
            yield break;
        }

        using var lines = CsvReader.FromText(
            raw,
            Options(delimiter) with
            {
                AllowLineBreaksInQuotes = false,
            }
        );
        while (lines.Read())
        {
            yield return new RawRow(odd.LineNumber + lines.LineNumber - 1, CellsOf(lines))
            {
                Warning = warning,
            };
        }
    }
}
