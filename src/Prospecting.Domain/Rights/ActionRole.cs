namespace Prospecting.Rights;

/// <summary>What a user has to do with a prospect, so that he may act on it (SPEC O-3).</summary>
public enum ActionRole
{
    /// <summary>Whoever may write it.</summary>
    Writer = 0,

    /// <summary>Who added it.</summary>
    Creator = 1,

    /// <summary>The supervisor of who added it, his supervisor, and so on upward.</summary>
    Supervisor = 2,
}
