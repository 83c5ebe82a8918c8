namespace Prospecting.FollowUp;

/// <summary>How far a task is; it goes one way (SPEC T-1).</summary>
public enum TaskState
{
    /// <summary>It waits to be done; it can be changed and deleted.</summary>
    ToDo = 0,

    /// <summary>It was done; it can only be deleted.</summary>
    Done = 1,
}
