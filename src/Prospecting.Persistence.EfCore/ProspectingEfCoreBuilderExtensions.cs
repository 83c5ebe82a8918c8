using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.DependencyInjection;
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
    /// Registers <see cref="IProspectingSessionFactory"/> as a singleton. The host's own <c>SaveChanges</c> refuses to write rows of ours.
    /// </remarks>
    public static ProspectingBuilder UseEntityFrameworkCore<TContext>(
        this ProspectingBuilder builder
    )
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureDbContext<TContext>(options =>
            options.AddInterceptors(DirectWriteInterceptor.Instance)
        );
        builder.Services.TryAddSingleton<IStoreErrors, SqlStateErrors>();
        builder.Services.TryAddSingleton<ITextSearch, NoTextIndex>();
        builder.Services.TryAddSingleton<EfProspectingSessionFactory<TContext>>();
        builder.Services.TryAddSingleton<IProspectingSessionFactory>(provider =>
            provider.GetRequiredService<EfProspectingSessionFactory<TContext>>()
        );
        return builder;
    }
}
