using System.Globalization;
using System.Reflection;
using System.Text;

namespace Prospecting.Architecture.Tests.PublicApi;

/// <summary>Writes the public members of an assembly as text, in a fixed order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] MadeByTheCompiler =
    [
        "<Clone>$",
        "Deconstruct",
        "PrintMembers",
        "GetHashCode",
        "Equals",
        "op_Equality",
        "op_Inequality",
        "get_EqualityContract",
    ];

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (
            var type in assembly
                .GetExportedTypes()
                .Where(t => !IsMigration(t))
                .OrderBy(t => t.FullName, StringComparer.Ordinal)
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {Name(type)}{Bases(type)}\n");
            foreach (var member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsMigration(Type type) =>
        type.Namespace?.EndsWith("Migrations", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(n =>
                    $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}"
                );
        }

        var constructors = type.GetConstructors(Declared)
            .Where(IsOpen)
            .Where(c => !IsCopy(c))
            .Select(c => $"new({Parameters(c)})");
        var fields = type.GetFields(Declared)
            .Where(f => f.IsPublic)
            .Select(f =>
                f.IsLiteral
                    ? $"const {Name(f.FieldType)} {f.Name} = {f.GetRawConstantValue()}"
                    : $"static {Name(f.FieldType)} {f.Name}"
            );
        var properties = type.GetProperties(Declared)
            .Where(p => p.GetMethod is { } get && IsOpen(get))
            .Select(Property);
        var methods = type.GetMethods(Declared)
            .Where(m =>
                IsOpen(m)
                && !IsAccessor(m)
                && !MadeByTheCompiler.Contains(m.Name)
                && !(m.Name == "ToString" && m.IsVirtual)
            )
            .Select(m =>
                $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}{Generics(m)}({Parameters(m)})"
            );
        return constructors
            .Concat(fields)
            .Concat(properties)
            .Concat(methods)
            .Order(StringComparer.Ordinal);
    }

    private static bool IsOpen(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName
        && (
            method.Name.StartsWith("get_", StringComparison.Ordinal)
            || method.Name.StartsWith("set_", StringComparison.Ordinal)
        );

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ } only]
        && only.ParameterType == constructor.DeclaringType;

    private static string Property(PropertyInfo property)
    {
        var set =
            property.SetMethod is { } setter && IsOpen(setter)
                ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0
                    ? " init;"
                    : " set;"
                : string.Empty;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(p => Name(p.ParameterType)))}]"
            : string.Empty;
        return $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name}{index} {{ get;{set} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}")
        );

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>"
            : string.Empty;

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces()
            .Where(i => i.Namespace!.StartsWith("Prospecting", StringComparison.Ordinal))
            .Select(Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (
            type.BaseType is { } parent
            && parent != typeof(object)
            && parent != typeof(ValueType)
            && parent != typeof(Enum)
        )
        {
            bases.Insert(0, Name(parent));
        }

        return bases.Count == 0 ? string.Empty : " : " + string.Join(", ", bases);
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name =
            type.Namespace?.StartsWith("Prospecting", StringComparison.Ordinal) == true
                ? type.FullName ?? $"{type.Namespace}.{type.Name}"
                : type.Name;
        if (!type.IsGenericType)
        {
            return name.Replace('+', '.')
                .Replace("Prospecting.", string.Empty, StringComparison.Ordinal);
        }

        var plain = name.Split('`')[0]
            .Replace("Prospecting.", string.Empty, StringComparison.Ordinal);
        return $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
