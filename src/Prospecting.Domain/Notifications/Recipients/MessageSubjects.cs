using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Notifications.Recipients;

/// <summary>The prospects that messages are about: a prospect itself, the one that a part is kept under, those that a contact is linked to.</summary>
internal sealed class MessageSubjects
{
    private readonly Dictionary<Guid, Prospect> _byId = [];
    private readonly Dictionary<Guid, List<Prospect>> _byContact = [];

    private MessageSubjects() { }

    /// <summary>Loads the prospects that some messages are about.</summary>
    /// <param name="prospects">The prospects of a session; what its scope may not see no message is about.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<MessageSubjects> LoadAsync(
        IProspectStore prospects,
        IReadOnlyList<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var subjects = new MessageSubjects();
        await subjects
            .LoadContactsAsync(
                prospects,
                [.. messages.Where(IsOfContact).Select(m => new ContactId(m.SubjectId)).Distinct()],
                cancellationToken
            )
            .ConfigureAwait(false);
        await subjects
            .LoadProspectsAsync(
                prospects,
                [.. messages.Where(m => !IsOfContact(m)).Select(ProspectOf).OfType<Guid>()],
                cancellationToken
            )
            .ConfigureAwait(false);
        return subjects;
    }

    /// <summary>The prospects that a message is about; none when they are gone, or when it is about something else.</summary>
    public IReadOnlyList<Prospect> Of(OutboxMessage message)
    {
        if (IsOfContact(message))
        {
            return _byContact.GetValueOrDefault(message.SubjectId) ?? [];
        }

        return ProspectOf(message) is { } id && _byId.TryGetValue(id, out var prospect)
            ? [prospect]
            : [];
    }

    /// <summary>The prospect that a message names itself; none for one of a contact, who may be linked to prospects of several companies.</summary>
    public IReadOnlyList<Prospect> NamedBy(OutboxMessage message) =>
        IsOfContact(message) ? [] : Of(message);

    public static bool IsOfContact(OutboxMessage message) => message.SubjectKind == Contact.Kind;

    private static Guid? ProspectOf(OutboxMessage message) =>
        message.SubjectKind == Prospect.SubjectKindName
            ? message.SubjectId
            : MessagePayload.Of(message).Prospect;

    private async Task LoadContactsAsync(
        IProspectStore prospects,
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken
    )
    {
        if (contacts.Count == 0)
        {
            return;
        }

        var ids = await prospects
            .FindByContactsAsync(contacts, cancellationToken)
            .ConfigureAwait(false);
        if (ids.Count == 0)
        {
            return;
        }

        var linked = await prospects.FindAsync(ids, cancellationToken).ConfigureAwait(false);
        foreach (var prospect in linked)
        {
            foreach (var link in prospect.Contacts.Where(l => contacts.Contains(l.Contact)))
            {
                if (!_byContact.TryGetValue(link.Contact.Value, out var list))
                {
                    _byContact[link.Contact.Value] = list = [];
                }

                list.Add(prospect);
            }
        }
    }

    private async Task LoadProspectsAsync(
        IProspectStore prospects,
        HashSet<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
        {
            return;
        }

        var found = await prospects
            .FindAsync([.. ids.Select(id => new ProspectId(id))], cancellationToken)
            .ConfigureAwait(false);
        foreach (var prospect in found)
        {
            _byId[prospect.Id.Value] = prospect;
        }

        foreach (var id in ids.Where(id => !_byId.ContainsKey(id)).ToList())
        {
            // Merged since: only asked for by its own id, a store says what it became part of.
            if (
                await prospects
                    .FindAsync(new ProspectId(id), cancellationToken)
                    .ConfigureAwait(false) is
                { } survivor
            )
            {
                _byId[id] = survivor;
            }
        }
    }
}
