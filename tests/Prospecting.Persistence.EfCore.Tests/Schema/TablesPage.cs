using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Schema;

/// <summary>The page of the tables is made from the model and from what the row classes say of their columns.</summary>
public sealed class TablesPage
{
    private static readonly XmlDocs Docs = XmlDocs.Of(typeof(ProspectRow).Assembly);

    [Fact]
    public async Task It_has_every_table_with_every_column()
    {
        await using var store = SqliteHarness.CreateEmpty();
        await store.InContextAsync(context =>
        {
            var prefix = new ProspectingModelOptions().TablePrefix;
            var tables = context
                .Model.GetEntityTypes()
                .OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
                .SelectMany(t => Describe(t, prefix));
            Page.Check("schema/tables.md", "tables", string.Join('\n', tables));
            return Task.CompletedTask;
        });
    }

    private static IEnumerable<string> Describe(IEntityType table, string prefix) =>
        [
            "",
            $"## {NameOf(table, prefix)}",
            "",
            $"`{table.ClrType.Name}`: {Docs.Summary(table.ClrType)}",
            "",
            $"- Key: {Columns(table.FindPrimaryKey()!.Properties)}.",
            .. table.GetForeignKeys().Select(k => Describe(k, prefix)),
            .. table.GetIndexes().Select(Describe).Order(StringComparer.Ordinal),
            "",
            "| column | type | null | holds |",
            "|---|---|---|---|",
            .. table.GetProperties().OrderBy(p => p.PropertyInfo!.MetadataToken).Select(Describe),
        ];

    private static string Describe(IForeignKey key, string prefix)
    {
        var end = key.DeleteBehavior == DeleteBehavior.Cascade ? "goes with it" : "holds it";
        return $"- {Columns(key.Properties)} is a key of `{NameOf(key.PrincipalEntityType, prefix)}`, and the row {end}.";
    }

    private static string Describe(IIndex index)
    {
        var kind = index.IsUnique ? "Unique" : "Index";
        var filter = index.GetFilter() is { } only ? $" where `{only}`" : string.Empty;
        return $"- {kind}: {Columns(index.Properties)}{filter}.";
    }

    private static string Describe(IProperty column)
    {
        var isNull = column.IsNullable ? " yes " : "  ";
        var holds = Docs.Summary(column.PropertyInfo!).TrimEnd('.');
        return $"| `{column.GetColumnName()}` | {TypeOf(column)} |{isNull}| {holds}{Numbers(column)} |";
    }

    private static string Numbers(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type.IsEnum
            ? ": "
                + string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(v => $"{v:D} `{v}`"))
            : string.Empty;
    }

    private static string NameOf(IEntityType table, string prefix) =>
        table.GetTableName()![prefix.Length..];

    private static string Columns(IReadOnlyList<IProperty> columns) =>
        string.Join(", ", columns.Select(c => $"`{c.GetColumnName()}`"));

    private static string TypeOf(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type switch
        {
            _ when type == typeof(string) => column.GetMaxLength() is { } most
                ? $"text ({most})"
                : "text",
            _ when type == typeof(Guid) => "uuid",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(Instant) => "ticks",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(long) => "long integer",
            _ when type == typeof(double) => "number",
            _ when type == typeof(int) || type.IsEnum => "integer",
            _ => throw new InvalidOperationException($"{type} has no word on the page."),
        };
    }
}
