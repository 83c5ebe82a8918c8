namespace Prospecting.Prospects;

/// <summary>What was done last for a prospect, and what comes next (SPEC T-7).</summary>
/// <param name="Last">The last done task or past activity, if there is one.</param>
/// <param name="Next">The next task to do or activity to come, if there is one.</param>
public sealed record LastAndNextAction(FollowUpAction? Last, FollowUpAction? Next)
{
    /// <summary>Nothing was done, nothing is to come.</summary>
    public static LastAndNextAction None { get; } = new(Last: null, Next: null);
}
