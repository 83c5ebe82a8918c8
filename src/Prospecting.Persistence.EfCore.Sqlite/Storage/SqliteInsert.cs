using System.Linq.Expressions;
using System.Reflection;
using Prospecting.Persistence.EfCore.Storage;
using SQLitePCL;

namespace Prospecting.Persistence.EfCore.Sqlite.Storage;

/// <summary>The INSERT of one table, with its binding compiled from the model: no boxing, no look-up per value.</summary>
internal sealed class SqliteInsert<TRow>
{
    private SqliteInsert(string table, string sql, Action<sqlite3_stmt, TRow> bind) =>
        (Table, Sql, Bind) = (table, sql, bind);

    public string Table { get; }

    public string Sql { get; }

    public Action<sqlite3_stmt, TRow> Bind { get; }

    public static SqliteInsert<TRow> Of(BulkTable table)
    {
        var statement = Expression.Parameter(typeof(sqlite3_stmt), "statement");
        var row = Expression.Parameter(typeof(TRow), "row");
        var binds = table.Columns.Select(
            (column, i) =>
            {
                var value = column.Value(row);
                return Expression.Call(
                    BinderOf(value.Type, column),
                    statement,
                    Expression.Constant(i + 1),
                    value
                );
            }
        );
        var names = string.Join(", ", table.Columns.Select(c => c.QuotedName));
        var places = string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"));
        return new SqliteInsert<TRow>(
            table.Name,
            $"INSERT INTO {table.QuotedName} ({names}) VALUES ({places})",
            Expression
                .Lambda<Action<sqlite3_stmt, TRow>>(Expression.Block(binds), statement, row)
                .Compile()
        );
    }

    private static MethodInfo BinderOf(Type type, BulkColumn column) =>
        typeof(SqliteValue).GetMethod(
            nameof(SqliteValue.Bind),
            [typeof(sqlite3_stmt), typeof(int), type]
        )
        ?? throw new NotSupportedException(
            $"Column {column.Name} has values of {type.Name}, which are not written in bulk."
        );
}
