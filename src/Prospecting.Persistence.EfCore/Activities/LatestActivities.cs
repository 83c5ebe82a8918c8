using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Activities;

/// <summary>The activities of a prospect, the latest first.</summary>
internal sealed class LatestActivities()
    : PartsOfProspect<ActivityRow>(rows =>
        rows.OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id)
    );
