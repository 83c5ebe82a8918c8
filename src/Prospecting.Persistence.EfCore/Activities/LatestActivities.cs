using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Activities;

/// <summary>The activities of a prospect.</summary>
internal sealed class LatestActivities() : LatestParts<ActivityRow>(nameof(ActivityRow.StartsAt));
