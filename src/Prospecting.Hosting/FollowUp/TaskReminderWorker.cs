using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Hosting.Tenants;

namespace Prospecting.Hosting.FollowUp;

/// <summary>Reminds in the background as long as the host runs.</summary>
internal sealed class TaskReminderWorker(
    TaskReminderRun reminders,
    IOptions<TaskReminderOptions> options,
    TimeProvider time,
    IIdSource ids
) : PausedWork(time, ids)
{
    protected override bool IsEnabled => options.Value.RunsInBackground;

    protected override Duration Pause => options.Value.Interval;

    // Nobody may be reminded later than the options say because the store was down before: a pause is never longer than usual.
    protected override Duration LongestPause => options.Value.Interval;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await reminders.RunOnceAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
