using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses Entity Framework Core as the store.</summary>
public static class ProspectingEfCoreBuilderExtensions
{
    /// <summary>Stores in a context that the host registered and whose model calls <c>modelBuilder.AddProspecting()</c>.</summary>
    /// <typeparam name="TContext">The host's context, registered with <c>AddDbContext</c>, its pooled form, or a factory.</typeparam>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <remarks>
    /// Registers <see cref="IProspectingSessionFactory"/> as a singleton. The host's own <c>SaveChanges</c>,
    /// <c>ExecuteUpdate</c> and <c>ExecuteDelete</c> refuse to write rows of ours.
    /// </remarks>
    public static ProspectingBuilder UseEntityFrameworkCore<TContext>(
        this ProspectingBuilder builder
    )
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureDbContext<TContext>(options =>
        {
            options.AddInterceptors(DirectWriteInterceptor.Instance, BulkWriteInterceptor.Instance);
            // What a host's own context logs is the host's affair.
            if (typeof(TContext) == typeof(ProspectingDbContext))
            {
                options.LogFaultsAsDebug();
            }
        });
        builder.Services.TryAddSingleton<IStoreErrors, SqlStateErrors>();
        builder.Services.TryAddSingleton<IOutboxLocking, OutboxWithoutLocks>();
        builder.Services.TryAddSingleton<ITextSearch, NoTextIndex>();
        builder.Services.TryAddSingleton<StoreEngine>();
        builder.Services.TryAddSingleton<EfProspectingSessionFactory<TContext>>();
        builder.Services.TryAddSingleton<IProspectingSessionFactory>(provider =>
            provider.GetRequiredService<EfProspectingSessionFactory<TContext>>()
        );
        return builder;
    }

    /// <summary>Creates the tables of <see cref="ProspectingDbContext"/>, or brings them up to this version.</summary>
    /// <param name="provider">The host's services.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="StoreUnavailableException">The database is down, locked, read-only or full.</exception>
    /// <remarks>Several processes may call it at once: one migrates, the others wait for it.</remarks>
    public static async Task MigrateProspectingAsync(
        this IServiceProvider provider,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(provider);
        var scope = provider.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
            // Whoever migrates sees the fault himself: it is no change of a store at work.
            var failures = new StoreFailures(
                scope.ServiceProvider.GetRequiredService<IStoreErrors>(),
                new StoreHealth(logger: null)
            );
            await failures
                .WatchAsync(MigrateAsync(context.Database, cancellationToken))
                .ConfigureAwait(false);
        }
    }

    private static async Task MigrateAsync(
        DatabaseFacade database,
        CancellationToken cancellationToken
    )
    {
        // On SQLite, migrating takes a lock row that a killed process leaves behind: not taken when there is nothing to do.
        var pending = await PendingAsync(database, cancellationToken).ConfigureAwait(false);
        while (pending > 0)
        {
            try
            {
                await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DbException)
            {
                // The engine's lock is held for one migration at a time: another host may have applied the next one meanwhile.
                var left = await PendingAsync(database, cancellationToken).ConfigureAwait(false);
                if (left >= pending)
                {
                    throw;
                }

                pending = left;
            }
        }
    }

    private static async Task<int> PendingAsync(
        DatabaseFacade database,
        CancellationToken cancellationToken
    )
    {
        var pending = await database
            .GetPendingMigrationsAsync(cancellationToken)
            .ConfigureAwait(false);
        return pending.Count();
    }
}
