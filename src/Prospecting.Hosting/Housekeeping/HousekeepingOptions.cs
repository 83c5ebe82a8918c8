using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>What is deleted, and when.</summary>
public sealed class HousekeepingOptions
{
    /// <summary>Whether the host keeps house in the background; off for hosts that call <see cref="StoreHousekeeping.RunOnceAsync"/> by a schedule of their own.</summary>
    /// <value>Yes.</value>
    public bool RunsInBackground { get; set; } = true;

    /// <summary>How long a delivered message is kept, 1 hour or more; <see langword="null"/> keeps all. Dead letters stay in any case.</summary>
    /// <value>30 days.</value>
    public Duration? KeepDelivered { get; set; } = Duration.FromDays(30);

    /// <summary>
    /// How long the receipt of a command is kept, 1 hour or more; <see langword="null"/> keeps all. A command that comes again under its
    /// key after so long is done again.
    /// </summary>
    /// <value>7 days.</value>
    public Duration? KeepReceipts { get; set; } = Duration.FromDays(7);

    /// <summary>How many rows one statement deletes at most, 1 to 10,000: few, so that others can write in between.</summary>
    /// <value>500.</value>
    public int BatchSize { get; set; } = 500;

    /// <summary>How long to wait between two runs, 1 minute to 7 days.</summary>
    /// <value>1 hour.</value>
    public Duration Interval { get; set; } = Duration.FromHours(1);

    /// <summary>The name under which sessions are opened.</summary>
    /// <value><c>housekeeping</c>.</value>
    public UserId Process { get; set; } = new("housekeeping");

    internal IEnumerable<string> Faults()
    {
        if (KeepDelivered < Duration.FromHours(1))
        {
            yield return $"{nameof(KeepDelivered)} is 1 hour or more, or null.";
        }

        if (KeepReceipts < Duration.FromHours(1))
        {
            yield return $"{nameof(KeepReceipts)} is 1 hour or more, or null.";
        }

        if (BatchSize is < 1 or > 10_000)
        {
            yield return $"{nameof(BatchSize)} is 1 to 10,000.";
        }

        if (Interval < Duration.FromMinutes(1) || Interval > Duration.FromDays(7))
        {
            yield return $"{nameof(Interval)} is 1 minute to 7 days.";
        }

        if (Process.Value.Length == 0)
        {
            yield return $"{nameof(Process)} is the name of a process.";
        }
    }
}
