using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.History;
using Prospecting.Notes;
using Prospecting.Notifications;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Work;

namespace Prospecting.Storage;

/// <summary>A unit of work: loads aggregates, and writes all that was done to them at once.</summary>
/// <remarks>
/// Not thread-safe. Nothing is written before <see cref="CommitAsync"/>; disposing without it forgets everything. After a commit the
/// session goes on with what it has loaded; after a failed one it refuses further use.
/// </remarks>
public interface IProspectingSession : IAsyncDisposable
{
    /// <summary>Who acts, what time it is, where ids and workflows come from.</summary>
    WorkContext Context { get; }

    /// <summary>The prospects.</summary>
    IProspectStore Prospects { get; }

    /// <summary>The contacts.</summary>
    IContactStore Contacts { get; }

    /// <summary>What is to be done for the prospects (SPEC T-1).</summary>
    IFollowUpTaskStore Tasks { get; }

    /// <summary>What was done with the prospects, and what is going to be (SPEC T-5).</summary>
    IActivityStore Activities { get; }

    /// <summary>What was noted about the prospects (SPEC T-8).</summary>
    INoteStore Notes { get; }

    /// <summary>What is known of the files attached to the prospects (SPEC T-8).</summary>
    IAttachmentStore Attachments { get; }

    /// <summary>The catalogues of the tenant and of its companies (SPEC P-15).</summary>
    ICatalogStore Catalogs { get; }

    /// <summary>The fields that the tenant and its companies have declared (SPEC P-10).</summary>
    ICustomFieldStore CustomFields { get; }

    /// <summary>Who may represent prospects (SPEC O-2).</summary>
    IRepresentativeGrantStore RepresentativeGrants { get; }

    /// <summary>What duplicates are found by.</summary>
    IMatchIndex Matches { get; }

    /// <summary>What happened.</summary>
    IHistoryStore History { get; }

    /// <summary>Which workflow governs which company since when.</summary>
    IWorkflowReleaseStore Releases { get; }

    /// <summary>What is to be told; for a system scope only.</summary>
    /// <exception cref="ScopeViolationException">The scope is a user's.</exception>
    IOutbox Outbox { get; }

    /// <summary>Which commands with a key were done.</summary>
    ICommandReceiptStore Receipts { get; }

    /// <summary>Writes everything that was done - aggregates, history, match keys, outbox - or nothing.</summary>
    /// <param name="cancellationToken">Stops the call; nothing is written then.</param>
    /// <exception cref="ConcurrencyConflictException">
    /// Somebody else changed one of the aggregates since it was loaded, published a workflow while this session moved statuses, or did a
    /// command under the same key.
    /// </exception>
    /// <exception cref="ScopeViolationException">Something would be written that the scope may not write.</exception>
    /// <exception cref="ReferenceTakenException">Another prospect of the company has the same id in the same other system.</exception>
    /// <exception cref="StoreUnavailableException">The store could not do its work; it says whether anything can have been written.</exception>
    /// <exception cref="InvalidOperationException">An earlier commit of this session failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was written.</exception>
    Task CommitAsync(CancellationToken cancellationToken = default);
}
