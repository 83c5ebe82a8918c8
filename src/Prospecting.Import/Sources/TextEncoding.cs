using System.Text;
using System.Text.Unicode;

namespace Prospecting.Import.Sources;

/// <summary>Finds out how a file writes its characters: by its mark, else by trying UTF-8 strictly on all of it, else Windows-1252.</summary>
internal static class TextEncoding
{
    private const int ChunkSize = 1 << 16;
    private const int HeadSize = 4096;

    /// <summary>The code page of Western Windows, which French office programs write.</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(
        false,
        throwOnInvalidBytes: true
    );

    /// <summary>The encoding that a name stands for.</summary>
    /// <param name="name">Such as <c>utf-8</c> or <c>windows-1252</c>.</param>
    /// <returns>The encoding, or <see langword="null"/> when the name stands for none.</returns>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that the mark at the beginning says, if there is one: it is surer than what anybody says about the file.</summary>
    public static Encoding? Marked(Stream stream)
    {
        var head = new byte[3];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return MarkOf(head.AsSpan(0, length));
    }

    /// <summary>Detects the encoding; reads the stream to its end unless a mark says it at once.</summary>
    public static Encoding Detect(Stream stream)
    {
        var head = new byte[HeadSize];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var mark = head.AsSpan(0, length);
        if ((MarkOf(mark) ?? Utf16WithoutMark(mark)) is { } encoding)
        {
            return encoding;
        }

        return IsUtf8(mark.ToArray(), stream) ? Encoding.UTF8 : Windows1252;
    }

    /// <summary>UTF-16 that does not say so: Western text has a zero in nearly every other place and none in the others.</summary>
    public static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        const int Fewest = 4;
        if (head.Length < Fewest)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return even == 0 && odd * 3 > head.Length ? Encoding.Unicode
            : odd == 0 && even * 3 > head.Length ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>The encoding that a mark says.</summary>
    public static Encoding? MarkOf(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : head.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode
        : head.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    // A character may be cut by the end of a chunk: up to three of its bytes are carried over to the next one.
    private static bool IsUtf8(byte[] head, Stream rest)
    {
        var buffer = new byte[ChunkSize + HeadSize];
        head.CopyTo(buffer, 0);
        var carried = head.Length;
        while (true)
        {
            var read = rest.Read(buffer, carried, ChunkSize);
            var end = carried + read;
            if (read == 0)
            {
                return Utf8.IsValid(buffer.AsSpan(0, end));
            }

            var complete = end - IncompleteTail(buffer.AsSpan(0, end));
            if (!Utf8.IsValid(buffer.AsSpan(0, complete)))
            {
                return false;
            }

            carried = end - complete;
            buffer.AsSpan(complete, carried).CopyTo(buffer);
        }
    }

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            var needed =
                b >= 0xF0 ? 4
                : b >= 0xE0 ? 3
                : b >= 0xC0 ? 2
                : 1;
            if (needed > 1)
            {
                return needed > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
