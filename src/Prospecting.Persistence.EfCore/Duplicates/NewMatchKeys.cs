using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Duplicates;

/// <summary>The match keys of prospects, of all that they are made of. Reads no database: may run beside a statement.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="People">The contacts that the prospects link, as they are when the commit is done.</param>
internal sealed record NewMatchKeys(TenantId Tenant, IReadOnlyDictionary<Guid, Contact> People)
{
    /// <summary>The rows of a prospect's keys.</summary>
    public IEnumerable<MatchKeyRow> Of(Prospect prospect) =>
        Rows(prospect.Id.Value, KeysOf(prospect));

    /// <summary>A prospect's keys.</summary>
    public IReadOnlySet<MatchKey> KeysOf(Prospect prospect) =>
        KeysOf(prospect, [.. prospect.Contacts.Select(l => People[l.Contact.Value])]);

    /// <summary>Rows of keys.</summary>
    public IEnumerable<MatchKeyRow> Rows(Guid prospect, IEnumerable<MatchKey> keys) =>
        keys.Select(key => new MatchKeyRow
        {
            TenantId = Tenant.Value,
            ProspectId = prospect,
            Kind = key.Kind,
            Hash = key.Hash,
        });

    /// <summary>A prospect's keys, with contacts of its own. A merged record must not be found any more: it has none.</summary>
    public static IReadOnlySet<MatchKey> KeysOf(
        Prospect prospect,
        IReadOnlyCollection<Contact> people
    ) =>
        prospect.MergedInto is null
            ? MatchProfile.Of(prospect, people).Keys()
            : new HashSet<MatchKey>();
}
