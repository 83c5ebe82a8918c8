using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Prospecting.ScopeMatrix.Tests.Canaries;

/// <summary>Everything that can be read from a result: the values of all public properties, and of theirs.</summary>
internal static class Deep
{
    private const int MaxDepth = 24;

    public static string Text(object? result)
    {
        var text = new StringBuilder();
        Walk(result, text, new HashSet<object>(ReferenceEqualityComparer.Instance), 0);
        return text.ToString().ToLowerInvariant();
    }

    private static void Walk(object? value, StringBuilder text, HashSet<object> seen, int depth)
    {
        switch (value)
        {
            case null or Delegate or Type or MemberInfo or CultureInfo:
                return;
            case Exception exception:
                // Its text names the causes as well.
                text.Append(exception).Append('\n');
                return;
            case string or Guid or Enum or IConvertible or IFormattable:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                return;
        }

        depth.ShouldBeLessThan(MaxDepth, "nothing that an operation gives is that deep");
        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        text.Append(value).Append('\n');
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, text, seen, depth + 1);
            }

            return;
        }

        foreach (var property in Readable(value.GetType()))
        {
            Walk(Read(property, value), text, seen, depth + 1);
        }
    }

    private static IEnumerable<PropertyInfo> Readable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p =>
                p.GetMethod is { IsPublic: true }
                && p.GetIndexParameters().Length == 0
                && !p.PropertyType.IsByRefLike
            );

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException exception)
        {
            // An outcome without a value says so by an exception, which is something to read too.
            return exception.InnerException;
        }
    }
}
