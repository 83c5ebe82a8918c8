using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Prospecting.Tests.Stores;

/// <summary>Rows of our tables as INSERT statements, parents before children, in the order of their keys.</summary>
internal static class TableDump
{
    /// <summary>The names of our tables, parents first.</summary>
    public static IReadOnlyList<string> Tables(DbContext context)
    {
        List<ITable> left = [.. context.Model.GetRelationalModel().Tables.OrderBy(t => t.Name)];
        List<string> ordered = [];
        while (left.Count > 0)
        {
            var next = left.First(t =>
                t.ForeignKeyConstraints.All(f => ordered.Contains(f.PrincipalTable.Name))
            );
            left.Remove(next);
            ordered.Add(next.Name);
        }

        return ordered;
    }

    /// <summary>The columns of a table as they are in a database; none when it has no such table.</summary>
    public static async Task<IReadOnlyList<string>> ColumnsAsync(DbContext context, string table)
    {
        await using var command = await CommandAsync(context, $"SELECT * FROM {table} WHERE 1 = 0");
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>The rows of a table, each as its values in SQL.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(
        DbContext context,
        string table,
        IReadOnlyList<string> columns
    )
    {
        await using var command = await CommandAsync(
            context,
            $"SELECT {string.Join(", ", columns)} FROM {table}"
        );
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    ", ",
                    Enumerable.Range(0, reader.FieldCount).Select(i => Literal(reader.GetValue(i)))
                )
            );
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Everything in the tables as far as an older database has tables and columns for it.</summary>
    public static async Task<string> WriteAsync(DbContext context, DbContext older)
    {
        var script = new StringBuilder();
        foreach (var table in Tables(context))
        {
            var columns = await ColumnsAsync(older, table);
            if (columns.Count == 0)
            {
                continue;
            }

            foreach (var row in await RowsAsync(context, table, columns))
            {
                script
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO {table} ({string.Join(", ", columns)})\n"
                    )
                    .Append(CultureInfo.InvariantCulture, $"    VALUES ({row});\n");
            }
        }

        return script.ToString();
    }

    private static async Task<DbCommand> CommandAsync(DbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static string Literal(object value) =>
        value switch
        {
            DBNull => "NULL",
            bool flag => flag ? "TRUE" : "FALSE",
            string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            Guid id => $"'{id}'",
            DateOnly day => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
            DateTime day => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
            int or long or short or double or decimal or float => ((IFormattable)value).ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            _ => throw new InvalidOperationException($"No literal for {value.GetType().Name}."),
        };
}
