using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.History;
using Prospecting.Notes;
using Prospecting.Notifications;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Pipeline;

/// <summary>A session that counts how often contacts are loaded.</summary>
internal sealed class CountingSession(IProspectingSession inner) : IProspectingSession
{
    private readonly CountingContacts _contacts = new(inner.Contacts);

    public int LoadsOfContacts => _contacts.Loads;

    public WorkContext Context => inner.Context;

    public IProspectStore Prospects => inner.Prospects;

    public IContactStore Contacts => _contacts;

    public IFollowUpTaskStore Tasks => inner.Tasks;

    public IActivityStore Activities => inner.Activities;

    public INoteStore Notes => inner.Notes;

    public IAttachmentStore Attachments => inner.Attachments;

    public ICatalogStore Catalogs => inner.Catalogs;

    public ICustomFieldStore CustomFields => inner.CustomFields;

    public IRepresentativeGrantStore RepresentativeGrants => inner.RepresentativeGrants;

    public IMatchIndex Matches => inner.Matches;

    public IHistoryStore History => inner.History;

    public IWorkflowReleaseStore Releases => inner.Releases;

    public IOutbox Outbox => inner.Outbox;

    public ICommandReceiptStore Receipts => inner.Receipts;

    public Task CommitAsync(CancellationToken cancellationToken = default) =>
        inner.CommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class CountingContacts(IContactStore inner) : IContactStore
    {
        public int Loads { get; private set; }

        public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken = default)
        {
            Loads++;
            return inner.FindAsync(id, cancellationToken);
        }

        public Task<IReadOnlyList<Contact>> FindAsync(
            IReadOnlyCollection<ContactId> ids,
            CancellationToken cancellationToken = default
        )
        {
            Loads++;
            return inner.FindAsync(ids, cancellationToken);
        }

        public void Add(Contact contact) => inner.Add(contact);
    }
}
