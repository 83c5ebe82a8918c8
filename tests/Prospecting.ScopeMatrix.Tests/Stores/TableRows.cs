using System.Data.Common;
using System.Globalization;
using Prospecting.Scopes;

namespace Prospecting.ScopeMatrix.Tests.Stores;

/// <summary>Reads tables as they are.</summary>
internal static class TableRows
{
    /// <summary>All rows of the tables that a statement names, but the index of text search, which follows in its own time.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(
        DbConnection connection,
        string tables
    )
    {
        List<string> rows = [];
        foreach (var named in await QueryAsync(connection, tables))
        {
            var table = named[(named.IndexOf('=', StringComparison.Ordinal) + 1)..];
            if (!table.Contains("search", StringComparison.Ordinal))
            {
                var read = await QueryAsync(connection, $"SELECT * FROM {table}");
                rows.AddRange(read.Select(r => $"{table}: |{r}|"));
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The rows of one tenant.</summary>
    public static IReadOnlyList<string> Of(TenantId tenant, IReadOnlyList<string> rows)
    {
        // Entity Framework's tables and those of the plain store name the column each in their way.
        string[] marks = [$"|tenant_id={tenant}|", $"|tenant={tenant}|"];
        return
        [
            .. rows.Where(r => marks.Any(m => r.Contains(m, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    private static async Task<IReadOnlyList<string>> QueryAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{reader.GetName(i)}={reader.GetValue(i)}"
                            )
                        )
                )
            );
        }

        return rows;
    }
}
