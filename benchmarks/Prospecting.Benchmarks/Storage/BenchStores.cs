namespace Prospecting.Benchmarks.Storage;

/// <summary>The engines that are measured.</summary>
internal static class BenchStores
{
    /// <summary>An engine by its name.</summary>
    /// <param name="engine">The name.</param>
    /// <param name="file">A file of SQLite's to keep, for another run; a temporary one when left out.</param>
    public static async Task<IBenchStore> OfAsync(string engine, string? file = null) =>
        engine switch
        {
            "sqlite" => new SqliteBench(file),
            "postgresql" => await PostgreSqlBench.StartAsync(),
            _ => throw new ArgumentException(
                $"sqlite or postgresql, not {engine}.",
                nameof(engine)
            ),
        };
}
