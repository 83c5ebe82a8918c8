using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Pipeline;

/// <summary>What came of an action on one of several prospects.</summary>
/// <param name="Prospect">The prospect; for the id of a merged record, the one that stands for it.</param>
/// <param name="Decision">The decision; the change is made when it is <see cref="StatusDecision.Allowed"/>.</param>
public sealed record MoveResult(ProspectId Prospect, StatusDecision Decision);
