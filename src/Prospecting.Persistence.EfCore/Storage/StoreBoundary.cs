using System.Collections.Concurrent;
using System.Reflection;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Stands before a store and translates what its methods throw: in one place for every port, so that no new method can forget it.</summary>
/// <remarks>Interceptors of Entity Framework do not see a connection that breaks between two rows, and see a host's own queries too.</remarks>
#pragma warning disable CA1852 // DispatchProxy derives from it.
internal class StoreBoundary<TStore> : DispatchProxy
#pragma warning restore CA1852
    where TStore : class
{
    private TStore _store = null!;
    private StoreFailures _failures = null!;

    public static TStore Around(TStore store, StoreFailures failures)
    {
        var proxy = Create<TStore, StoreBoundary<TStore>>();
        var boundary = (StoreBoundary<TStore>)(object)proxy;
        (boundary._store, boundary._failures) = (store, failures);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(
            _store,
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            args,
            culture: null
        );
        return AwaitedResults.For(targetMethod.ReturnType)(result, _failures);
    }
}

/// <summary>What comes back later, watched until it has come.</summary>
internal static class AwaitedResults
{
    private static readonly ConcurrentDictionary<
        Type,
        Func<object?, StoreFailures, object?>
    > ByType = new();

    public static Func<object?, StoreFailures, object?> For(Type type) =>
        ByType.GetOrAdd(type, Make);

    private static Func<object?, StoreFailures, object?> Make(Type type)
    {
        if (type == typeof(Task))
        {
            return (result, failures) => failures.WatchAsync((Task)result!);
        }

        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var watch =
            generic == typeof(Task<>) ? nameof(WatchResult)
            : generic == typeof(IAsyncEnumerable<>) ? nameof(WatchRows)
            : null;
        return watch is null
            ? (result, _) => result
            : typeof(AwaitedResults)
                .GetMethod(watch, BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type.GetGenericArguments())
                .CreateDelegate<Func<object?, StoreFailures, object?>>();
    }

#pragma warning disable CA1859 // Delegates of one type are made from them.
    private static object WatchResult<T>(object? task, StoreFailures failures) =>
        failures.WatchAsync((Task<T>)task!);

    private static object WatchRows<T>(object? rows, StoreFailures failures) =>
        failures.WatchAsync((IAsyncEnumerable<T>)rows!);
#pragma warning restore CA1859
}
