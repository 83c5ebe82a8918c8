using System.Globalization;
using System.Reflection;
using Prospecting.Collections;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>One field of a record of plain data, however deep, that a store could lose.</summary>
internal sealed class LostField
{
    private readonly IReadOnlyList<PropertyInfo> _path;

    private LostField(IReadOnlyList<PropertyInfo> path) => _path = path;

    /// <summary>Every field of a record and of the records in it.</summary>
    public static IEnumerable<LostField> Of(Type type) => Paths(type).Select(p => new LostField(p));

    /// <summary>The record without the field: empty where it may be empty, with another value where it may not.</summary>
    public T In<T>(T record)
        where T : class => (T)Without(record, 0);

    public override string ToString() => string.Join('.', _path.Select(p => p.Name));

    private static IEnumerable<IReadOnlyList<PropertyInfo>> Paths(Type type) =>
        type.GetProperties()
            .Where(p => p.CanWrite)
            .SelectMany(p =>
                Paths(ItemType(p.PropertyType) ?? p.PropertyType)
                    .Where(_ => IsPlainData(ItemType(p.PropertyType) ?? p.PropertyType))
                    .Select(rest => (IReadOnlyList<PropertyInfo>)[p, .. rest])
                    .Prepend([p])
            );

    private static bool IsPlainData(Type type) =>
        type is { IsClass: true, Namespace: { } name }
        && name.StartsWith("Prospecting", StringComparison.Ordinal);

    private static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? type.GetGenericArguments()[0]
            : null;

    private object Without(object record, int depth)
    {
        var property = _path[depth];
        var value = property.GetValue(record);
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(
            copy,
            depth == _path.Count - 1 ? Lost(property, value)
                : ItemType(property.PropertyType) is { } item
                    ? Each(item, (System.Collections.IEnumerable)value!, depth)
                : value is null ? null
                : Without(value, depth + 1)
        );
        return copy;
    }

    private object Each(Type type, System.Collections.IEnumerable items, int depth) =>
        ListOf(type, [.. items.Cast<object>().Select(i => Without(i, depth + 1))]);

    private static object ListOf(Type type, object[] items)
    {
        var typed = Array.CreateInstance(type, items.Length);
        items.CopyTo(typed, 0);
        return typeof(LostField)
            .GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [typed])!;
    }

    private static ValueList<T> Typed<T>(T[] items) => items.ToValueList();

    private static object? Lost(PropertyInfo property, object? value)
    {
        var type = property.PropertyType;
        return value switch
        {
            null => null,
            bool flag => !flag,
            int number => number + 1,
            long number => number + 1,
            Enum => Enum.ToObject(type, Convert.ToInt64(value, CultureInfo.InvariantCulture) ^ 1),
            Guid => MayBeNull(property) ? null : Guid.Empty,
            string when !MayBeNull(property) => "x",
            _ when ItemType(type) is { } item => ListOf(item, []),
            _ => null,
        };
    }

    private static bool MayBeNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
