using Microsoft.Extensions.DependencyInjection;
using Prospecting.Statuses;

namespace Prospecting.Reliability.Victim.Bases;

/// <summary>A database engine.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>The library on a base, as a host would set it up.</summary>
public static class BaseServices
{
    /// <summary>Services with the library in them.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="connectionString">The base.</param>
    /// <param name="configure">Adds what the caller has of his own.</param>
    public static ServiceProvider Build(
        Engine engine,
        string connectionString,
        Action<IServiceCollection>? configure = null
    )
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        // A workflow whose statuses lead to one another without end: work on a prospect never stops.
        var builder = services.AddProspecting(o => o.Workflow = StatusPresets.AccountingStages);
        _ = engine switch
        {
            Engine.Sqlite => builder.UseSqlite(connectionString),
            Engine.PostgreSql => builder.UsePostgreSql(connectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No such engine."),
        };
        return services.BuildServiceProvider(validateScopes: true);
    }
}
