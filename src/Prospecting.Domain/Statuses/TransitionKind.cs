namespace Prospecting.Statuses;

/// <summary>What a transition does to the status (SPEC S-4).</summary>
public enum TransitionKind
{
    /// <summary>Moves to another status.</summary>
    Normal = 0,

    /// <summary>Leaves the status and enters it again: time in status starts anew.</summary>
    Reentry = 1,

    /// <summary>Has its effects without leaving the status.</summary>
    Internal = 2,

    /// <summary>Is taken note of and does nothing.</summary>
    Ignore = 3,

    /// <summary>Returns to the status that history recorded before the closing (SPEC S-11).</summary>
    Reopen = 4,
}
