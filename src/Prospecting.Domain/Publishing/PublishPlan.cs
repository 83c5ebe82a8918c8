using Prospecting.Collections;
using Prospecting.Releases;
using Prospecting.Statuses;

namespace Prospecting.Publishing;

/// <summary>What publishing would do, before it is done (SPEC S-14).</summary>
/// <param name="Release">The release that would be written.</param>
/// <param name="Current">The definition that governs now.</param>
/// <param name="Next">The definition that would govern.</param>
/// <param name="Warnings">What deserves a look in the next definition.</param>
/// <param name="InUse">Every status that prospects are in now, with the one they would be in.</param>
public sealed record PublishPlan(
    WorkflowRelease Release,
    StatusWorkflow Current,
    StatusWorkflow Next,
    ValueList<WorkflowFault> Warnings,
    ValueList<StatusUse> InUse
)
{
    /// <summary>How many prospects would be moved to another status.</summary>
    public int Moves => InUse.Where(u => u.Moves).Sum(u => u.Count);
}

/// <summary>How many prospects are in a status, and what would become of them.</summary>
/// <param name="Status">The code they carry now.</param>
/// <param name="Count">How many.</param>
/// <param name="Next">The code they would carry.</param>
public sealed record StatusUse(string Status, int Count, string Next)
{
    /// <summary>Whether they would be moved.</summary>
    public bool Moves => Status != Next;
}
