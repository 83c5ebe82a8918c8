using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Delivers some, fails for some, gives some up: with exceptions full of canaries.</summary>
internal sealed class CanaryChannel : INotificationChannel
{
    public Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    ) =>
        message.EventType switch
        {
            "prospect.merged" => throw new InvalidOperationException(Canaries.Word),
            "prospect.status-changed" => throw new UndeliverableException(
                "recipient-unknown",
                new InvalidOperationException(Canaries.Word)
            ),
            _ => Task.CompletedTask,
        };
}

/// <summary>One tenant, or an exception.</summary>
internal sealed class CanaryTenants : ITenantSource
{
    public Exception? Fault { get; set; }

    public IAsyncEnumerable<TenantId> ReadTenantsAsync(
        CancellationToken cancellationToken = default
    ) =>
        Fault is null
            ? new FixedTenants(TenantId.Single).ReadTenantsAsync(cancellationToken)
            : throw Fault;
}
