using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Notifications;

/// <summary>Counts rounds and messages by what came of them.</summary>
internal static class NotificationMetrics
{
    public static void Record(TenantId tenant, DeliveryReport round)
    {
        Rounds(tenant, round.Claimed == 0 ? "idle" : "done");
        if (round.Claimed == 0 || !HostingDiagnostics.NotificationMessages.Enabled)
        {
            return;
        }

        Messages(tenant, "delivered", round.Delivered);
        Messages(tenant, "failed", round.Failed);
        Messages(tenant, "dead", round.Dead);
        Messages(tenant, "held-back", round.HeldBack);
    }

    public static void RecordFailure(TenantId tenant) => Rounds(tenant, "failed");

    private static void Rounds(TenantId tenant, string outcome)
    {
        if (HostingDiagnostics.NotificationRounds.Enabled)
        {
            HostingDiagnostics.NotificationRounds.Add(
                1,
                new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value),
                new KeyValuePair<string, object?>(SignalTags.Outcome, outcome)
            );
        }
    }

    private static void Messages(TenantId tenant, string outcome, int count)
    {
        if (count > 0)
        {
            HostingDiagnostics.NotificationMessages.Add(
                count,
                new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value),
                new KeyValuePair<string, object?>(SignalTags.Outcome, outcome)
            );
        }
    }
}
