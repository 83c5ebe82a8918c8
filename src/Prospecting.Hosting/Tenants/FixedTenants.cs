using System.Runtime.CompilerServices;
using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Tenants;

/// <summary>Tenants that are known when the host starts. Immutable.</summary>
public sealed class FixedTenants : ITenantSource
{
    private readonly ValueList<TenantId> _tenants;

    /// <summary>Names the tenants.</summary>
    /// <param name="tenants">One or more, each once.</param>
    /// <exception cref="ArgumentException">There is none, one is <see langword="default"/>, or one is named twice.</exception>
    public FixedTenants(params ReadOnlySpan<TenantId> tenants)
    {
        _tenants = [.. tenants];
        if (
            _tenants.Count == 0
            || _tenants.Any(t => !t.IsValid)
            || _tenants.Distinct().Count() != _tenants.Count
        )
        {
            throw new ArgumentException(
                "Name one tenant or more, numbered from 1, each once.",
                nameof(tenants)
            );
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TenantId> ReadTenantsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var tenant in _tenants)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return tenant;
        }
    }
}
