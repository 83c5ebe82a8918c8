using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.Notifications;

/// <summary>Delivers in the background as long as the host runs.</summary>
internal sealed class NotificationWorker(
    NotificationDispatch dispatch,
    IOptions<NotificationDispatchOptions> options,
    TimeProvider time,
    IIdSource ids
) : PausedWork(time, ids)
{
    protected override bool IsEnabled => options.Value.RunsInBackground;

    protected override Duration Pause => options.Value.PollInterval;

    protected override Duration LongestPause => options.Value.LongestPause;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var report = await dispatch.RunOnceAsync(cancellationToken).ConfigureAwait(false);
        return report.Rounds > 0 || !report.IsStoreDown;
    }
}
