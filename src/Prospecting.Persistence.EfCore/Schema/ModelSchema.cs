using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>What the model says of our tables.</summary>
internal static class ModelSchema
{
    public static IReadOnlyList<SchemaTable> Of(IModel model) =>
        [
            .. model
                .GetRelationalModel()
                .Tables.Where(IsOurs)
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(ToTable),
        ];

    private static bool IsOurs(ITable table) =>
        table.EntityTypeMappings.Any(m =>
            m.TypeBase.ClrType.IsAssignableTo(typeof(IProspectingRow))
        );

    private static SchemaTable ToTable(ITable table) =>
        new(
            table.Name,
            [
                .. table.Columns.Select(c => new SchemaColumn(
                    c.Name,
                    c.StoreType,
                    c.IsNullable,
                    HasDefault: false
                )),
            ],
            [.. table.PrimaryKey!.Columns.Select(c => c.Name)],
            [
                .. table.Indexes.Select(i => new SchemaIndex(
                    i.Name,
                    [.. i.Columns.Select(c => c.Name)],
                    i.IsUnique
                )),
            ],
            [
                .. table.ForeignKeyConstraints.Select(f => new SchemaForeignKey(
                    [.. f.Columns.Select(c => c.Name)],
                    f.PrincipalTable.Name,
                    [.. f.PrincipalColumns.Select(c => c.Name)],
                    f.OnDeleteAction == ReferentialAction.Cascade
                )),
            ]
        );
}
