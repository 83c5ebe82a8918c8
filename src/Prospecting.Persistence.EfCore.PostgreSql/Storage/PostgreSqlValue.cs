using Npgsql;
using NpgsqlTypes;

namespace Prospecting.Persistence.EfCore.PostgreSql.Storage;

/// <summary>Writes values into a binary COPY, each as the type that the model gives its column.</summary>
internal static class PostgreSqlValue
{
    public static void Write(NpgsqlBinaryImporter importer, int value) =>
        importer.Write(value, NpgsqlDbType.Integer);

    public static void Write(NpgsqlBinaryImporter importer, int? value) =>
        Write(importer, value, NpgsqlDbType.Integer);

    public static void Write(NpgsqlBinaryImporter importer, long value) =>
        importer.Write(value, NpgsqlDbType.Bigint);

    public static void Write(NpgsqlBinaryImporter importer, long? value) =>
        Write(importer, value, NpgsqlDbType.Bigint);

    public static void Write(NpgsqlBinaryImporter importer, bool value) =>
        importer.Write(value, NpgsqlDbType.Boolean);

    public static void Write(NpgsqlBinaryImporter importer, bool? value) =>
        Write(importer, value, NpgsqlDbType.Boolean);

    public static void Write(NpgsqlBinaryImporter importer, double value) =>
        importer.Write(value, NpgsqlDbType.Double);

    public static void Write(NpgsqlBinaryImporter importer, double? value) =>
        Write(importer, value, NpgsqlDbType.Double);

    public static void Write(NpgsqlBinaryImporter importer, Guid value) =>
        importer.Write(value, NpgsqlDbType.Uuid);

    public static void Write(NpgsqlBinaryImporter importer, Guid? value) =>
        Write(importer, value, NpgsqlDbType.Uuid);

    public static void Write(NpgsqlBinaryImporter importer, DateOnly value) =>
        importer.Write(value, NpgsqlDbType.Date);

    public static void Write(NpgsqlBinaryImporter importer, DateOnly? value) =>
        Write(importer, value, NpgsqlDbType.Date);

    public static void Write(NpgsqlBinaryImporter importer, string? value)
    {
        if (value is null)
        {
            importer.WriteNull();
        }
        else
        {
            importer.Write(value, NpgsqlDbType.Text);
        }
    }

    public static void Write(NpgsqlBinaryImporter importer, byte[]? value)
    {
        if (value is null)
        {
            importer.WriteNull();
        }
        else
        {
            importer.Write(value, NpgsqlDbType.Bytea);
        }
    }

    private static void Write<T>(NpgsqlBinaryImporter importer, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given)
        {
            importer.Write(given, type);
        }
        else
        {
            importer.WriteNull();
        }
    }
}
