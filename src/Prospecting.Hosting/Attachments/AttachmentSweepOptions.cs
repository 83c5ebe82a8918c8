using NodaTime;
using Prospecting.Attachments;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Attachments;

/// <summary>Which bytes are deleted because no attachment has them, and when.</summary>
public sealed class AttachmentSweepOptions
{
    /// <summary>Whether the host sweeps in the background; off for hosts that call <see cref="AttachmentSweepRun.RunOnceAsync"/> by a schedule of their own.</summary>
    /// <value>Yes.</value>
    public bool RunsInBackground { get; set; } = true;

    /// <summary>How old bytes must be to count as nobody's, 1 hour or more: longer than any upload waits for its commit.</summary>
    /// <value>1 day.</value>
    public Duration Age { get; set; } = AttachmentSweep.DefaultAge;

    /// <summary>How long to wait between two runs, 1 hour to 30 days; each of them lists all that the storage has.</summary>
    /// <value>1 day.</value>
    public Duration Interval { get; set; } = Duration.FromDays(1);

    /// <summary>The name under which sessions are opened.</summary>
    /// <value><c>attachments</c>.</value>
    public UserId Process { get; set; } = new("attachments");

    internal IEnumerable<string> Faults()
    {
        if (Age < AttachmentSweep.MinAge)
        {
            yield return $"{nameof(Age)} is 1 hour or more.";
        }

        if (Interval < Duration.FromHours(1) || Interval > Duration.FromDays(30))
        {
            yield return $"{nameof(Interval)} is 1 hour to 30 days.";
        }

        if (Process.Value.Length == 0)
        {
            yield return $"{nameof(Process)} is the name of a process.";
        }
    }
}
