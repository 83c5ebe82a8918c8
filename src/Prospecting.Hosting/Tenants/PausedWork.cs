using Microsoft.Extensions.Hosting;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Notifications;

namespace Prospecting.Hosting.Tenants;

/// <summary>Runs something again and again with pauses, longer ones while it fails; stops promptly, and waits for what is running.</summary>
internal abstract class PausedWork(TimeProvider time, IIdSource ids) : BackgroundService
{
    // The pauses of one process differ from those of the next, so that a store that comes back is not met by all at once.
    private readonly Guid _self = ids.Next();

    protected abstract bool IsEnabled { get; }

    protected abstract Duration Pause { get; }

    protected abstract Duration LongestPause { get; }

    /// <summary>Runs once; an exception means that it worked for nobody, and was logged by what threw it.</summary>
    /// <returns>Whether it worked for anybody, or there was nobody.</returns>
    protected abstract Task<bool> RunAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsEnabled)
        {
            return;
        }

        // What is slow to begin must not hold up the start of the host.
        await Task.Yield();
        var backOff = new RetryPolicy
        {
            First = Pause,
            Factor = 2,
            Longest = LongestPause,
        };
        var failures = 0;
        try
        {
            while (true)
            {
                stoppingToken.ThrowIfCancellationRequested();
                failures = await WorkedAsync(stoppingToken).ConfigureAwait(false)
                    ? 0
                    : failures + 1;
                var pause = failures == 0 ? Pause : backOff.DelayAfter(_self, failures);
                await Task.Delay(pause.ToTimeSpan(), time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: what was running has settled, the rest waits in the store.
        }
    }

    private async Task<bool> WorkedAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (Exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The tenants could not be read: the run logged it when that began.
            return false;
        }
    }
}
