using System.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Loads what decisions on prospects look at: one call of each source of the host's, and one round trip for the contacts of all whose decision asks for them.</summary>
internal static class FactLoading
{
    /// <summary>Loads the facts of prospects.</summary>
    /// <param name="session">The session.</param>
    /// <param name="prospects">The prospects.</param>
    /// <param name="sources">What the host knows of them.</param>
    /// <param name="decide">The decision on one of them, without any effect: what it looks at tells what has to be loaded.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<IReadOnlyList<ProspectFacts>> LoadAsync(
        IProspectingSession session,
        IReadOnlyList<Prospect> prospects,
        IEnumerable<IFactSource> sources,
        Action<Prospect, ProspectFacts> decide,
        CancellationToken cancellationToken
    )
    {
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
        var asking = prospects.Where(AsksForContacts).ToList();
        var contacts = await ContactsOfAsync(session, asking, cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. prospects.Select(p => new ProspectFacts(
                p,
                ContactsOf(p, contacts),
                now,
                known.GetValueOrDefault(p.Id)
            )),
        ];

        bool AsksForContacts(Prospect prospect)
        {
            if (prospect.Contacts.Count == 0)
            {
                return false;
            }

            var unloaded = new UnloadedContacts();
            decide(
                prospect,
                new ProspectFacts(prospect, unloaded, now, known.GetValueOrDefault(prospect.Id))
            );
            return unloaded.WereAskedFor;
        }
    }

    private static async Task<Dictionary<ContactId, Contact>> ContactsOfAsync(
        IProspectingSession session,
        List<Prospect> prospects,
        CancellationToken cancellationToken
    )
    {
        if (prospects.Count == 0)
        {
            return [];
        }

        var ids = prospects.SelectMany(p => p.Contacts).Select(c => c.Contact).Distinct();
        var found = await session
            .Contacts.FindAsync([.. ids], cancellationToken)
            .ConfigureAwait(false);
        return found.ToDictionary(c => c.Id);
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

    private sealed class UnloadedContacts : IReadOnlyCollection<Contact>
    {
        public bool WereAskedFor { get; private set; }

        public int Count => 0;

        public IEnumerator<Contact> GetEnumerator()
        {
            WereAskedFor = true;
            return Enumerable.Empty<Contact>().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
