using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Loads what decisions on prospects may look at: one round trip for the contacts of all, one call of each source of the host's.</summary>
internal static class FactLoading
{
    public static async Task<IReadOnlyList<ProspectFacts>> LoadAsync(
        IProspectingSession session,
        IReadOnlyList<Prospect> prospects,
        IEnumerable<IFactSource> sources,
        CancellationToken cancellationToken
    )
    {
        var contacts = (
            await session
                .Contacts.FindAsync(
                    [.. prospects.SelectMany(p => p.Contacts).Select(c => c.Contact).Distinct()],
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).ToDictionary(c => c.Id);
        Dictionary<ProspectId, HostFacts> known = [];
        foreach (var source in sources)
        {
            var loaded = await source
                .LoadAsync(session, prospects, cancellationToken)
                .ConfigureAwait(false);
            foreach (var (id, facts) in loaded)
            {
                known[id] = known.TryGetValue(id, out var earlier) ? Merged(earlier, facts) : facts;
            }
        }

        var now = session.Context.Now;
        return
        [
            .. prospects.Select(p => new ProspectFacts(
                p,
                ContactsOf(p, contacts),
                now,
                known.GetValueOrDefault(p.Id)
            )),
        ];
    }

    private static List<Contact> ContactsOf(
        Prospect prospect,
        Dictionary<ContactId, Contact> contacts
    ) =>
        [.. prospect.Contacts.Select(l => contacts.GetValueOrDefault(l.Contact)).OfType<Contact>()];

    private static HostFacts Merged(HostFacts earlier, HostFacts later) =>
        new()
        {
            Texts = Merged(earlier.Texts, later.Texts),
            Counts = Merged(earlier.Counts, later.Counts),
            Moments = Merged(earlier.Moments, later.Moments),
        };

    private static Dictionary<string, T> Merged<T>(
        IReadOnlyDictionary<string, T> earlier,
        IReadOnlyDictionary<string, T> later
    )
    {
        Dictionary<string, T> merged = new(earlier, StringComparer.Ordinal);
        foreach (var (name, value) in later)
        {
            merged[name] = value;
        }

        return merged;
    }
}
