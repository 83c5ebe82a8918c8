using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.PostgreSql;
using Prospecting.Persistence.EfCore.PostgreSql.Notifications;
using Prospecting.Persistence.EfCore.PostgreSql.Prospects;
using Prospecting.Persistence.EfCore.PostgreSql.Storage;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses PostgreSQL as the store.</summary>
public static class ProspectingPostgreSqlBuilderExtensions
{
    /// <summary>Stores in a PostgreSQL database of our own.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="connectionString">Such as <c>Host=localhost;Database=leads;Username=crm</c>.</param>
    /// <param name="configure">Says how tables are parted and what is repeated.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProspectingBuilder UsePostgreSql(
        this ProspectingBuilder builder,
        string connectionString,
        Action<ProspectingPostgreSqlOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var chosen = OptionsOf(configure);
        builder.Services.AddDbContextPool<ProspectingDbContext>(options =>
            options.UsePostgreSql(connectionString, chosen)
        );
        builder.Services.TryAddSingleton<IStoreErrors, PostgreSqlErrors>();
        builder.Services.TryAddSingleton<IBulkRows, PostgreSqlBulkRows>();
        builder.Services.TryAddSingleton<IOutboxLocking, PostgreSqlOutboxLocking>();
        builder.Services.TryAddSingleton<ITextSearch>(_ => new PostgreSqlTextSearch());
        return builder.UseEntityFrameworkCore<ProspectingDbContext>();
    }

    /// <summary>Stores in a host's context that uses PostgreSQL; call it instead of <c>UseEntityFrameworkCore</c>, so that PostgreSQL's errors are read right.</summary>
    /// <typeparam name="TContext">The host's context, whose model calls <c>modelBuilder.AddProspecting()</c>.</typeparam>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <remarks>The context keeps the host's own execution strategy; <see cref="AddProspectingPostgreSqlSettings"/> gives it ours.</remarks>
    public static ProspectingBuilder UsePostgreSql<TContext>(this ProspectingBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IStoreErrors, PostgreSqlErrors>();
        builder.Services.TryAddSingleton<IBulkRows, PostgreSqlBulkRows>();
        builder.Services.TryAddSingleton<IOutboxLocking, PostgreSqlOutboxLocking>();
        builder.Services.TryAddSingleton<ITextSearch>(_ => new PostgreSqlTextSearch());
        return builder.UseEntityFrameworkCore<TContext>();
    }

    /// <summary>Configures a context for PostgreSQL the way <see cref="UsePostgreSql(ProspectingBuilder, string, Action{ProspectingPostgreSqlOptions})"/> does.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">Such as <c>Host=localhost;Database=leads;Username=crm</c>.</param>
    /// <param name="configure">Says how tables are parted and what is repeated.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static DbContextOptionsBuilder UseProspectingPostgreSql(
        this DbContextOptionsBuilder options,
        string connectionString,
        Action<ProspectingPostgreSqlOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return options.UsePostgreSql(connectionString, OptionsOf(configure));
    }

    /// <summary>Gives a host's own PostgreSQL context our execution strategy and, if asked for, hash partitions.</summary>
    /// <param name="options">The context's options, which already say <c>UseNpgsql</c>.</param>
    /// <param name="configure">Says how tables are parted and what is repeated.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <remarks>
    /// Partitions are for every table whose primary key begins with <c>tenant_id</c>. Within a transaction that the host began nothing is
    /// repeated: the host repeats the whole of it with <c>context.Database.CreateExecutionStrategy()</c>.
    /// </remarks>
    public static DbContextOptionsBuilder AddProspectingPostgreSqlSettings(
        this DbContextOptionsBuilder options,
        Action<ProspectingPostgreSqlOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var chosen = OptionsOf(configure);
        return options
            .UseNpgsql(npgsql =>
                npgsql.ExecutionStrategy(services => new TransactionRetries(services, chosen))
            )
            .PartBy(chosen);
    }

    private static ProspectingPostgreSqlOptions OptionsOf(
        Action<ProspectingPostgreSqlOptions>? configure
    )
    {
        var options = new ProspectingPostgreSqlOptions();
        configure?.Invoke(options);
        options.EnsureValid();
        return options;
    }

    private static DbContextOptionsBuilder UsePostgreSql(
        this DbContextOptionsBuilder options,
        string connectionString,
        ProspectingPostgreSqlOptions chosen
    ) =>
        options
            .UseNpgsql(
                connectionString,
                npgsql =>
                    npgsql
                        .MigrationsAssembly(
                            typeof(ProspectingPostgreSqlBuilderExtensions).Assembly.GetName().Name
                        )
                        .ExecutionStrategy(services => new TransactionRetries(services, chosen))
            )
            .PartBy(chosen);

    private static DbContextOptionsBuilder PartBy(
        this DbContextOptionsBuilder options,
        ProspectingPostgreSqlOptions chosen
    )
    {
        if (chosen.HashPartitions == 0)
        {
            return options;
        }

        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
            new PartitionsExtension(chosen.HashPartitions)
        );
        return options.ReplaceService<IMigrationsSqlGenerator, HashPartitionedTables>();
    }
}
