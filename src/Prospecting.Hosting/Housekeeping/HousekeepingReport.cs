using Prospecting.Collections;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>What one run deleted.</summary>
/// <param name="Messages">How many delivered messages.</param>
/// <param name="Receipts">How many receipts of commands.</param>
/// <param name="Failures">The tenants whose run an exception ended, by number; what is left is deleted by the next run.</param>
/// <param name="IsStoreDown">Whether the store was down for every tenant that was tried; the others were not tried then.</param>
public sealed record HousekeepingReport(
    int Messages,
    int Receipts,
    ValueList<TenantFailure> Failures,
    bool IsStoreDown
);
