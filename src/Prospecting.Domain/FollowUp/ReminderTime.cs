using NodaTime;

namespace Prospecting.FollowUp;

/// <summary>When somebody is reminded of a task that is overdue: on the day after its due date, at a time of day where he lives (SPEC T-4).</summary>
/// <param name="TimeOfDay">The time of day.</param>
public sealed record ReminderTime(LocalTime TimeOfDay)
{
    /// <summary>Eight in the morning.</summary>
    public static ReminderTime Default { get; } = new(new LocalTime(8, 0));

    /// <summary>The instant of the reminder.</summary>
    /// <param name="dueOn">The due date.</param>
    /// <param name="zone">Where the recipient lives.</param>
    /// <returns>
    /// The instant. A time that clocks skip that day is as much later as they skip; of a time that they show twice it is the first.
    /// </returns>
    public Instant Of(LocalDate dueOn, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return dueOn.PlusDays(1).At(TimeOfDay).InZoneLeniently(zone).ToInstant();
    }
}
