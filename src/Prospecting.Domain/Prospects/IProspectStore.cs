using Prospecting.Contacts;
using Prospecting.Paging;
using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>The prospects that a session may see: those that belong to a company its scope may read for.</summary>
/// <remarks>What it gives out belongs to the session: it is changed by its verbs and written by the session's commit.</remarks>
public interface IProspectStore
{
    /// <summary>Loads a prospect with all its parts.</summary>
    /// <param name="id">Its id; the id of a merged prospect gives the one it became part of (SPEC G-3).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The prospect, or <see langword="null"/> when there is none or the scope may not see it.</returns>
    Task<Prospect?> FindAsync(ProspectId id, CancellationToken cancellationToken = default);

    /// <summary>Loads several prospects with all their parts, in a fixed number of round trips.</summary>
    /// <param name="ids">Their ids; the id of a merged prospect gives the one it became part of.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those there are and the scope may see, each once, in no particular order.</returns>
    Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds prospects by the id they have in another system (SPEC P-13).</summary>
    /// <param name="references">Ids there.</param>
    /// <param name="system">The other system; every system when left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Each reference found, with its prospect.</returns>
    Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
        IReadOnlyCollection<string> references,
        string? system = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds the prospects that are linked to contacts (SPEC C-1).</summary>
    /// <param name="contacts">The contacts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The ids of those that are linked to any of them and that the scope may see, archived or not, each once, in no particular order.</returns>
    Task<IReadOnlyList<ProspectId>> FindByContactsAsync(
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists prospects, one page at a time.</summary>
    /// <param name="query">Which ones, and in what order.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">The page size is out of range or <see cref="ProspectQuery.After"/> is not the end of a page.</exception>
    Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>Counts prospects by status, as a report: those of companies that do not manage statuses do not count (SPEC S-2), nor do merged records.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statuses that have any, in no particular order.</returns>
    Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>Counts prospects by status whether their company manages statuses or not: what a change of workflow has to reckon with (SPEC S-14).</summary>
    /// <param name="owners">Whose prospects.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The statuses that have any, in no particular order.</returns>
    Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds prospects that are in certain statuses, or that a reopening would return to them (SPEC S-14).</summary>
    /// <param name="owners">Whose prospects.</param>
    /// <param name="statuses">Codes of statuses.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Their ids, in the order of the ids.</returns>
    Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
        CompanySet owners,
        IReadOnlyCollection<string> statuses,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds the contacts that no other prospect is linked to, whoever it belongs to: those who would be nobody's without it (SPEC Y-1).</summary>
    /// <param name="id">Its id; those merged into it count as itself.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Their ids, in no particular order; none when the scope may not see the prospect.</returns>
    Task<IReadOnlyList<ContactId>> FindContactsOnlyOfAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new prospect written by the commit.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(Prospect prospect);
}
