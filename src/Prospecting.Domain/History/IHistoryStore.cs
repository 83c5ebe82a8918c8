using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.History;

/// <summary>Reads what happened to the prospects that a session may see. Writing is the commit's alone.</summary>
public interface IHistoryStore
{
    /// <summary>The history of a prospect, of those merged into it, and of all that was kept under any of them (SPEC G-2, H-1).</summary>
    /// <param name="prospect">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Every line, the oldest first; empty when the scope may not see the prospect.</returns>
    Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
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
