using Prospecting.Collections;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;

namespace Prospecting.Hosting.Notifications;

/// <summary>What a run of delivery did for all tenants.</summary>
/// <param name="Messages">What came of the messages, over all rounds.</param>
/// <param name="Rounds">How many rounds had messages.</param>
/// <param name="Failures">The tenants whose rounds an exception ended, by number; their messages wait.</param>
/// <param name="IsStoreDown">Whether the store was down for every tenant that was tried; the others were not tried then.</param>
public sealed record DispatchReport(
    DeliveryReport Messages,
    int Rounds,
    ValueList<TenantFailure> Failures,
    bool IsStoreDown
);
