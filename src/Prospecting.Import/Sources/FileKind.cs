using System.Text;
using Prospecting.Results;

namespace Prospecting.Import.Sources;

/// <summary>Recognises, by the first bytes, files that only call themselves CSV.</summary>
internal static class FileKind
{
    private const int SniffLength = 4096;

    /// <summary>Why the file cannot be a CSV file, if it cannot.</summary>
    public static async Task<Reason?> WhyNotCsvAsync(
        ImportSource source,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var stream = source.Open();
            await using (stream.ConfigureAwait(false))
            {
                var buffer = new byte[SniffLength];
                var length = await stream
                    .ReadAtLeastAsync(
                        buffer,
                        buffer.Length,
                        throwOnEndOfStream: false,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return Judge(buffer.AsSpan(0, length), source.Name);
            }
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return About(ImportReasons.FileMissing, source.Name);
        }
        catch (UnauthorizedAccessException)
        {
            // Opening a folder is reported the same way as a missing right.
            return About(
                Directory.Exists(source.Name)
                    ? ImportReasons.FileIsFolder
                    : ImportReasons.FileUnreadable,
                source.Name
            );
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return About(ImportReasons.FileUnreadable, source.Name);
        }
    }

    private static Reason About(string code, string name) =>
        ImportReasons.Of(code).With("file", name);

    private static Reason? Judge(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return About(ImportReasons.FileIsWorkbook, name);
        }

        var utf16 = TextEncoding.MarkOf(head) is { } marked and not UTF8Encoding
            ? marked
            : TextEncoding.Utf16WithoutMark(head);
        var isUtf16 = utf16 is not null;
        if (!isUtf16 && head.ContainsAny(Controls))
        {
            return About(ImportReasons.FileBinary, name);
        }

        var text = (utf16 ?? Encoding.Latin1)
            .GetString(head)
            .TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        text = text.StartsWith("ï»¿", StringComparison.Ordinal) ? text[3..].TrimStart() : text;
        if (text.Length == 0)
        {
            return About(ImportReasons.FileEmpty, name);
        }

        var isMarkup =
            text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        return isMarkup ? About(ImportReasons.FileIsMarkup, name) : null;
    }

    // Everything below a space that no text file has: tab, line feed, form feed and carriage return are left out.
    private static readonly System.Buffers.SearchValues<byte> Controls =
        System.Buffers.SearchValues.Create([
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            14,
            15,
            16,
            17,
            18,
            19,
            20,
            21,
            22,
            23,
            24,
            25,
            27,
            28,
            29,
            30,
            31,
        ]);
}
