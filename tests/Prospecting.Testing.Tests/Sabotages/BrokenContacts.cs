using Prospecting.Contacts;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Contacts that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenContacts(IContactStore inner) : IContactStore
{
    public Func<ContactId, CancellationToken, Task<Contact?>> Find { get; init; } = inner.FindAsync;

    public Func<
        IReadOnlyCollection<ContactId>,
        CancellationToken,
        Task<IReadOnlyList<Contact>>
    > FindSeveral { get; init; } = inner.FindAsync;

    public Action<Contact> AddNew { get; init; } = inner.Add;

    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken = default) =>
        Find(id, cancellationToken);

    public Task<IReadOnlyList<Contact>> FindAsync(
        IReadOnlyCollection<ContactId> ids,
        CancellationToken cancellationToken = default
    ) => FindSeveral(ids, cancellationToken);

    public void Add(Contact contact) => AddNew(contact);
}
