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
        var missing = ids.Select(i => i.Value).Except(found.Select(c => c.Id.Value)).ToArray();
        if (missing.Length == 0)
        {
            return found;
        }

        var tenant = scope.Tenant.Value;
        var visible = context
            .Set<ProspectRow>()
            .ReadableBy(scope)
            .LinksOf(context.Set<ContactLinkRow>(), scope.Tenant, missing)
            .Select(l => l.ContactId);
        var rows = await context
            .Set<ContactRow>()
            .AsTracking()
            .Include(c => c.Consents)
            .Where(c => c.TenantId == tenant && visible.Contains(c.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        found.AddRange(
            rows.Select(row => loaded.Loaded(Contact.FromSnapshot(row.ToSnapshot()), row))
        );
        return found;
    }

    public void Add(Contact contact) => loaded.AddNew(contact);
}
