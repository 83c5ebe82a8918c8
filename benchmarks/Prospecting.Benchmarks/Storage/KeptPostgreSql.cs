using Microsoft.Extensions.DependencyInjection;

namespace Prospecting.Benchmarks.Storage;

/// <summary>A database of a server that runs already: it is filled once, and measured as often as one likes.</summary>
internal sealed class KeptPostgreSql(string connectionString) : IBenchStore
{
    public Task<BenchBase> CreateAsync(
        bool tracked,
        Action<IServiceCollection>? configure = null
    ) => PostgreSqlBench.OpenAsync(connectionString, tracked, configure, () => Task.CompletedTask);

    public Task<double> LoadRawAsync(BenchBase from, BenchBase into) =>
        throw new NotSupportedException(
            "Rows are loaded into a fresh base, not into one that is kept."
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
