using Microsoft.EntityFrameworkCore;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Contacts;

/// <summary>Contacts in the tables of one context: those linked to a prospect that the scope may see.</summary>
internal sealed class EfContactStore(
    DbContext context,
    Scope scope,
    LoadedAggregates<Contact, ContactRow> loaded
) : IContactStore
{
    public async Task<Contact?> FindAsync(
        ContactId id,
        CancellationToken cancellationToken = default
    )
    {
        var found = await FindAsync([id], cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<Contact>> FindAsync(
        IReadOnlyCollection<ContactId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        List<Contact> found = [.. ids.Select(i => loaded.Find(i.Value)).OfType<Contact>()];
        // What the session has deleted is not looked for again.
        var missing = ids.Select(i => i.Value)
            .Distinct()
            .Where(id => loaded.Known(id) is null)
            .ToArray();
        if (missing.Length == 0)
        {
            return found;
        }

        var rows =
            missing.Length == 1
                ? ContactById.Load(context, scope, missing[0])
                : All(missing).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            found.Add(loaded.Loaded(Contact.FromSnapshot(row.ToSnapshot()), row));
        }

        return found;
    }

    public void Add(Contact contact) => loaded.AddNew(contact);

    private IQueryable<ContactRow> All(Guid[] ids)
    {
        var tenant = scope.Tenant.Value;
        var visible = context
            .Set<ProspectRow>()
            .ReadableBy(scope)
            .LinksOf(context.Set<ContactLinkRow>(), scope.Tenant, ids)
            .Select(l => l.ContactId);
        return context
            .Set<ContactRow>()
            .AsTracking()
            .Include(c => c.Consents)
            .Where(c => c.TenantId == tenant && visible.Contains(c.Id));
    }
}
