using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Import.Execution;

/// <summary>The records of the base that rows of a batch refer to, loaded in a fixed number of round trips.</summary>
internal sealed class KnownReferences
{
    private readonly Dictionary<string, Prospect> _prospects = new(StringComparer.Ordinal);
    private readonly Dictionary<ContactId, Contact> _contacts = [];

    public static async Task<KnownReferences> LoadAsync(
        IProspectingSession session,
        IEnumerable<string> references,
        string system,
        CancellationToken cancellationToken
    )
    {
        var known = new KnownReferences();
        var wanted = references.Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length == 0)
        {
            return known;
        }

        var hits = await session
            .Prospects.FindByReferencesAsync(wanted, system, cancellationToken)
            .ConfigureAwait(false);
        var own = hits.Where(h => h.Reference.Company == session.Context.Scope.ActiveCompany)
            .ToList();
        var prospects = await session
            .Prospects.FindAsync([.. own.Select(h => h.Prospect).Distinct()], cancellationToken)
            .ConfigureAwait(false);
        var byId = prospects.ToDictionary(p => p.Id);
        foreach (var hit in own)
        {
            known._prospects[hit.Reference.Id] = byId[hit.Prospect];
        }

        var links = prospects
            .SelectMany(p => p.Contacts.Select(l => l.Contact))
            .Distinct()
            .ToArray();
        foreach (
            var contact in await session
                .Contacts.FindAsync(links, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            known._contacts[contact.Id] = contact;
        }

        return known;
    }

    public Prospect? Find(string reference) => _prospects.GetValueOrDefault(reference);

    public List<Contact> ContactsOf(Prospect prospect) =>
        [
            .. prospect
                .Contacts.Select(l => _contacts.GetValueOrDefault(l.Contact))
                .OfType<Contact>(),
        ];
}
