using Prospecting.AdoNetStore.Storage;
using Prospecting.Contacts;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Contacts;

/// <summary>Contacts: those linked to a prospect that the scope may see.</summary>
internal sealed class AdoNetContactStore(
    StoreConnection connection,
    Scope scope,
    SessionAggregates<Contact> loaded
) : IContactStore
{
    public async Task<Contact?> FindAsync(
        ContactId id,
        CancellationToken cancellationToken = default
    ) => (await FindAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Contact>> FindAsync(
        IReadOnlyCollection<ContactId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = ids.Select(i => i.Value).ToHashSet();
        List<Contact> found = [.. wanted.Select(loaded.Find).OfType<Contact>()];
        wanted.ExceptWith(found.Select(c => c.Id.Value));
        if (wanted.Count == 0)
        {
            return found;
        }

        var read = await connection.ReadAsync(
            $"""
            SELECT c.document FROM contacts c
            WHERE c.tenant = {scope.Tenant} AND c.id IN {Sql.Any(wanted)} AND EXISTS (
                SELECT 1 FROM prospect_contacts l
                JOIN prospects p ON p.tenant = l.tenant AND p.id = l.prospect
                WHERE l.tenant = c.tenant AND l.contact = c.id AND {ScopeSql.Readable(scope)}
            )
            """,
            r => r.ReadContact(0),
            cancellationToken
        );
        found.AddRange(read.Select(loaded.Loaded));
        return found;
    }

    public void Add(Contact contact) => loaded.AddNew(contact);
}
