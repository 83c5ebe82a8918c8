namespace Prospecting.Prospects;

/// <summary>What an action of a prospect's follow-up is.</summary>
public enum FollowUpActionKind
{
    /// <summary>A task.</summary>
    Task = 0,

    /// <summary>An activity, such as a visit.</summary>
    Activity = 1,
}
