using Prospecting.Activities;
using Prospecting.AdoNetStore.Activities;
using Prospecting.AdoNetStore.Attachments;
using Prospecting.AdoNetStore.Contacts;
using Prospecting.AdoNetStore.Duplicates;
using Prospecting.AdoNetStore.FollowUp;
using Prospecting.AdoNetStore.History;
using Prospecting.AdoNetStore.Kept;
using Prospecting.AdoNetStore.Notes;
using Prospecting.AdoNetStore.Notifications;
using Prospecting.AdoNetStore.Prospects;
using Prospecting.AdoNetStore.Receipts;
using Prospecting.AdoNetStore.Releases;
using Prospecting.AdoNetStore.Settings;
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
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>A unit of work on one connection.</summary>
internal sealed class AdoNetSession : IProspectingSession
{
    private readonly StoreConnection _connection;
    private readonly WorkflowCatalog _catalog;
    private readonly SessionAggregates<Prospect> _prospects = new();
    private readonly SessionAggregates<Contact> _contacts = new();
    private readonly KeptKinds _kept;
    private readonly AdoNetReleaseStore _releases;
    private readonly AdoNetReceiptStore _receipts;
    private readonly AdoNetOutbox _outbox;
    private readonly CommitWriter _writer;
    private bool _isUsable = true;

    public AdoNetSession(StoreConnection connection, WorkContext context, WorkflowCatalog catalog)
    {
        (_connection, Context, _catalog) = (connection, context, catalog);
        Contacts = new AdoNetContactStore(connection, context.Scope, _contacts);
        _kept = new KeptKinds(connection, context.Scope);
        Prospects = new AdoNetProspectStore(connection, context, _kept, _prospects);
        Tasks = new AdoNetTaskStore(_kept.Tasks());
        Activities = new AdoNetActivityStore(context, _kept.Activities());
        Notes = new AdoNetNoteStore(_kept.Notes());
        Attachments = new AdoNetAttachmentStore(connection, context.Scope, _kept.Attachments());
        Catalogs = new AdoNetCatalogStore(_kept.CatalogEntries());
        CustomFields = new AdoNetCustomFieldStore(_kept.CustomFields());
        RepresentativeGrants = new AdoNetRepresentativeGrantStore(_kept.RepresentativeGrants());
        Matches = new AdoNetMatchIndex(connection, context.Scope);
        History = new AdoNetHistoryStore(connection, context);
        _releases = new AdoNetReleaseStore(connection, context.Scope);
        _receipts = new AdoNetReceiptStore(connection, context.Scope);
        _outbox = new AdoNetOutbox(connection, context);
        _writer = new CommitWriter(connection, context, catalog, _releases, _receipts);
    }

    public WorkContext Context { get; }

    public IProspectStore Prospects { get; }

    public IContactStore Contacts { get; }

    public IFollowUpTaskStore Tasks { get; }

    public IActivityStore Activities { get; }

    public INoteStore Notes { get; }

    public IAttachmentStore Attachments { get; }

    public ICatalogStore Catalogs { get; }

    public ICustomFieldStore CustomFields { get; }

    public IRepresentativeGrantStore RepresentativeGrants { get; }

    public IMatchIndex Matches { get; }

    public IHistoryStore History { get; }

    public IWorkflowReleaseStore Releases => _releases;

    public ICommandReceiptStore Receipts => _receipts;

    public IOutbox Outbox =>
        Context.Scope.Reach == ScopeReach.System
            ? _outbox
            : throw new ScopeViolationException("the outbox", Context.Scope.ToString());

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        if (!_isUsable)
        {
            throw new InvalidOperationException(
                "A commit of this session failed before; open a new session."
            );
        }

        cancellationToken.ThrowIfCancellationRequested();
        var work = new PendingWrites(
            _prospects.Changed,
            _contacts.Changed,
            _kept.Changed,
            _releases.Pending,
            _receipts.Pending
        );
        if (work.IsEmpty)
        {
            return;
        }

        _isUsable = false;
        await _connection.InTransactionAsync(
            async () =>
            {
                await _writer.WriteAsync(work, cancellationToken);
                return true;
            },
            cancellationToken
        );
        Accept(work);
        _isUsable = true;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // It is written: from here on nothing may fail.
    private void Accept(PendingWrites work)
    {
        foreach (var aggregate in work.Aggregates)
        {
            aggregate.AcceptCommit(aggregate.Version + 1);
        }

        if (work.Releases.Count > 0)
        {
            _catalog.Forget(Context.Scope.Tenant);
        }

        _releases.AcceptCommit();
        _receipts.AcceptCommit();
    }
}
