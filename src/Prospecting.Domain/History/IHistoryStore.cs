using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.History;

/// <summary>Reads what happened to the prospects that a session may see. Writing is the commit's alone.</summary>
public interface IHistoryStore
{
    /// <summary>The history of a prospect, of those merged into it, and of all that was kept under any of them (SPEC G-2, H-1).</summary>
    /// <param name="prospect">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// Every line, the oldest first; empty when the scope may not see the prospect. That of a deleted one is read by who reaches the whole
    /// tenant.
    /// </returns>
    Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    );

    /// <summary>The timeline of a prospect, one page at a time: its own lines, and those of all that is its (SPEC H-1).</summary>
    /// <param name="query">Which lines.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The lines, the latest first; none when the scope may not see the prospect.</returns>
    /// <remarks>A prospect that was deleted is nobody's any more: its timeline is read by who reaches the whole tenant.</remarks>
    /// <exception cref="ArgumentException">The page size is out of range, the period ends before it begins, or the cursor is not the end of a page of history.</exception>
    Task<Page<HistoryEntry>> QueryAsync(
        HistoryQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>The history of a prospect's statuses (SPEC S-12).</summary>
    /// <param name="prospect">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Every line, the oldest first; empty when the scope may not see the prospect.</returns>
    Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    );

    /// <summary>How long prospects stay in their statuses (SPEC S-12).</summary>
    /// <param name="query">Which stays.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statuses that were entered or left by any prospect that the scope may see, in no particular order.</returns>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    );
}
