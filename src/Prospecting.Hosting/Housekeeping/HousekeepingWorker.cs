using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>Keeps house in the background as long as the host runs.</summary>
internal sealed class HousekeepingWorker(
    StoreHousekeeping housekeeping,
    IOptions<HousekeepingOptions> options,
    TimeProvider time,
    IIdSource ids
) : PausedWork(time, ids)
{
    protected override bool IsEnabled => options.Value.RunsInBackground;

    protected override Duration Pause => options.Value.Interval;

    // What is not deleted now is deleted later; there is no hurry, so a pause is never longer than usual either.
    protected override Duration LongestPause => options.Value.Interval;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await housekeeping.RunOnceAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
