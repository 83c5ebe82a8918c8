using System.Reflection;

namespace Prospecting.Architecture.Tests.Rules;

public sealed class AsyncMethods
{
    [Fact]
    public void Every_public_async_method_takes_a_cancellation_token_last()
    {
        List<string> faults = [];
        foreach (var type in Packages.All.SelectMany(Packages.TypesOf).Where(t => t.IsVisible))
        {
            foreach (
                var method in type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            {
                var isAsync =
                    IsAwaitable(method.ReturnType)
                    && method.Name is not "DisposeAsync"
                    && !method.Name.StartsWith("get_", StringComparison.Ordinal);
                if (
                    isAsync
                    && !IsDelegate(type)
                    && method.GetParameters().LastOrDefault()?.ParameterType
                        != typeof(CancellationToken)
                )
                {
                    faults.Add($"{type.FullName}.{method.Name}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_awaitable_method_is_called_Async_and_no_other_is()
    {
        List<string> faults = [];
        foreach (
            var type in Packages
                .All.SelectMany(Packages.TypesOf)
                .Where(t => t.IsVisible && !IsDelegate(t))
        )
        {
            foreach (
                var method in type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            {
                if (
                    !method.IsSpecialName
                    && IsAwaitable(method.ReturnType)
                        != method.Name.EndsWith("Async", StringComparison.Ordinal)
                )
                {
                    faults.Add($"{type.FullName}.{method.Name}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    private static bool IsAwaitable(Type type) =>
        type == typeof(Task)
        || type == typeof(ValueTask)
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (
                definition == typeof(Task<>)
                || definition == typeof(ValueTask<>)
                || definition == typeof(IAsyncEnumerable<>)
            )
        );
}
