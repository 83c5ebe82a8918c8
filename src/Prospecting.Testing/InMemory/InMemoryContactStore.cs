using Prospecting.Contacts;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Contacts in memory: those linked to a prospect that the scope may see.</summary>
internal sealed class InMemoryContactStore(
    InMemoryDatabase database,
    Scope scope,
    SessionAggregates<Contact> loaded
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

    public Task<IReadOnlyList<Contact>> FindAsync(
        IReadOnlyCollection<ContactId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        cancellationToken.ThrowIfCancellationRequested();
        List<Contact> found = [.. ids.Select(i => loaded.Find(i.Value)).OfType<Contact>()];
        // What the session has deleted is not looked for again.
        var missing = ids.Where(i => loaded.Known(i.Value) is null).ToHashSet();
        var visible = database
            .Readable(scope)
            .SelectMany(p => p.Contacts)
            .Select(l => l.Contact)
            .Where(missing.Contains);
        lock (database.Gate)
        {
            found.AddRange(
                visible
                    .Distinct()
                    .Select(id =>
                        loaded.Loaded(
                            Contact.FromSnapshot(database.Contacts[(scope.Tenant, id.Value)])
                        )
                    )
            );
        }

        return Task.FromResult<IReadOnlyList<Contact>>(found);
    }

    public void Add(Contact contact) => loaded.AddNew(contact);
}
