using Prospecting.Activities;
using Prospecting.Aggregates;
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

namespace Prospecting.Testing.InMemory;

/// <summary>A unit of work on the in-memory store.</summary>
internal sealed class InMemorySession : IProspectingSession
{
    private readonly InMemoryDatabase _database;
    private readonly SessionAggregates<Prospect> _prospects = new();
    private readonly SessionAggregates<Contact> _contacts = new();
    private readonly List<KeptAggregates> _kept = [];
    private readonly InMemoryReleaseStore _releases;
    private readonly InMemoryOutbox _outbox;
    private readonly InMemoryReceiptStore _receipts;
    private readonly WorkflowCatalog _catalog;
    private bool _isUsable = true;

    public InMemorySession(InMemoryDatabase database, WorkContext context, WorkflowCatalog catalog)
    {
        (_database, Context, _catalog) = (database, context, catalog);
        Prospects = new InMemoryProspectStore(database, context, _prospects);
        _releases = new InMemoryReleaseStore(database, context.Scope);
        Contacts = new InMemoryContactStore(database, context.Scope, _contacts);
        Tasks = new InMemoryTaskStore(
            database,
            context.Scope,
            Kept<FollowUpTask, FollowUpTaskSnapshot>(
                FollowUpTask.SubjectKindName,
                t => t.ToSnapshot(),
                FollowUpTask.FromSnapshot
            )
        );
        Activities = new InMemoryActivityStore(
            context,
            Kept<Activity, ActivitySnapshot>(
                Activity.SubjectKindName,
                a => a.ToSnapshot(),
                Activity.FromSnapshot
            )
        );
        Notes = new InMemoryNoteStore(
            Kept<Note, NoteSnapshot>(Note.SubjectKindName, n => n.ToSnapshot(), Note.FromSnapshot)
        );
        Attachments = new InMemoryAttachmentStore(
            database,
            context.Scope,
            Kept<Attachment, AttachmentSnapshot>(
                Attachment.SubjectKindName,
                a => a.ToSnapshot(),
                Attachment.FromSnapshot
            )
        );
        Catalogs = new InMemoryCatalogStore(
            Kept<CatalogEntry, CatalogEntrySnapshot>(
                CatalogEntry.SubjectKindName,
                e => e.ToSnapshot(),
                CatalogEntry.FromSnapshot
            )
        );
        CustomFields = new InMemoryCustomFieldStore(
            Kept<CustomField, CustomFieldSnapshot>(
                CustomField.SubjectKindName,
                f => f.ToSnapshot(),
                CustomField.FromSnapshot
            )
        );
        RepresentativeGrants = new InMemoryRepresentativeGrantStore(
            Kept<RepresentativeGrant, RepresentativeGrantSnapshot>(
                RepresentativeGrant.SubjectKindName,
                g => g.ToSnapshot(),
                RepresentativeGrant.FromSnapshot
            )
        );
        Matches = new InMemoryMatchIndex(database, context.Scope);
        History = new InMemoryHistoryStore(database, context);
        _outbox = new InMemoryOutbox(database, context);
        _receipts = new InMemoryReceiptStore(database, context.Scope);
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

    public IOutbox Outbox =>
        Context.Scope.Reach == ScopeReach.System
            ? _outbox
            : throw new ScopeViolationException("the outbox", Context.Scope.ToString());

    public ICommandReceiptStore Receipts => _receipts;

    public Task CommitAsync(CancellationToken cancellationToken = default)
    {
        if (!_isUsable)
        {
            throw new InvalidOperationException(
                "A commit of this session failed before; open a new session."
            );
        }

        cancellationToken.ThrowIfCancellationRequested();
        var prospects = _prospects.Changed;
        var contacts = _contacts.Changed;
        var kept = _kept
            .SelectMany(k => k.Changed, (kind, aggregate) => (Kind: kind, Aggregate: aggregate))
            .ToList();
        _isUsable = false;
        lock (_database.Gate)
        {
            // Everything is checked before anything is written: a refusal leaves no trace.
            var guard = new InMemoryGuard(_database, Context.Scope);
            guard.Check(prospects, contacts);
            guard.Check([.. kept.Select(k => k.Aggregate)], prospects);
            guard.Check(_releases.Pending);
            guard.Check(_receipts.Pending);
            RequireCurrentWorkflows(prospects);
            Write(prospects, contacts, kept);
            _database.Releases.AddRange(_releases.Pending.Select(r => (Context.Scope.Tenant, r)));
            foreach (var receipt in _receipts.Pending)
            {
                _database.Receipts.Add((Context.Scope.Tenant, receipt.User, receipt.Key), receipt);
            }
        }

        if (_releases.Pending.Count > 0)
        {
            _catalog.Forget(Context.Scope.Tenant);
            _releases.AcceptCommit();
        }

        _receipts.AcceptCommit();

        _isUsable = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private KeptAggregates<T> Kept<T, TSnapshot>(
        string kind,
        Func<T, TSnapshot> toSnapshot,
        Func<TSnapshot, T> fromSnapshot
    )
        where T : Aggregate
        where TSnapshot : class
    {
        var kept = new KeptAggregates<T>(
            _database,
            Context.Scope,
            kind,
            toSnapshot,
            stored => fromSnapshot((TSnapshot)stored)
        );
        _kept.Add(kept);
        return kept;
    }

    // Moved by a workflow that somebody replaced meanwhile: the decision may not hold any more.
    private void RequireCurrentWorkflows(IReadOnlyList<Prospect> prospects)
    {
        var tenant = Context.Scope.Tenant;
        if (
            prospects.Any(p => p.PendingStatusChanges.Count > 0)
            && Context.Workflows is TenantWorkflows workflows
            && !workflows.AreCurrent([
                .. _database.CurrentReleases(tenant).Select(r => (r.Company, r.Number)),
            ])
        )
        {
            _catalog.Forget(tenant);
            throw new ConcurrencyConflictException($"the workflows of tenant {tenant}");
        }
    }

    private void Write(
        IReadOnlyList<Prospect> prospects,
        IReadOnlyList<Contact> contacts,
        IReadOnlyList<(KeptAggregates Kind, Aggregate Aggregate)> kept
    )
    {
        var tenant = Context.Scope.Tenant;
        var at = Context.Now;
        foreach (
            var aggregate in contacts
                .Concat<Aggregate>(prospects)
                .Concat(kept.Select(k => k.Aggregate))
        )
        {
            var record = CommitRecord.Of(aggregate, Context, at);
            _database.History.Add((tenant, record.History));
            _database.Outbox.AddRange(record.Messages.Select(m => new InMemoryMessage(tenant, m)));
        }

        foreach (var contact in contacts)
        {
            contact.AcceptCommit(contact.Version + 1);
            Keep(_database.Contacts, contact, contact.ToSnapshot);
        }

        foreach (var prospect in prospects)
        {
            _database.StatusChanges.AddRange(
                prospect.PendingStatusChanges.Select(c => (tenant, prospect.Id.Value, c))
            );
            prospect.AcceptCommit(prospect.Version + 1);
            Keep(_database.Prospects, prospect, prospect.ToSnapshot);
        }

        foreach (var (kind, aggregate) in kept)
        {
            aggregate.AcceptCommit(aggregate.Version + 1);
            Keep(_database.Kept, aggregate, () => kind.ToRecord(aggregate));
        }
    }

    private void Keep<TSnapshot>(
        Dictionary<(TenantId, Guid), TSnapshot> snapshots,
        Aggregate aggregate,
        Func<TSnapshot> snapshot
    )
    {
        var key = (Context.Scope.Tenant, aggregate.SubjectId);
        if (aggregate is Prospect { IsRemoved: true })
        {
            // Those that were merged into a deleted one became part of it.
            foreach (var id in _database.WithMerged(Context.Scope.Tenant, aggregate.SubjectId))
            {
                snapshots.Remove((Context.Scope.Tenant, id));
            }
        }
        else if (aggregate.IsRemoved)
        {
            snapshots.Remove(key);
        }
        else
        {
            snapshots[key] = snapshot();
        }
    }
}
