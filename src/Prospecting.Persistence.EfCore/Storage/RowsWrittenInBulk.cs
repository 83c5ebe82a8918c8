using Microsoft.EntityFrameworkCore;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Records that an earlier commit of the session wrote past the change tracker: their rows are loaded when they are changed again.</summary>
internal sealed class RowsWrittenInBulk(
    DbContext context,
    TenantId tenant,
    LoadedAggregates<Prospect, ProspectRow> prospects,
    LoadedAggregates<Contact, ContactRow> contacts
)
{
    public async Task LoadChangedAsync(CancellationToken cancellationToken)
    {
        var number = tenant.Value;
        await LoadAsync(
                prospects,
                ids =>
                    context
                        .Set<ProspectRow>()
                        .Where(p => p.TenantId == number && EF.Parameter(ids).Contains(p.Id))
                        .LoadWithPartsAsync(context, tenant, cancellationToken),
                row => row.Id
            )
            .ConfigureAwait(false);
        await LoadAsync(
                contacts,
                ids =>
                    context
                        .Set<ContactRow>()
                        .AsTracking()
                        .Include(c => c.Consents)
                        .Where(c => c.TenantId == number && EF.Parameter(ids).Contains(c.Id))
                        .ToListAsync(cancellationToken),
                row => row.Id
            )
            .ConfigureAwait(false);
    }

    private async Task LoadAsync<TAggregate, TRow>(
        LoadedAggregates<TAggregate, TRow> loaded,
        Func<Guid[], Task<List<TRow>>> load,
        Func<TRow, Guid> idOf
    )
        where TAggregate : Aggregate
        where TRow : class
    {
        var changed = loaded.ChangedWithoutRow;
        if (changed.Count == 0)
        {
            return;
        }

        var found = await load([.. changed.Select(a => a.SubjectId)]).ConfigureAwait(false);
        var rows = found.ToDictionary(idOf);
        foreach (var aggregate in changed)
        {
            if (!rows.TryGetValue(aggregate.SubjectId, out var row))
            {
                throw new ConcurrencyConflictException(aggregate.ToString()!);
            }

            // The row as it is now, with the version that the aggregate has: if somebody changed it in between, the commit must lose.
            context.Entry(row).Property(nameof(ProspectRow.Version)).OriginalValue =
                aggregate.Version;
            loaded.SetRow(aggregate, row);
        }
    }
}
