namespace Prospecting.Contacts;

/// <summary>The contacts that a session may see: those linked to a prospect that its scope may see.</summary>
public interface IContactStore
{
    /// <summary>Loads a contact.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The contact, or <see langword="null"/> when there is none or the scope may not see it.</returns>
    Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken = default);

    /// <summary>Loads several contacts in one round trip.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those there are and the scope may see, in no particular order.</returns>
    Task<IReadOnlyList<Contact>> FindAsync(
        IReadOnlyCollection<ContactId> ids,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new contact written by the commit; a prospect of the same commit must link it.</summary>
    /// <param name="contact">The contact.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(Contact contact);
}
