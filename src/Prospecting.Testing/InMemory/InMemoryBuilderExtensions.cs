using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.DependencyInjection;
using Prospecting.Releases;
using Prospecting.Storage;
using Prospecting.Testing.InMemory;
using Prospecting.Work;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses memory as the store.</summary>
public static class InMemoryBuilderExtensions
{
    /// <summary>Stores in memory, for tests: everything is forgotten with the host.</summary>
    /// <param name="builder">What <c>AddProspecting()</c> gave.</param>
    public static ProspectingBuilder UseInMemory(this ProspectingBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IProspectingSessionFactory>(
            provider => new InMemoryProspecting(
                provider.GetRequiredService<IClock>(),
                provider.GetRequiredService<IIdSource>(),
                provider.GetRequiredService<WorkflowCatalog>()
            )
            {
                Capabilities = provider.GetRequiredService<HostCapabilities>(),
            }
        );
        return builder;
    }
}
