using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>A column as the model maps it: its name, and how its value comes out of a row.</summary>
public sealed class BulkColumn
{
    private readonly IProperty _property;

    private BulkColumn(IProperty property, string name) => (_property, Name) = (property, name);

    /// <summary>The column's name in the database.</summary>
    public string Name { get; }

    /// <summary>The name as SQL (ISO/IEC 9075) wants it in a statement.</summary>
    public string QuotedName => BulkTable.Quoted(Name);

    /// <summary>The column's type in the database, such as <c>bigint</c>.</summary>
    public string StoreType => _property.GetRelationalTypeMapping().StoreType;

    /// <summary>The column's mapping.</summary>
    public IProperty Property => _property;

    /// <summary>The value that goes into the database, as an expression over a row; of a nullable type where the column is nullable.</summary>
    /// <param name="row">The row.</param>
    public Expression Value(Expression row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Expression value = Expression.Property(row, _property.PropertyInfo!);
        if (_property.GetRelationalTypeMapping().Converter is not { } converter)
        {
            return value.Type.IsEnum ? Expression.Convert(value, Underlying(value.Type)) : value;
        }

        var given = Nullable.GetUnderlyingType(value.Type);
        var convert = converter.ConvertToProviderExpression;
        Expression Converted(Expression model) =>
            ReplacingExpressionVisitor.Replace(
                convert.Parameters[0],
                Matching(model, convert.Parameters[0].Type),
                convert.Body
            );
        if (given is null)
        {
            return Converted(value);
        }

        // A converter knows no null: it is asked for the value alone.
        var provider = typeof(Nullable<>).MakeGenericType(converter.ProviderClrType);
        return Expression.Condition(
            Expression.Property(value, nameof(Nullable<int>.HasValue)),
            Expression.Convert(
                Converted(Expression.Property(value, nameof(Nullable<int>.Value))),
                provider
            ),
            Expression.Default(provider)
        );
    }

    /// <summary>A property's column.</summary>
    internal static BulkColumn Of(IProperty property, StoreObjectIdentifier table)
    {
        var name = property.GetColumnName(table);
        return property.PropertyInfo is not null && name is not null
            ? new BulkColumn(property, name)
            : throw new NotSupportedException(
                $"{property.DeclaringType.DisplayName()}.{property.Name} has no member or no column of its own: rows with such properties are not written in bulk."
            );
    }

    private static Type Underlying(Type type) => Enum.GetUnderlyingType(type);

    private static Expression Matching(Expression value, Type wanted) =>
        value.Type == wanted ? value : Expression.Convert(value, wanted);
}
