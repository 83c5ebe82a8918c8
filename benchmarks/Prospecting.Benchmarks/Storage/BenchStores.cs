namespace Prospecting.Benchmarks.Storage;

/// <summary>The engines that are measured.</summary>
internal static class BenchStores
{
    /// <summary>An engine by its name.</summary>
    public static async Task<IBenchStore> OfAsync(string engine) =>
        engine switch
        {
            "sqlite" => new SqliteBench(),
            "postgresql" => await PostgreSqlBench.StartAsync(),
            _ => throw new ArgumentException(
                $"sqlite or postgresql, not {engine}.",
                nameof(engine)
            ),
        };
}
