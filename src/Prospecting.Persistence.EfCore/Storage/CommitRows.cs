using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Receipts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Makes the rows say what the aggregates say: theirs, and those of history, match keys and outbox.</summary>
internal sealed class CommitRows(
    DbContext context,
    WorkContext work,
    IBulkRows? bulk,
    LoadedAggregates<Prospect, ProspectRow> prospects,
    LoadedAggregates<Contact, ContactRow> contacts
)
{
    // While these are written the next ones are made: more at once would cost memory, fewer a statement each.
    private const int RecordsAtOnce = 1000;

    private readonly MatchKeyWriter _matchKeys = new(context, work.Scope.Tenant);

    /// <summary>Gives the change tracker all that is written through it. When a transaction is repeated, only what was read in it is read and made again.</summary>
    public async Task ApplyAsync(PendingWrites writes, CancellationToken cancellationToken)
    {
        if (!writes.IsApplied)
        {
            writes.At = work.Now;
            writes.IsBulk = bulk is not null && writes.SuitsBulk;
        }

        // Match keys are made of records of others too, which were free again when the last attempt was rolled back.
        writes.MatchKeys = await _matchKeys
            .UpdateAsync(writes, cancellationToken)
            .ConfigureAwait(false);
        if (!writes.IsBulk)
        {
            var made = writes.Prospects.Where(p => p.Row is null).Select(p => p.Prospect);
            context.AddRange(made.SelectMany(writes.MatchKeys.Of));
        }

        if (!writes.IsApplied)
        {
            await RemoveMergedAsync(writes, cancellationToken).ConfigureAwait(false);
            ApplyRows(writes);
            writes.IsApplied = true;
        }
    }

    // Those that were merged into a deleted one became part of it.
    private async Task RemoveMergedAsync(PendingWrites writes, CancellationToken cancellationToken)
    {
        foreach (var (gone, _) in writes.Prospects.Where(p => p.Prospect.IsRemoved))
        {
            var tenant = gone.Tenant.Value;
            var merged = await context
                .Set<ProspectRow>()
                .MergedIntoAsync(gone.Id.Value, gone.Tenant, cancellationToken)
                .ConfigureAwait(false);
            if (merged.Count > 0)
            {
                var ids = merged.ToArray();
                context.RemoveRange(
                    await context
                        .Set<ProspectRow>()
                        .Where(p => p.TenantId == tenant && EF.Parameter(ids).Contains(p.Id))
                        .LoadWithPartsAsync(context, gone.Tenant, cancellationToken)
                        .ConfigureAwait(false)
                );
            }
        }
    }

    private void ApplyRows(PendingWrites writes)
    {
        var tenant = work.Scope.Tenant;
        var at = writes.At!.Value;
        context.AddRange(writes.Releases.Select(r => r.ToRow(tenant)));
        context.AddRange(writes.Receipts.Select(r => EfCommandReceiptStore.ToRow(r, tenant)));
        var rows = new NewRows(context, bulk: null);
        foreach (var (contact, row) in writes.Contacts)
        {
            if (row is not null)
            {
                if (!contact.IsRemoved)
                {
                    row.Take(contact, contact.Version + 1);
                }

                AddRecords(contact, rows, at);
            }
            else if (!writes.IsBulk)
            {
                contacts.SetRow(contact, AddNew(contact, rows, writes));
            }
        }

        // What is kept under a prospect goes before it, and its links go before the contacts.
        foreach (var kept in writes.Kept)
        {
            kept.Apply(context);
            AddRecords(kept.Aggregate, rows, at);
        }

        foreach (var (prospect, row) in writes.Prospects)
        {
            if (row is not null)
            {
                if (prospect.IsRemoved)
                {
                    context.Remove(row);
                }
                else
                {
                    row.Take(prospect, prospect.Version + 1);
                }

                AddRecords(prospect, rows, at);
            }
            else if (!writes.IsBulk)
            {
                prospects.SetRow(prospect, AddNew(prospect, rows, writes));
            }
        }

        context.RemoveRange(
            writes.Contacts.Where(c => c.Contact.IsRemoved).Select(c => c.Row).OfType<ContactRow>()
        );
    }

    /// <summary>Writes new records past the change tracker, if there are many. The rows of some are made while those of others are written.</summary>
    public async Task WriteInBulkAsync(PendingWrites writes, CancellationToken cancellationToken)
    {
        if (!writes.IsBulk)
        {
            return;
        }

        using var batches = Batches(writes).GetEnumerator();
        var making = Task.Run(Next, cancellationToken);
        try
        {
            while (await making.ConfigureAwait(false) is { } rows)
            {
                making = Task.Run(Next, cancellationToken);
                await rows.WriteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // It reads the aggregates, which belong to the caller again as soon as this is over.
            await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        NewRows? Next() => batches.MoveNext() ? batches.Current : null;
    }

    // All contacts first: any of the prospects may link any of them.
    private IEnumerable<NewRows> Batches(PendingWrites writes)
    {
        foreach (var some in writes.Contacts.Where(c => c.Row is null).Chunk(RecordsAtOnce))
        {
            var rows = new NewRows(context, bulk);
            foreach (var (contact, _) in some)
            {
                AddNew(contact, rows, writes);
            }

            yield return rows;
        }

        foreach (var some in writes.Prospects.Where(p => p.Row is null).Chunk(RecordsAtOnce))
        {
            var rows = new NewRows(context, bulk);
            foreach (var (prospect, _) in some)
            {
                AddNew(prospect, rows, writes);
                foreach (var key in writes.MatchKeys!.Of(prospect))
                {
                    rows.Add(key);
                }
            }

            yield return rows;
        }
    }

    private ContactRow AddNew(Contact contact, NewRows rows, PendingWrites writes)
    {
        var row = new ContactRow();
        row.Take(contact, contact.Version + 1);
        rows.Add(row);
        AddRecords(contact, rows, writes.At!.Value);
        return row;
    }

    private ProspectRow AddNew(Prospect prospect, NewRows rows, PendingWrites writes)
    {
        var row = new ProspectRow();
        row.Take(prospect, prospect.Version + 1);
        rows.Add(row);
        AddRecords(prospect, rows, writes.At!.Value);
        return row;
    }

    private void AddRecords(Aggregate aggregate, NewRows rows, Instant at)
    {
        var record = CommitRecord.Of(aggregate, work, at);
        rows.Add(record.History.ToRow(work.Scope.Tenant));
        foreach (var message in record.Messages)
        {
            rows.Add(message.ToRow(work.Scope.Tenant));
        }

        if (aggregate is Prospect prospect)
        {
            foreach (var change in prospect.PendingStatusChanges)
            {
                rows.Add(change.ToRow(work.Scope.Tenant, prospect.Id.Value));
            }
        }
    }
}
