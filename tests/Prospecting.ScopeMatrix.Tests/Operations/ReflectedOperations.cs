using System.Reflection;
using System.Runtime.CompilerServices;
using Prospecting.Aggregates;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.PostgreSql;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Every public operation that works for a scope, as the packages have them.</summary>
internal static class ReflectedOperations
{
    private static readonly Assembly[] Packages =
    [
        typeof(Prospect).Assembly,
        typeof(Import.Execution.ProspectImport).Assembly,
        typeof(Hosting.Health.StoreHealthOptions).Assembly,
        typeof(ProspectingDbContext).Assembly,
        typeof(ProspectingPostgreSqlOptions).Assembly,
        typeof(Microsoft.Extensions.DependencyInjection.ProspectingSqliteBuilderExtensions).Assembly,
    ];

    /// <summary>The session, the factory, and all interfaces that a session's properties lead to.</summary>
    public static IReadOnlyList<Type> Ports { get; } =
    [
        typeof(IProspectingSessionFactory),
        typeof(IProspectingSession),
        .. typeof(IProspectingSession)
            .GetProperties()
            .Select(p => p.PropertyType)
            .Where(t => t.IsInterface),
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Ports
            .SelectMany(p => p.GetMethods())
            .Where(m => !m.IsSpecialName)
            .Concat(Packages.SelectMany(a => a.GetExportedTypes()).SelectMany(OfType))
            .Select(NameOf)
            .Append($"{nameof(IProspectingSession)}.{nameof(IProspectingSession.Context)}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Type and method, with the types of the parameters where the type has several methods of the name.</summary>
    private static string NameOf(MethodInfo method)
    {
        var type = method.DeclaringType!;
        var isOverloaded = type.GetMethods().Count(m => m.Name == method.Name) > 1;
        var parameters = method
            .GetParameters()
            .Select(p => p.ParameterType)
            .Where(t => t != typeof(CancellationToken))
            .Select(Short);
        return $"{Short(type)}.{method.Name}"
            + (isOverloaded ? $"({string.Join(", ", parameters)})" : string.Empty);
    }

    private static IEnumerable<MethodInfo> OfType(Type type)
    {
        // An interface that no session leads to is the host's to implement.
        if (type.IsInterface || type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        var portMethods = Ports
            .Where(p => p.IsAssignableFrom(type))
            .SelectMany(p => type.GetInterfaceMap(p).TargetMethods)
            .ToHashSet();
        var opensSessions = type.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Any(p => Ports.Contains(p.ParameterType));
        return type.GetMethods(
                BindingFlags.Public
                    | BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.DeclaredOnly
            )
            .Where(m => !m.IsSpecialName && !portMethods.Contains(m) && !IsMadeByCompiler(m))
            .Where(m => opensSessions || TakesScope(m) || IsVerb(type, m));
    }

    private static bool TakesScope(MethodInfo method) =>
        method
            .GetParameters()
            .Select(p => p.ParameterType)
            .Any(t => t == typeof(Scope) || t == typeof(WorkContext) || Ports.Contains(t));

    private static bool IsVerb(Type type, MethodInfo method) =>
        type.IsSubclassOf(typeof(Aggregate))
        && !method.IsStatic
        && (
            method.ReturnType == typeof(Outcome)
            || (
                method.ReturnType.IsGenericType
                && method.ReturnType.GetGenericTypeDefinition() == typeof(Outcome<>)
            )
        );

    // What a record has beside its members.
    private static bool IsMadeByCompiler(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute))
        || method.GetBaseDefinition().DeclaringType == typeof(object);

    private static string Short(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Short(value)}?";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Short));
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }
}
