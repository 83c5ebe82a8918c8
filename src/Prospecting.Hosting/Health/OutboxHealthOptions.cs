using NodaTime;
using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Health;

/// <summary>When notifications are taken not to get through.</summary>
public sealed class OutboxHealthOptions
{
    /// <summary>The tenants asked about; <see langword="null"/> for all that the tenant source gives. A host with very many names some.</summary>
    /// <value>All.</value>
    public ValueList<TenantId>? Tenants { get; set; }

    /// <summary>From which age of the oldest message that waits the host is degraded, more than zero.</summary>
    /// <value>5 minutes.</value>
    public Duration DegradedAge { get; set; } = Duration.FromMinutes(5);

    /// <summary>From which age it is unhealthy, not below the one for degraded.</summary>
    /// <value>2 hours: longer than a message waits between two attempts.</value>
    public Duration UnhealthyAge { get; set; } = Duration.FromHours(2);

    /// <summary>From how many messages that wait the host is degraded, 1 or more.</summary>
    /// <value>10,000.</value>
    public int DegradedCount { get; set; } = 10_000;

    /// <summary>From how many it is unhealthy, not below the one for degraded.</summary>
    /// <value>100,000.</value>
    public int UnhealthyCount { get; set; } = 100_000;

    /// <summary>The name under which the check acts; nothing is written, so history never shows it.</summary>
    /// <value><c>health-check</c>.</value>
    public UserId Process { get; set; } = new("health-check");

    internal bool IsValid =>
        Process.Value.Length > 0
        && Tenants is not { Count: 0 }
        && Tenants?.All(t => t.IsValid) != false
        && DegradedAge > Duration.Zero
        && UnhealthyAge >= DegradedAge
        && DegradedCount > 0
        && UnhealthyCount >= DegradedCount;
}
