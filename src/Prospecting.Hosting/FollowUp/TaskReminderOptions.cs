using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Scopes;

namespace Prospecting.Hosting.FollowUp;

/// <summary>How this process reminds of tasks that are overdue. At which time of day says <see cref="DependencyInjection.ProspectingOptions.Reminders"/>.</summary>
public sealed class TaskReminderOptions
{
    /// <summary>Whether the host reminds in the background; off for hosts that call <see cref="TaskReminderRun.RunOnceAsync"/> by a schedule of their own.</summary>
    /// <value>Yes.</value>
    public bool RunsInBackground { get; set; } = true;

    /// <summary>How long to wait between two runs, 1 minute to 1 day: nobody is reminded later than that.</summary>
    /// <value>15 minutes: the zones of the world begin their days that far apart.</value>
    public Duration Interval { get; set; } = Duration.FromMinutes(15);

    /// <summary>Where users live of whom the directory knows no zone.</summary>
    /// <value>UTC.</value>
    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>How many tasks one commit reminds of at most, 1 to 500.</summary>
    /// <value>200.</value>
    public int BatchSize { get; set; } = 200;

    /// <summary>The name under which sessions are opened.</summary>
    /// <value><c>reminders</c>.</value>
    public UserId Process { get; set; } = new("reminders");

    internal IEnumerable<string> Faults()
    {
        if (Interval < Duration.FromMinutes(1) || Interval > Duration.FromDays(1))
        {
            yield return $"{nameof(Interval)} is 1 minute to 1 day.";
        }

        if (Zone is null)
        {
            yield return $"{nameof(Zone)} is a zone.";
        }

        if (BatchSize is < 1 or > TaskQuery.MaxPageSize)
        {
            yield return $"{nameof(BatchSize)} is 1 to {TaskQuery.MaxPageSize}.";
        }

        if (Process.Value.Length == 0)
        {
            yield return $"{nameof(Process)} is the name of a process.";
        }
    }
}
