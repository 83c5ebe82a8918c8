using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Activities;

/// <summary>The activities that a session may see: those of a prospect that its scope may see.</summary>
/// <remarks>What it gives out belongs to the session: it is changed by its verbs and written by the session's commit.</remarks>
public interface IActivityStore
{
    /// <summary>Loads an activity.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The activity, or <see langword="null"/> when there is none, it was deleted, or the scope may not see it.</returns>
    Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken = default);

    /// <summary>Lists a prospect's activities, one page at a time.</summary>
    /// <param name="prospect">The prospect; the id of a merged one gives those of the one it became part of (SPEC G-3).</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, in the query's order.</returns>
    /// <exception cref="ArgumentException">The page size is out of range, or the cursor is not the end of a page.</exception>
    Task<Page<Activity>> OfProspectAsync(
        ProspectId prospect,
        ActivityQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new activity written by the commit.</summary>
    /// <param name="activity">The activity.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(Activity activity);
}
