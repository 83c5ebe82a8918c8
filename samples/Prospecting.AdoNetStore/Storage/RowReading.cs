using System.Data.Common;
using NodaTime;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>Columns that may be absent, and instants.</summary>
internal static class RowReading
{
    public static string? TextOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static Instant Instant(this DbDataReader row, int column) =>
        NodaTime.Instant.FromUnixTimeTicks(row.GetInt64(column));

    public static Instant? InstantOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column);

    /// <summary>A count, which databases give in 64 bits.</summary>
    public static int Count(this DbDataReader row, int column) =>
        checked((int)row.GetInt64(column));
}
