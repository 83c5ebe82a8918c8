using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Sqlite;
using Prospecting.Persistence.EfCore.Sqlite.Prospects;
using Prospecting.Persistence.EfCore.Sqlite.Storage;
using Prospecting.Persistence.EfCore.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses SQLite as the store.</summary>
public static class ProspectingSqliteBuilderExtensions
{
    /// <summary>Stores in a SQLite file of our own.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="connectionString">Such as <c>Data Source=leads.db</c>.</param>
    public static ProspectingBuilder UseSqlite(
        this ProspectingBuilder builder,
        string connectionString
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        builder.Services.AddDbContextPool<ProspectingDbContext>(options =>
            options.UseProspectingSqlite(connectionString)
        );
        builder.Services.TryAddSingleton<IStoreErrors, SqliteErrors>();
        builder.Services.TryAddSingleton<IBulkRows, SqliteBulkRows>();
        builder.Services.TryAddSingleton<ITextSearch>(_ => new SqliteTextSearch());
        return builder.UseEntityFrameworkCore<ProspectingDbContext>();
    }

    /// <summary>Stores in a host's context that uses SQLite; call it instead of <c>UseEntityFrameworkCore</c>, so that SQLite's errors are read right.</summary>
    /// <typeparam name="TContext">The host's context, whose model calls <c>modelBuilder.AddProspecting()</c>.</typeparam>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    public static ProspectingBuilder UseSqlite<TContext>(this ProspectingBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IStoreErrors, SqliteErrors>();
        builder.Services.TryAddSingleton<IBulkRows, SqliteBulkRows>();
        builder.Services.TryAddSingleton<ITextSearch>(_ => new SqliteTextSearch());
        return builder.UseEntityFrameworkCore<TContext>();
    }

    /// <summary>Configures a context for SQLite the way <see cref="UseSqlite(ProspectingBuilder, string)"/> does.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">Such as <c>Data Source=leads.db</c>.</param>
    public static DbContextOptionsBuilder UseProspectingSqlite(
        this DbContextOptionsBuilder options,
        string connectionString
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return options
            .UseSqlite(
                connectionString,
                sqlite =>
                    sqlite.MigrationsAssembly(
                        typeof(ProspectingSqliteBuilderExtensions).Assembly.GetName().Name
                    )
            )
            .AddProspectingSqliteSettings();
    }

    /// <summary>Sets up the connections of a host's own SQLite context: write-ahead log, foreign keys, synchronous NORMAL.</summary>
    /// <param name="options">The context's options, which already say <c>UseSqlite</c>.</param>
    public static DbContextOptionsBuilder AddProspectingSqliteSettings(
        this DbContextOptionsBuilder options
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddInterceptors(ConnectionSettings.Instance);
    }
}
