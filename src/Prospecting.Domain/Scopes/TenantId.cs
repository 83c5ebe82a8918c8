using System.Globalization;

namespace Prospecting.Scopes;

/// <summary>A tenant: a group of companies that shares nothing with any other (SPEC M-0). The first part of every stored key.</summary>
/// <param name="Value">A number of the host's choosing, from 1.</param>
public readonly record struct TenantId(int Value)
{
    /// <summary>The tenant of hosts that have only one.</summary>
    public static readonly TenantId Single = new(1);

    /// <summary>Whether it names a tenant; <see langword="default"/> does not.</summary>
    public bool IsValid => Value > 0;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
