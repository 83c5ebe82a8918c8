using Microsoft.Extensions.DependencyInjection.Extensions;
using Prospecting.AdoNetStore;
using Prospecting.AdoNetStore.Storage;
using Prospecting.DependencyInjection;
using Prospecting.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses this store.</summary>
public static class AdoNetBuilderExtensions
{
    /// <summary>Stores by plain ADO.NET; call <see cref="AdoNetProspecting.CreateTablesAsync"/> once before the first session.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    /// <param name="engine">The database.</param>
    public static ProspectingBuilder UseAdoNet(this ProspectingBuilder builder, Engine engine)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(engine);
        builder.Services.TryAddSingleton(engine);
        builder.Services.TryAddSingleton<AdoNetProspecting>();
        builder.Services.TryAddSingleton<IProspectingSessionFactory>(provider =>
            provider.GetRequiredService<AdoNetProspecting>()
        );
        return builder;
    }
}
