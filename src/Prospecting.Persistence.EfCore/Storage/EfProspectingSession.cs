using Microsoft.EntityFrameworkCore;
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
using Prospecting.Persistence.EfCore.Activities;
using Prospecting.Persistence.EfCore.Attachments;
using Prospecting.Persistence.EfCore.Catalogs;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.CustomFields;
using Prospecting.Persistence.EfCore.Diagnostics;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.FollowUp;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notes;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Ownership;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Receipts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>A unit of work on one context: loads rows, hands out aggregates, and at the commit makes the rows say what the aggregates say.</summary>
internal sealed class EfProspectingSession : IProspectingSession
{
    private readonly DbContext _context;
    private readonly StoreEngine _engine;
    private readonly IAsyncDisposable? _lifetime;
    private readonly LoadedAggregates<Prospect, ProspectRow> _prospects = new();
    private readonly LoadedAggregates<Contact, ContactRow> _contacts = new();
    private readonly LoadedRecords _kept = new();
    private readonly WriteGuard _guard;
    private readonly PartHolders _holders;
    private readonly LostRaces _races;
    private readonly CommitRows _rows;
    private readonly RowsWrittenInBulk _writtenInBulk;
    private readonly EfWorkflowReleaseStore _releases;
    private readonly EfCommandReceiptStore _receipts;
    private readonly IOutbox _outbox;
    private readonly WorkflowCatalog _catalog;
    private readonly StoreFailures _failures;
    private readonly CommitTransaction _transaction;
    private bool _isUsable = true;

    public EfProspectingSession(
        DbContext context,
        WorkContext work,
        WorkflowCatalog catalog,
        StoreEngine engine,
        StoreFailures failures,
        IAsyncDisposable? lifetime
    )
    {
        (_context, Context, _catalog, _engine, _failures, _lifetime) = (
            context,
            work,
            catalog,
            engine,
            failures,
            lifetime
        );
        _releases = new EfWorkflowReleaseStore(context, work.Scope);
        _receipts = new EfCommandReceiptStore(context, work.Scope);
        Prospects = _failures.Guard<IProspectStore>(
            new EfProspectStore(context, work, engine.Search, _prospects)
        );
        Contacts = _failures.Guard<IContactStore>(
            new EfContactStore(context, work.Scope, _contacts)
        );
        Tasks = _failures.Guard<IFollowUpTaskStore>(
            new EfFollowUpTaskStore(Parts<FollowUpTask, FollowUpTaskRow>())
        );
        Activities = _failures.Guard<IActivityStore>(
            new EfActivityStore(work, Parts<Activity, ActivityRow>())
        );
        Notes = _failures.Guard<INoteStore>(new EfNoteStore(Parts<Note, NoteRow>()));
        Attachments = _failures.Guard<IAttachmentStore>(
            new EfAttachmentStore(context, work.Scope, Parts<Attachment, AttachmentRow>())
        );
        Catalogs = _failures.Guard<ICatalogStore>(
            new EfCatalogStore(Settings<CatalogEntry, CatalogEntryRow>())
        );
        CustomFields = _failures.Guard<ICustomFieldStore>(
            new EfCustomFieldStore(Settings<CustomField, CustomFieldRow>())
        );
        RepresentativeGrants = _failures.Guard<IRepresentativeGrantStore>(
            new EfRepresentativeGrantStore(Settings<RepresentativeGrant, RepresentativeGrantRow>())
        );
        Matches = _failures.Guard<IMatchIndex>(new EfMatchIndex(context, work.Scope));
        History = _failures.Guard<IHistoryStore>(new EfHistoryStore(context, work));
        Releases = _failures.Guard<IWorkflowReleaseStore>(_releases);
        Receipts = _failures.Guard<ICommandReceiptStore>(_receipts);
        _outbox = _failures.Guard<IOutbox>(new EfOutbox(context, work, engine.Locking));
        _transaction = new CommitTransaction(context, new CommitVerification(context, work.Scope));
        _guard = new WriteGuard(context, work.Scope);
        _holders = new PartHolders(context, work.Scope.Tenant);
        _races = new LostRaces(context, work.Scope.Tenant);
        _rows = new CommitRows(context, work, engine.Bulk, _prospects, _contacts);
        _writtenInBulk = new RowsWrittenInBulk(context, work.Scope.Tenant, _prospects, _contacts);
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

    public IWorkflowReleaseStore Releases { get; }

    public IOutbox Outbox =>
        Context.Scope.Reach == ScopeReach.System
            ? _outbox
            : throw new ScopeViolationException("the outbox", Context.Scope.ToString());

    public ICommandReceiptStore Receipts { get; }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        if (!_isUsable)
        {
            throw new InvalidOperationException(
                "A commit of this session failed before; open a new session."
            );
        }

        cancellationToken.ThrowIfCancellationRequested();
        // On a context that the host uses too, only what the aggregates say may be written.
        DirectWriteInterceptor.RefuseForeignChanges(_context);
        var work = PendingWrites.Of(
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
        using var observed = ObservedCommit.Begin(Context.Scope.Tenant);
        try
        {
            work = await WithRowsAsync(work, cancellationToken).ConfigureAwait(false);
            await WriteOrExplainAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observed.Failed(exception, work.Records, work.IsBulk);
            LeaveHostsContext();
            throw;
        }

        observed.Written(work.Records, work.IsBulk);
        foreach (var aggregate in work.Aggregates)
        {
            aggregate.AcceptCommit(aggregate.Version + 1);
        }

        if (work.Releases.Count > 0)
        {
            _catalog.Forget(Context.Scope.Tenant);
            _releases.AcceptCommit();
        }

        _receipts.AcceptCommit();
        _isUsable = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_lifetime is not null)
        {
            await _lifetime.DisposeAsync().ConfigureAwait(false);
            return;
        }

        LeaveHostsContext();
    }

