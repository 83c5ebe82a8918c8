using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Notifications;

/// <summary>How this process takes messages to the channel. How a single round is done says <see cref="Prospecting.Notifications.DeliveryOptions"/>.</summary>
public sealed class NotificationDispatchOptions
{
    /// <summary>Whether the host delivers in the background; off for hosts that call <see cref="NotificationDispatch.RunOnceAsync"/> by a schedule of their own.</summary>
    /// <value>Yes.</value>
    public bool RunsInBackground { get; set; } = true;

    /// <summary>How long to wait when nothing is due, 10 milliseconds to 1 hour.</summary>
    /// <value>5 seconds.</value>
    public Duration PollInterval { get; set; } = Duration.FromSeconds(5);

    /// <summary>No wait is longer while the store is down: it doubles from <see cref="PollInterval"/> up to this, at least that long and at most 1 day.</summary>
    /// <value>1 minute.</value>
    public Duration LongestPause { get; set; } = Duration.FromMinutes(1);

    /// <summary>How many dispatchers run rounds in this process at the same time, 1 to 64.</summary>
    /// <value>1.</value>
    public int Dispatchers { get; set; } = 1;

    /// <summary>The name under which sessions are opened.</summary>
    /// <value><c>notifications</c>.</value>
    public UserId Process { get; set; } = new("notifications");

    internal IEnumerable<string> Faults()
    {
        if (PollInterval < Duration.FromMilliseconds(10) || PollInterval > Duration.FromHours(1))
        {
            yield return $"{nameof(PollInterval)} is 10 milliseconds to 1 hour.";
        }

        if (LongestPause < PollInterval || LongestPause > Duration.FromDays(1))
        {
            yield return $"{nameof(LongestPause)} is not below {nameof(PollInterval)} and at most 1 day.";
        }

        if (Dispatchers is < 1 or > 64)
        {
            yield return $"{nameof(Dispatchers)} is 1 to 64.";
        }

        if (Process.Value.Length == 0)
        {
            yield return $"{nameof(Process)} is the name of a process.";
        }
    }
}
