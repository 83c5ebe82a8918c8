using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.FollowUp;

/// <summary>The tasks that a session may see: those of a prospect that its scope may see.</summary>
/// <remarks>What it gives out belongs to the session: it is changed by its verbs and written by the session's commit.</remarks>
public interface IFollowUpTaskStore
{
    /// <summary>Loads a task.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The task, or <see langword="null"/> when there is none, it was deleted, or the scope may not see it.</returns>
    Task<FollowUpTask?> FindAsync(FollowUpTaskId id, CancellationToken cancellationToken = default);

    /// <summary>Loads all tasks of a prospect.</summary>
    /// <param name="prospect">The prospect; the id of a merged one gives those of the one it became part of (SPEC G-3).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those there are and the scope may see, by due date and then by id.</returns>
    Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists tasks, one page at a time.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The tasks, by due date and then by id.</returns>
    /// <exception cref="ArgumentException">The page size is out of range or <see cref="TaskQuery.After"/> is not the end of a page.</exception>
    Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new task written by the commit.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(FollowUpTask task);
}
