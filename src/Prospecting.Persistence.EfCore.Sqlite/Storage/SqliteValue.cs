using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Prospecting.Persistence.EfCore.Sqlite.Storage;

/// <summary>Binds values the way Microsoft.Data.Sqlite does: numbers and booleans as INTEGER, ids as upper-case TEXT, dates as <c>yyyy-MM-dd</c>.</summary>
internal static class SqliteValue
{
    private const int LengthOfGuid = 36;
    private const int LengthOfDate = 10;
    private const int LongestOnStack = 512;

    public static void Bind(sqlite3_stmt statement, int index, int value) =>
        raw.sqlite3_bind_int64(statement, index, value);

    public static void Bind(sqlite3_stmt statement, int index, int? value) =>
        Bind(statement, index, (long?)value);

    public static void Bind(sqlite3_stmt statement, int index, long value) =>
        raw.sqlite3_bind_int64(statement, index, value);

    public static void Bind(sqlite3_stmt statement, int index, long? value)
    {
        if (value is { } given)
        {
            raw.sqlite3_bind_int64(statement, index, given);
        }
        else
        {
            raw.sqlite3_bind_null(statement, index);
        }
    }

    public static void Bind(sqlite3_stmt statement, int index, bool value) =>
        raw.sqlite3_bind_int64(statement, index, value ? 1 : 0);

    public static void Bind(sqlite3_stmt statement, int index, bool? value) =>
        Bind(statement, index, value is { } given ? (given ? 1L : 0L) : null);

    public static void Bind(sqlite3_stmt statement, int index, double value) =>
        raw.sqlite3_bind_double(statement, index, value);

    public static void Bind(sqlite3_stmt statement, int index, double? value)
    {
        if (value is { } given)
        {
            raw.sqlite3_bind_double(statement, index, given);
        }
        else
        {
            raw.sqlite3_bind_null(statement, index);
        }
    }

    public static void Bind(sqlite3_stmt statement, int index, Guid value)
    {
        Span<byte> text = stackalloc byte[LengthOfGuid];
        value.TryFormat(text, out _, "D");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'a' and <= (byte)'f')
            {
                text[i] -= 'a' - 'A';
            }
        }

        raw.sqlite3_bind_text(statement, index, text);
    }

    public static void Bind(sqlite3_stmt statement, int index, Guid? value)
    {
        if (value is { } given)
        {
            Bind(statement, index, given);
        }
        else
        {
            raw.sqlite3_bind_null(statement, index);
        }
    }

    public static void Bind(sqlite3_stmt statement, int index, DateOnly value)
    {
        Span<byte> text = stackalloc byte[LengthOfDate];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, index, text);
    }

    public static void Bind(sqlite3_stmt statement, int index, DateOnly? value)
    {
        if (value is { } given)
        {
            Bind(statement, index, given);
        }
        else
        {
            raw.sqlite3_bind_null(statement, index);
        }
    }

    public static void Bind(sqlite3_stmt statement, int index, string? value)
    {
        if (value is null)
        {
            raw.sqlite3_bind_null(statement, index);
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest <= LongestOnStack)
        {
            Span<byte> text = stackalloc byte[LongestOnStack];
            raw.sqlite3_bind_text(statement, index, text[..Encoding.UTF8.GetBytes(value, text)]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            var length = Encoding.UTF8.GetBytes(value, rented);
            raw.sqlite3_bind_text(statement, index, rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static void Bind(sqlite3_stmt statement, int index, byte[]? value)
    {
        if (value is null)
        {
            raw.sqlite3_bind_null(statement, index);
        }
        else
        {
            raw.sqlite3_bind_blob(statement, index, value);
        }
    }
}
