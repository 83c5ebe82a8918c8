using System.Linq.Expressions;
using System.Reflection;
using Npgsql;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.PostgreSql.Storage;

/// <summary>The COPY of one table, with its values compiled from the model: no boxing, no look-up per value.</summary>
internal sealed class PostgreSqlCopy<TRow>
{
    private PostgreSqlCopy(BulkTable table, string sql, Action<NpgsqlBinaryImporter, TRow> write) =>
        (Table, Sql, Write) = (table, sql, write);

    public BulkTable Table { get; }

    public string Sql { get; }

    public Action<NpgsqlBinaryImporter, TRow> Write { get; }

    public static PostgreSqlCopy<TRow> Of(BulkTable table)
    {
        var importer = Expression.Parameter(typeof(NpgsqlBinaryImporter), "importer");
        var row = Expression.Parameter(typeof(TRow), "row");
        var writes = table.Columns.Select(column =>
        {
            var value = column.Value(row);
            return Expression.Call(WriterOf(value.Type, column), importer, value);
        });
        var columns = string.Join(", ", table.Columns.Select(c => c.QuotedName));
        return new PostgreSqlCopy<TRow>(
            table,
            $"COPY {table.QuotedName} ({columns}) FROM STDIN (FORMAT BINARY)",
            Expression
                .Lambda<Action<NpgsqlBinaryImporter, TRow>>(Expression.Block(writes), importer, row)
                .Compile()
        );
    }

    private static MethodInfo WriterOf(Type type, BulkColumn column) =>
        typeof(PostgreSqlValue).GetMethod(
            nameof(PostgreSqlValue.Write),
            [typeof(NpgsqlBinaryImporter), type]
        )
        ?? throw new NotSupportedException(
            $"Column {column.Name} has values of {type.Name}, which are not written in bulk."
        );
}
