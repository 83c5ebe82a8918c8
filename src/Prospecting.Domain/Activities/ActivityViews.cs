using NodaTime;
using Prospecting.Work;

namespace Prospecting.Activities;

/// <summary>The rule that tells upcoming, recent and past activities apart (SPEC T-5). Immutable, pure.</summary>
public sealed record ActivityViews
{
    /// <summary>The most days that may count as recent.</summary>
    public const int MaxRecentDays = 3650;

    /// <summary>Recent is what ended within 30 days.</summary>
    public static ActivityViews Default { get; } = new();

    /// <summary>For how many days of 24 hours after its end an activity is recent, 1 to 3,650.</summary>
    /// <value>30.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int RecentDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxRecentDays);
            field = value;
        }
    } = 30;

    /// <summary>The view that an activity is in.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="now">The instant.</param>
    public ActivityView Of(Activity activity, Instant now)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.OverAt > now ? ActivityView.Upcoming
            : activity.OverAt >= RecentSince(now) ? ActivityView.Recent
            : ActivityView.Past;
    }

    /// <summary>What a store filters a view by: the span that <see cref="Activity.OverAt"/> lies in, its start included, its end not.</summary>
    /// <param name="view">The view.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such view.</exception>
    public Interval SpanOf(ActivityView view, Instant now)
    {
        // Instants of activities are whole ticks: after now is from the next tick on.
        var upcoming = WorkContext.Cut(now).PlusTicks(1);
        return view switch
        {
            ActivityView.Upcoming => new Interval(upcoming, null),
            ActivityView.Recent => new Interval(RecentSince(now), upcoming),
            ActivityView.Past => new Interval(null, RecentSince(now)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(view),
                view,
                "There is no such view."
            ),
        };
    }

    private Instant RecentSince(Instant now) =>
        WorkContext.Cut(now) - Duration.FromDays(RecentDays);
}
