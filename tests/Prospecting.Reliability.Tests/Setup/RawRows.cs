using System.Data.Common;
using System.Globalization;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Tests.Setup;

/// <summary>What is stored, read past the library.</summary>
internal static class RawRows
{
    /// <summary>The rows of a query.</summary>
    public static async Task<List<object?[]>> QueryAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<object?[]> rows = [];
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Every row of every table of ours, as text: two dumps are equal when nothing was written between them.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(TestBase from)
    {
        await using var connection = await from.OpenRawAsync();
        var tables = await QueryAsync(
            connection,
            from.Engine == Engine.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'prospecting%' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                : "SELECT tablename FROM pg_tables WHERE tablename LIKE 'prospecting%'"
        );
        List<string> dump = [];
        foreach (var name in tables.Select(t => (string)t[0]!).Order(StringComparer.Ordinal))
        {
            var rows = await QueryAsync(connection, $"SELECT * FROM \"{name}\"");
            dump.AddRange(
                rows.Select(r => $"{name}: {string.Join(" | ", r.Select(Text))}")
                    .Order(StringComparer.Ordinal)
            );
        }

        return dump;
    }

    public static Guid Id(object? value) =>
        value as Guid? ?? Guid.Parse((string)value!, CultureInfo.InvariantCulture);

    public static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            byte[] bytes => Convert.ToHexString(bytes),
            _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
        };
}
