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
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A session that passes everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenSession(IProspectingSession inner) : IProspectingSession
{
    public WorkContext Context { get; init; } = inner.Context;

    public IProspectStore Prospects { get; init; } = inner.Prospects;

    public IContactStore Contacts { get; init; } = inner.Contacts;

    public IFollowUpTaskStore Tasks { get; init; } = inner.Tasks;

    public IActivityStore Activities { get; init; } = inner.Activities;

    public INoteStore Notes { get; init; } = inner.Notes;

    public IAttachmentStore Attachments { get; init; } = inner.Attachments;

    public ICatalogStore Catalogs { get; init; } = inner.Catalogs;

    public ICustomFieldStore CustomFields { get; init; } = inner.CustomFields;

    public IRepresentativeGrantStore RepresentativeGrants { get; init; } =
        inner.RepresentativeGrants;

    public IMatchIndex Matches { get; init; } = inner.Matches;

    public IHistoryStore History { get; init; } = inner.History;

    public IWorkflowReleaseStore Releases { get; init; } = inner.Releases;

    public ICommandReceiptStore Receipts { get; init; } = inner.Receipts;

    // A function: asking for the outbox is refused to a user's scope, and must not be asked for before he does.
    public Func<IOutbox> OutboxOf { get; init; } = () => inner.Outbox;

    public Func<CancellationToken, Task> Commit { get; init; } = inner.CommitAsync;

    public Func<ValueTask> Dispose { get; init; } = inner.DisposeAsync;

    public IOutbox Outbox => OutboxOf();

    public Task CommitAsync(CancellationToken cancellationToken = default) =>
        Commit(cancellationToken);

    public ValueTask DisposeAsync() => Dispose();
}
