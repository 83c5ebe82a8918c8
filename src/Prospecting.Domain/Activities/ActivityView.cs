namespace Prospecting.Activities;

/// <summary>Where an activity stands at an instant (SPEC T-5): in exactly one of these.</summary>
public enum ActivityView
{
    /// <summary>It is not over yet: planned, or in progress.</summary>
    Upcoming = 0,

    /// <summary>It is over, and ended within the last days.</summary>
    Recent = 1,

    /// <summary>It ended before that.</summary>
    Past = 2,
}
