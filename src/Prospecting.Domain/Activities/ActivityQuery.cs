using NodaTime;
using Prospecting.Paging;

namespace Prospecting.Activities;

/// <summary>Which of a prospect's activities to list. Every criterion that is left out leaves all in.</summary>
/// <remarks>Upcoming ones come with the next first, all others with the latest first; by <see cref="Activity.Start"/>, then by id.</remarks>
public sealed record ActivityQuery
{
    /// <summary>The view they are in, at the instant of the session.</summary>
    public ActivityView? View { get; init; }

    /// <summary>What tells the views apart.</summary>
    public ActivityViews Views { get; init; } = ActivityViews.Default;

    /// <summary>Which part of the list.</summary>
    public TimePage Page { get; init; } = new();

    /// <summary>Whether the earliest comes first.</summary>
    public bool IsAscending => View == ActivityView.Upcoming;

    /// <summary>Whether an activity meets the criteria: the meaning that every store gives them.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="now">The instant of the session.</param>
    public bool Matches(Activity activity, Instant now) =>
        View is not { } view || Views.Of(activity, now) == view;

    /// <summary>Makes the page out of all activities of a prospect, for a store that has them at hand.</summary>
    /// <param name="all">The activities, in any order.</param>
    /// <param name="now">The instant of the session.</param>
    public Page<Activity> PageOf(IEnumerable<Activity> all, Instant now) =>
        Page.Of(all.Where(a => Matches(a, now)), a => (a.Start, a.SubjectId), IsAscending);

    /// <summary>Makes a page of activities in order, when a store has read one more than the page holds, if there was one.</summary>
    /// <param name="activities">Up to <see cref="TimePage.PageSize"/> + 1 activities.</param>
    public Page<Activity> ToPage(IReadOnlyList<Activity> activities) =>
        Page.ToPage(activities, a => (a.Start, a.SubjectId));
}
