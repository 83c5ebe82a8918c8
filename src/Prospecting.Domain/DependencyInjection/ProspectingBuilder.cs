using Microsoft.Extensions.DependencyInjection;

namespace Prospecting.DependencyInjection;

/// <summary>Goes on with the registration: a store is still to be chosen.</summary>
/// <param name="services">The host's services.</param>
public sealed class ProspectingBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;
}
