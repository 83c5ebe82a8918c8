namespace Prospecting.Benchmarks.Storage;

/// <summary>The engines that are measured.</summary>
internal static class BenchStores
{
    /// <summary>An engine by its name.</summary>
    /// <param name="engine">The name.</param>
    /// <param name="kept">A base to keep for another run: a file of SQLite's, or the connection string of a database; a temporary one when left out.</param>
    public static async Task<IBenchStore> OfAsync(string engine, string? kept = null) =>
        engine switch
        {
            "sqlite" => new SqliteBench(kept),
            "postgresql" when kept is not null => new KeptPostgreSql(kept),
            "postgresql" => await PostgreSqlBench.StartAsync(),
            _ => throw new ArgumentException(
                $"sqlite or postgresql, not {engine}.",
                nameof(engine)
            ),
        };
}
