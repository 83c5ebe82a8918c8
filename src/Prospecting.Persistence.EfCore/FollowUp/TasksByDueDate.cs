using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.FollowUp;

/// <summary>The tasks of a prospect, the first to be done first.</summary>
internal sealed class TasksByDueDate()
    : PartsOfProspect<FollowUpTaskRow>(rows => rows.OrderBy(t => t.DueOn).ThenBy(t => t.Id));