    private PartStore<TPart, TRow> Parts<TPart, TRow>()
        where TPart : ProspectPart
        where TRow : class, IRecordRow<TPart>, IPartRow, new() =>
        new(_context, Context.Scope, _prospects, _kept.Kind<TPart, TRow>());

    private SettingStore<TSetting, TRow> Settings<TSetting, TRow>()
        where TSetting : CompanySetting
        where TRow : class, IRecordRow<TSetting>, ISettingRow, new() =>
        new(_context, Context.Scope, _kept.Kind<TSetting, TRow>());

    // What was written past the change tracker has no row yet; when it was changed since, it needs one.
    private async Task<PendingWrites> WithRowsAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        if (!_prospects.HasChangedWithoutRow && !_contacts.HasChangedWithoutRow)
        {
            return work;
        }

        await _failures
            .WatchAsync(_writtenInBulk.LoadChangedAsync(cancellationToken))
            .ConfigureAwait(false);
        return PendingWrites.Of(
            _prospects.Changed,
            _contacts.Changed,
            _kept.Changed,
            _releases.Pending,
            _receipts.Pending
        );
    }

    // A host goes on with his context: rows that a failed commit has changed, and rows as this session has seen them, are in his way.
    private void LeaveHostsContext()
    {
        if (_lifetime is not null)
        {
            return;
        }

        var unsaved = _context
            .ChangeTracker.Entries<IProspectingRow>()
            .Where(e => e.State != EntityState.Unchanged);
        foreach (var entry in unsaved.ToList())
        {
            entry.State = EntityState.Detached;
        }

        var rows = _prospects
            .Rows.SelectMany(p => p.AndParts)
            .Concat(_contacts.Rows.SelectMany(c => c.AndParts))
            .Concat(_kept.Rows);
        foreach (var row in rows.ToList())
        {
            _context.Entry(row).State = EntityState.Detached;
        }
    }

    private async Task WriteOrExplainAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        try
        {
            await InTransactionAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            throw new ConcurrencyConflictException(work.Describe(), exception);
        }
        catch (DbUpdateException exception) when (_failures.IsUniqueViolation(exception))
        {
            throw await _failures
                .WatchAsync(_races.ExplainAsync(work, exception, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (_failures.IsReferenceViolation(exception))
        {
            // Somebody deleted what this belongs to, or kept something under what this deletes.
            throw new ConcurrencyConflictException(work.Describe(), exception);
        }
        catch (Exception exception) when (_failures.Translates(exception))
        {
            throw _failures.Translated(exception, work.Describe(), work.IsUnconfirmed);
        }
    }

    private async Task InTransactionAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        if (_context.Database.CurrentTransaction is { } host)
        {
            await CommitTransaction
                .WithinAsync(host, token => WriteAsync(work, token), cancellationToken)
                .ConfigureAwait(false);
            _context.ChangeTracker.AcceptAllChanges();
            return;
        }

        // The whole transaction is what may be repeated after a passing fault, never a part of it.
        await _transaction
            .RunAsync(work, token => WriteAsync(work, token), cancellationToken)
            .ConfigureAwait(false);
        _failures.Committed();
        _context.ChangeTracker.AcceptAllChanges();
    }

    private async Task WriteAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        await _holders.HoldAsync(work, cancellationToken).ConfigureAwait(false);
        await _guard.CheckAsync(work, cancellationToken).ConfigureAwait(false);
        await RequireCurrentWorkflowsAsync(work, cancellationToken).ConfigureAwait(false);
        CommitMark.Set(_context);
        // The whole of it is undone by the one who calls; a savepoint within it would be two more round trips for nothing.
        var usesSavepoints = _context.Database.AutoSavepointsEnabled;
        _context.Database.AutoSavepointsEnabled = false;
        try
        {
            // Making rows holds those of others, which is a write too.
            await _rows.ApplyAsync(work, cancellationToken).ConfigureAwait(false);

            // New rows first: what is changed may refer to them.
            await _rows.WriteInBulkAsync(work, cancellationToken).ConfigureAwait(false);
            await _context
                .SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken)
                .ConfigureAwait(false);
            await _holders.RequireNothingLeftAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _context.Database.AutoSavepointsEnabled = usesSavepoints;
            CommitMark.Clear(_context);
        }

        if (work.NewRecords is > 0 and var written)
        {
            await _engine
                .Search.KeepUpAsync(_context, written, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    // Moved by a workflow that somebody replaced meanwhile: the decision may not hold any more.
    private async Task RequireCurrentWorkflowsAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        if (
            !work.MovesStatuses
            || Context.Workflows is not TenantWorkflows workflows
            || workflows.AreCurrent(
                await ReleaseNumbers
                    .LoadAsync(_context, Context.Scope.Tenant, cancellationToken)
                    .ConfigureAwait(false)
            )
        )
        {
            return;
        }

        _catalog.Forget(Context.Scope.Tenant);
        throw new ConcurrencyConflictException($"the workflows of tenant {Context.Scope.Tenant}");
    }
}
