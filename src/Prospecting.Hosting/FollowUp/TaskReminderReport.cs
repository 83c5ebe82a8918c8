using Prospecting.Collections;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.FollowUp;

/// <summary>What one run of reminders did for all tenants.</summary>
/// <param name="Reminded">How many users were reminded of a task; a tenant that failed halfway counts with what it had committed.</param>
/// <param name="Failures">The tenants whose run an exception ended, by number; who is left is reminded by the next run.</param>
/// <param name="IsStoreDown">Whether the store was down for every tenant that was tried; the others were not tried then.</param>
public sealed record TaskReminderReport(
    int Reminded,
    ValueList<TenantFailure> Failures,
    bool IsStoreDown
);
