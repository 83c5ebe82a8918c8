using Prospecting.AdoNetStore.Contacts;
using Prospecting.AdoNetStore.Duplicates;
using Prospecting.AdoNetStore.History;
using Prospecting.AdoNetStore.Kept;
using Prospecting.AdoNetStore.Notifications;
using Prospecting.AdoNetStore.Prospects;
using Prospecting.AdoNetStore.Receipts;
using Prospecting.AdoNetStore.Releases;
using Prospecting.Releases;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>What a commit does inside its transaction, in the order of the guide for implementers.</summary>
internal sealed class CommitWriter(
    StoreConnection connection,
    WorkContext context,
    WorkflowCatalog catalog,
    AdoNetReleaseStore releases,
    AdoNetReceiptStore receipts
)
{
    private readonly WriteGuard _guard = new(connection, context.Scope);
    private readonly ContactWriter _contacts = new(connection);
    private readonly ProspectWriter _prospects = new(connection);
    private readonly KeptWriter _kept = new(connection, context.Scope.Tenant);
    private readonly HistoryWriter _history = new(connection, context.Scope.Tenant);
    private readonly OutboxWriter _outbox = new(connection, context.Scope.Tenant);
    private readonly MatchKeyWriter _matchKeys = new(connection, context.Scope.Tenant);

    public async Task WriteAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        await _guard.CheckAsync(work, cancellationToken);
        if (work.MovesStatuses)
        {
            await RequireCurrentWorkflowsAsync(cancellationToken);
        }

        foreach (var contact in work.Contacts.Where(c => !c.IsRemoved))
        {
            await _contacts.WriteAsync(contact, cancellationToken);
        }

        await _prospects.WriteAsync(work.Prospects, cancellationToken);
        await _matchKeys.WriteAsync(work.Prospects, work.Contacts, cancellationToken);
        foreach (var kept in work.Kept)
        {
            await _kept.WriteAsync(kept, cancellationToken);
        }

        await _kept.RequireNothingUnderAsync(
            [.. work.Prospects.Where(p => p.MergedInto is not null).Select(p => p.Id)],
            cancellationToken
        );
        // What is kept under a prospect before the prospect, and he before the contacts he links.
        await _prospects.RemoveAsync(work.Prospects, cancellationToken);
        await _contacts.RemoveAsync(work.Contacts, cancellationToken);
        await WriteRecordsAsync(work, cancellationToken);
        await releases.WriteAsync(cancellationToken);
        await receipts.WriteAsync(cancellationToken);
    }

    private async Task WriteRecordsAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        // One instant for all that the commit writes.
        var at = context.Now;
        foreach (var aggregate in work.Aggregates)
        {
            var (history, messages) = CommitRecord.Of(aggregate, context, at);
            await _history.WriteAsync(history, cancellationToken);
            foreach (var message in messages)
            {
                await _outbox.WriteAsync(message, cancellationToken);
            }
        }

        foreach (var prospect in work.Prospects)
        {
            foreach (var change in prospect.PendingStatusChanges)
            {
                await _history.WriteAsync(prospect.Id, change, cancellationToken);
            }
        }
    }

    // Moved by a workflow that somebody replaced meanwhile: the decision may not hold any more.
    private async Task RequireCurrentWorkflowsAsync(CancellationToken cancellationToken)
    {
        var tenant = context.Scope.Tenant;
        var numbers = await AdoNetReleaseStore.LoadNumbersAsync(
            connection,
            tenant,
            cancellationToken
        );
        if (context.Workflows is TenantWorkflows workflows && !workflows.AreCurrent(numbers))
        {
            catalog.Forget(tenant);
            throw new ConcurrencyConflictException($"the workflows of tenant {tenant}");
        }
    }
}
