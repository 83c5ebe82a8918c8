using System.Globalization;
using System.Text;
using CsvHelper;
using Prospecting.Import.Analysis;

namespace Prospecting.Import.Reporting;

/// <summary>Rejected rows as they stand in the file, each with what is wrong: can be corrected and imported again (SPEC I-3).</summary>
/// <remarks>What is wrong comes first, so that a row with too many or too few cells keeps its columns; the import knows those headers and ignores them.</remarks>
internal sealed class RejectFile(ImportAnalysis analysis, Func<Stream>? open) : IAsyncDisposable
{
    /// <summary>The columns that come before those of the file.</summary>
    public static readonly IReadOnlyList<string> AddedHeaders = ["_line", "_code", "_message"];

    private readonly int[] _own =
    [
        .. Enumerable
            .Range(0, analysis.Columns.Count)
            .Where(i => AddedHeaders.Contains(analysis.Columns[i].Header)),
    ];

    private Stream? _stream;
    private CsvWriter? _writer;

    public void Write(RowResult result)
    {
        if (open is null)
        {
            return;
        }

        var writer = _writer ??= Start();
        writer.WriteField(result.Row.Line.ToString(CultureInfo.InvariantCulture));
        writer.WriteField(string.Join(' ', result.Errors.Select(e => e.Code)));
        writer.WriteField(
            string.Join(
                ' ',
                result.Errors.Select(e =>
                    (e.Column is null ? string.Empty : e.Column + ": ")
                    + e.Message(CultureInfo.CurrentUICulture)
                )
            )
        );
        // A reject file that is rejected again must not grow by three columns each time.
        for (var i = 0; i < result.Row.Cells.Count; i++)
        {
            if (!_own.Contains(i))
            {
                writer.WriteField(result.Row.Cells[i]);
            }
        }

        writer.EndRecord();
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
            await _stream!.DisposeAsync().ConfigureAwait(false);
        }
    }

    private CsvWriter Start()
    {
        _stream = open!();
        // The characters that the message may have are not all in the file's encoding: UTF-8 with its mark is read by every office program.
        var text = new StreamWriter(
            _stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        var writer = CsvWriter.Create(
            text,
            new CsvWriterOptions
            {
                Separator = analysis.Format.Delimiter,
                NewLine = "\r\n",
                ValidateFieldCount = false,
                Injection = CsvInjection.None,
            }
        );
        foreach (
            var header in AddedHeaders.Concat(
                analysis.Columns.Select(c => c.Header).Where(h => !AddedHeaders.Contains(h))
            )
        )
        {
            writer.WriteField(header);
        }

        writer.EndRecord();
        return writer;
    }
}
