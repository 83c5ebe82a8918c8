using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Prospecting.Collections;

namespace Prospecting.Paging;

/// <summary>Part of a list, and where the next part begins.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
/// <param name="Rows">The rows, in the order asked for.</param>
/// <param name="Next">What to ask the next page with; <see langword="null"/> on the last one.</param>
public sealed record Page<T>(ValueList<T> Rows, string? Next)
{
    /// <summary>How many rows, and whether there are more: what the next page begins with may be a name.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"page of {Rows.Count}{(Next is null ? ", the last" : string.Empty)}"
        );
}

/// <summary>The end of a page as opaque text: the sort value and the id of its last row.</summary>
/// <remarks>Paging by key stays right while rows are inserted, and page 1,000 costs what page 1 costs.</remarks>
/// <param name="SortValue">The sort value of the last row, as text.</param>
/// <param name="Id">The id of the last row.</param>
public sealed record PageCursor(string SortValue, Guid Id)
{
    /// <summary>The id: the sort value may be a name.</summary>
    public override string ToString() => $"after {Id}";

    /// <summary>The cursor as text for a URL.</summary>
    public string ToText() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Id:N}{SortValue}")
            )
        );

    /// <summary>Reads a cursor.</summary>
    /// <param name="text">What <see cref="ToText"/> gave.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static PageCursor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Base64Url.IsValid(text))
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            if (plain.Length >= 32 && Guid.TryParseExact(plain[..32], "N", out var id))
            {
                return new PageCursor(plain[32..], id);
            }
        }

        throw new ArgumentException(
            "This is not the end of a page: give back Page.Next unchanged.",
            nameof(text)
        );
    }
}
