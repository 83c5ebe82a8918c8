using static Prospecting.Persistence.EfCore.Schema.SchemaDifferenceKind;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>Compares tables. Names of keys and indexes do not count, only what they are over: hosts and partitions name them otherwise.</summary>
internal static class SchemaComparison
{
    private const string Migrate =
        "Migrate the database; if no migration is pending, it was changed by hand: ";

    public static IEnumerable<SchemaDifference> Compare(
        IReadOnlyList<SchemaTable> expected,
        IReadOnlyList<SchemaTable> live
    )
    {
        var found = live.ToDictionary(t => t.Name);
        foreach (var table in expected)
        {
            if (!found.Remove(table.Name, out var other))
            {
                yield return Fault(
                    TableMissing,
                    table.Name,
                    "table",
                    string.Empty,
                    Migrate + "restore it from a backup."
                );
                continue;
            }

            foreach (
                var difference in Columns(table, other)
                    .Concat(PrimaryKeys(table, other))
                    .Concat(Indexes(table, other))
                    .Concat(ForeignKeys(table, other))
            )
            {
                yield return difference;
            }
        }

        foreach (var name in found.Keys.Order(StringComparer.Ordinal))
        {
            yield return Fault(
                TableUnknown,
                name,
                string.Empty,
                "table",
                "A newer version or somebody else made it: rename it, or use the version that knows it."
            );
        }
    }

    private static IEnumerable<SchemaDifference> Columns(SchemaTable expected, SchemaTable live)
    {
        var found = live.Columns.ToDictionary(c => c.Name);
        foreach (var column in expected.Columns)
        {
            var place = $"{expected.Name}.{column.Name}";
            if (!found.Remove(column.Name, out var other))
            {
                yield return Fault(
                    ColumnMissing,
                    place,
                    column.Type,
                    string.Empty,
                    Migrate + "add it again."
                );
                continue;
            }

            if (!string.Equals(column.Type, other.Type, StringComparison.OrdinalIgnoreCase))
            {
                yield return Fault(
                    ColumnType,
                    place,
                    column.Type,
                    other.Type,
                    Migrate + "change its type back."
                );
            }

            if (column.IsNullable != other.IsNullable)
            {
                yield return Fault(
                    ColumnNullability,
                    place,
                    Nullability(column),
                    Nullability(other),
                    Migrate + "change it back."
                );
            }
        }

        foreach (var column in found.Values)
        {
            var isHarmless = column.IsNullable || column.HasDefault;
            yield return new SchemaDifference(
                ColumnUnknown,
                $"{expected.Name}.{column.Name}",
                string.Empty,
                $"{column.Type} {Nullability(column)}",
                isHarmless
                    ? "It disturbs nobody; drop it if nobody needs it."
                    : "New rows cannot be written: give it a default, or drop it.",
                isHarmless
            );
        }
    }

    private static IEnumerable<SchemaDifference> PrimaryKeys(SchemaTable expected, SchemaTable live)
    {
        if (!expected.PrimaryKey.SequenceEqual(live.PrimaryKey))
        {
            yield return Fault(
                PrimaryKey,
                expected.Name,
                Text(expected.PrimaryKey),
                Text(live.PrimaryKey),
                Migrate + "make the key again."
            );
        }
    }

    private static IEnumerable<SchemaDifference> Indexes(SchemaTable expected, SchemaTable live)
    {
        List<SchemaIndex> found = [.. live.Indexes];
        foreach (var index in expected.Indexes)
        {
            var same = found.Find(i =>
                i.IsUnique == index.IsUnique && i.Columns.SequenceEqual(index.Columns)
            );
            if (same is not null)
            {
                found.Remove(same);
                continue;
            }

            // Not unique any more: said once, with what is there in its place.
            var other = found.Find(i => i.Columns.SequenceEqual(index.Columns));
            if (other is not null)
            {
                found.Remove(other);
            }

            yield return Fault(
                IndexMissing,
                $"{expected.Name}.{index.Name}",
                Text(index),
                other is null ? string.Empty : Text(other),
                Migrate + "create the index again."
            );
        }

        foreach (var index in found)
        {
            yield return new SchemaDifference(
                IndexUnknown,
                $"{expected.Name}.{index.Name}",
                string.Empty,
                Text(index),
                index.IsUnique
                    ? "It may refuse rows that we write: drop it."
                    : "It disturbs nobody; drop it if nobody needs it.",
                IsNote: !index.IsUnique
            );
        }
    }

    private static IEnumerable<SchemaDifference> ForeignKeys(SchemaTable expected, SchemaTable live)
    {
        var (wanted, found) = (
            expected.ForeignKeys.ToDictionary(Text),
            live.ForeignKeys.Select(Text).ToHashSet()
        );
        foreach (var key in wanted.Keys.Where(k => !found.Contains(k)))
        {
            yield return Fault(
                ForeignKeyMissing,
                expected.Name,
                key,
                string.Empty,
                Migrate + "add the foreign key again."
            );
        }

        foreach (var key in found.Where(k => !wanted.ContainsKey(k)))
        {
            yield return Fault(
                ForeignKeyUnknown,
                expected.Name,
                string.Empty,
                key,
                "It may refuse rows that we write or delete: drop it."
            );
        }
    }

    private static SchemaDifference Fault(
        SchemaDifferenceKind kind,
        string place,
        string expected,
        string found,
        string remedy
    ) => new(kind, place, expected, found, remedy, IsNote: false);

    private static string Nullability(SchemaColumn column) =>
        column.IsNullable ? "null" : "not null";

    private static string Text(IEnumerable<string> columns) => $"({string.Join(", ", columns)})";

    private static string Text(SchemaIndex index) =>
        (index.IsUnique ? "unique " : string.Empty) + Text(index.Columns);

    private static string Text(SchemaForeignKey key) =>
        $"{Text(key.Columns)} -> {key.PrincipalTable} {Text(key.PrincipalColumns)}{(key.Cascades ? " on delete cascade" : string.Empty)}";
}
