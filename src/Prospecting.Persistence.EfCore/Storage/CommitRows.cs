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
    private readonly MatchKeyWriter _matchKeys = new(context, work.Scope.Tenant);

    public async Task ApplyAsync(PendingWrites writes, CancellationToken cancellationToken)
    {
        var at = work.Now;
        var tenant = work.Scope.Tenant;
        writes.At = at;
        context.AddRange(writes.Releases.Select(r => r.ToRow(tenant)));
        context.AddRange(writes.Receipts.Select(r => EfCommandReceiptStore.ToRow(r, tenant)));
        var rows = new NewRows(context, writes.SuitsBulk ? bulk : null);
        writes.NewRows = rows;
        await _matchKeys.UpdateAsync(writes, rows, cancellationToken).ConfigureAwait(false);
        foreach (var (contact, row) in writes.Contacts)
        {
            var target = row ?? new ContactRow();
            target.Take(contact, contact.Version + 1);
            if (row is null)
            {
                rows.Add(target);
                contacts.SetRow(contact, rows.IsBulk ? null : target);
            }

            AddRecords(contact, rows, at);
        }

        foreach (var (prospect, row) in writes.Prospects)
        {
            var target = row ?? new ProspectRow();
            target.Take(prospect, prospect.Version + 1);
            if (row is null)
            {
                rows.Add(target);
                prospects.SetRow(prospect, rows.IsBulk ? null : target);
            }

            AddRecords(prospect, rows, at);
            foreach (var change in prospect.PendingStatusChanges)
            {
                rows.Add(change.ToRow(tenant, prospect.Id.Value));
            }
        }
    }

    private void AddRecords(Aggregate aggregate, NewRows rows, Instant at)
    {
        var record = CommitRecord.Of(aggregate, work, at);
        rows.Add(record.History.ToRow(work.Scope.Tenant));
        foreach (var message in record.Messages)
        {
            rows.Add(message.ToRow(work.Scope.Tenant));
        }
    }
}
