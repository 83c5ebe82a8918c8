using Microsoft.EntityFrameworkCore;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.History;
using Prospecting.Notifications;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Receipts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>A unit of work on one context: loads rows, hands out aggregates, and at the commit makes the rows say what the aggregates say.</summary>
internal sealed class EfProspectingSession : IProspectingSession
{
    private readonly DbContext _context;
    private readonly IBulkRows? _bulk;
    private readonly IAsyncDisposable? _lifetime;
    private readonly LoadedAggregates<Prospect, ProspectRow> _prospects = new();
    private readonly LoadedAggregates<Contact, ContactRow> _contacts = new();
    private readonly WriteGuard _guard;
    private readonly MatchKeyWriter _matchKeys;
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
        StoreFailures failures,
        IOutboxLocking locking,
        IBulkRows? bulk,
        IAsyncDisposable? lifetime
    )
    {
        _bulk = bulk;
        (_context, Context, _catalog, _failures, _lifetime) = (
            context,
            work,
            catalog,
            failures,
            lifetime
        );
        _releases = new EfWorkflowReleaseStore(context, work.Scope);
        _receipts = new EfCommandReceiptStore(context, work.Scope);
        Prospects = _failures.Guard<IProspectStore>(new EfProspectStore(context, work, _prospects));
        Contacts = _failures.Guard<IContactStore>(
            new EfContactStore(context, work.Scope, _contacts)
        );
        Matches = _failures.Guard<IMatchIndex>(new EfMatchIndex(context, work.Scope));
        History = _failures.Guard<IHistoryStore>(new EfHistoryStore(context, work));
        Releases = _failures.Guard<IWorkflowReleaseStore>(_releases);
        Receipts = _failures.Guard<ICommandReceiptStore>(_receipts);
        _outbox = _failures.Guard<IOutbox>(new EfOutbox(context, work, locking));
        _transaction = new CommitTransaction(context, new CommitVerification(context, work.Scope));
        _guard = new WriteGuard(context, work.Scope);
        _matchKeys = new MatchKeyWriter(context, work.Scope.Tenant);
        _writtenInBulk = new RowsWrittenInBulk(context, work.Scope.Tenant, _prospects, _contacts);
    }

    public WorkContext Context { get; }

    public IProspectStore Prospects { get; }

    public IContactStore Contacts { get; }

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
        await _failures
            .WatchAsync(_writtenInBulk.LoadChangedAsync(cancellationToken))
            .ConfigureAwait(false);
        var prospects = _prospects.Changed;
        var contacts = _contacts.Changed;
        var work = PendingWrites.Of(prospects, contacts, _releases.Pending, _receipts.Pending);
        if (work.IsEmpty)
        {
            return;
        }

        _isUsable = false;
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
                .WatchAsync(RaceAsync(work, exception, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (_failures.Translates(exception))
        {
            throw _failures.Translated(exception, work.Describe(), work.IsUnconfirmed);
        }

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
        }
    }

    private async Task InTransactionAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        if (_context.Database.CurrentTransaction is not null)
        {
            await WriteAsync(work, cancellationToken).ConfigureAwait(false);
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
        await _guard.CheckAsync(work, cancellationToken).ConfigureAwait(false);
        await RequireCurrentWorkflowsAsync(work, cancellationToken).ConfigureAwait(false);
        if (!work.IsApplied)
        {
            await ApplyAsync(work, cancellationToken).ConfigureAwait(false);
            work.IsApplied = true;
        }

        CommitMark.Set(_context);
        try
        {
            // New rows first: what is changed may refer to them.
            await work.NewRows!.WriteAsync(cancellationToken).ConfigureAwait(false);
            await _context
                .SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            CommitMark.Clear(_context);
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
                await EfWorkflowReleaseStore
                    .LoadNumbersAsync(_context, Context.Scope.Tenant, cancellationToken)
                    .ConfigureAwait(false)
            )
        )
        {
            return;
        }

        _catalog.Forget(Context.Scope.Tenant);
        throw new ConcurrencyConflictException($"the workflows of tenant {Context.Scope.Tenant}");
    }

    private async Task ApplyAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        var at = Context.Now;
        work.At = at;
        _context.AddRange(work.Releases.Select(r => r.ToRow(Context.Scope.Tenant)));
        _context.AddRange(
            work.Receipts.Select(r => EfCommandReceiptStore.ToRow(r, Context.Scope.Tenant))
        );
        var rows = new NewRows(_context, work.SuitsBulk ? _bulk : null);
        work.NewRows = rows;
        await _matchKeys.UpdateAsync(work, rows, cancellationToken).ConfigureAwait(false);
        foreach (var (contact, row) in work.Contacts)
        {
            var target = row ?? new ContactRow();
            target.Take(contact, contact.Version + 1);
            if (row is null)
            {
                rows.Add(target);
                _contacts.SetRow(contact, rows.IsBulk ? null : target);
            }

            AddRecords(contact, rows, at);
        }

        foreach (var (prospect, row) in work.Prospects)
        {
            var target = row ?? new ProspectRow();
            target.Take(prospect, prospect.Version + 1);
            if (row is null)
            {
                rows.Add(target);
                _prospects.SetRow(prospect, rows.IsBulk ? null : target);
            }

            AddRecords(prospect, rows, at);
            foreach (var change in prospect.PendingStatusChanges)
            {
                rows.Add(change.ToRow(Context.Scope.Tenant, prospect.Id.Value));
            }
        }
    }

    private void AddRecords(Aggregate aggregate, NewRows rows, NodaTime.Instant at)
    {
        var record = CommitRecord.Of(aggregate, Context, at);
        rows.Add(record.History.ToRow(Context.Scope.Tenant));
        foreach (var message in record.Messages)
        {
            rows.Add(message.ToRow(Context.Scope.Tenant));
        }
    }

    // Partitioned tables name the partition's index in the error, so the constraint's name says nothing: look who is there instead.
    private async Task<Exception> RaceAsync(
        PendingWrites work,
        DbUpdateException exception,
        CancellationToken cancellationToken
    )
    {
        if (_context.Database.CurrentTransaction is null)
        {
            var tenant = Context.Scope.Tenant.Value;
            foreach (var (prospect, reference) in work.References)
            {
                var (company, system, id, own) = (
                    reference.Company.Value,
                    reference.System,
                    reference.Id,
                    prospect.Id.Value
                );
                var isTaken = await _context
                    .Set<ReferenceRow>()
                    .AsNoTracking()
                    .AnyAsync(
                        r =>
                            r.TenantId == tenant
                            && r.CompanyId == company
                            && r.System == system
                            && r.Reference == id
                            && r.ProspectId != own,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (isTaken)
                {
                    return new ReferenceTakenException(system, exception);
                }
            }
        }

        return new ConcurrencyConflictException(work.Describe(), exception);
    }
}
