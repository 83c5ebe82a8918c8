using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Reliability.Victim.Commits;

/// <summary>The records that the workers of one process pick from.</summary>
internal sealed class KnownRecords
{
    private readonly Lock _lock = new();
    private readonly List<ProspectId> _prospects = [];
    private readonly List<ContactId> _contacts = [];

    public void Add(IEnumerable<ProspectId> prospects, IEnumerable<ContactId> contacts)
    {
        lock (_lock)
        {
            _prospects.AddRange(prospects);
            _contacts.AddRange(contacts);
        }
    }

    /// <summary>One of the latest prospects, so that workers meet.</summary>
    public ProspectId? Prospect(Random random)
    {
        lock (_lock)
        {
            return _prospects.Count == 0 ? null : _prospects[Late(random, _prospects.Count)];
        }
    }

    /// <summary>One of the latest contacts.</summary>
    public ContactId? Contact(Random random)
    {
        lock (_lock)
        {
            return _contacts.Count == 0 ? null : _contacts[Late(random, _contacts.Count)];
        }
    }

    private static int Late(Random random, int count) =>
        count - 1 - random.Next(Math.Min(count, 12));
}
