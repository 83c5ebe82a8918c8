using Prospecting.AdoNetStore.Storage;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Duplicates;

/// <summary>Renews the match keys of changed prospects, and of every prospect whose contact changed, in the commit that changes them.</summary>
internal sealed class MatchKeyWriter(StoreConnection connection, TenantId tenant)
{
    /// <summary>Called when prospects, contacts and links are written.</summary>
    public async Task WriteAsync(
        IReadOnlyList<Prospect> prospects,
        IReadOnlyList<Contact> contacts,
        CancellationToken cancellationToken
    )
    {
        var others = await OthersAsync(prospects, contacts, cancellationToken);
        List<Prospect> all = [.. prospects, .. others];
        var people = await ContactsAsync(all, cancellationToken);
        var wanted = all.SelectMany(p => KeysOf(p, people)).ToHashSet();
        var present = await PresentAsync(all, cancellationToken);
        foreach (var gone in present.Where(k => !wanted.Contains(k)))
        {
            await connection.ExecuteAsync(
                $"""
                DELETE FROM match_keys
                WHERE tenant = {tenant} AND hash = {gone.Key.Hash} AND kind = {gone.Key.Kind}
                    AND prospect = {gone.Prospect.Value}
                """,
                cancellationToken
            );
        }

        wanted.ExceptWith(present);
        foreach (var made in wanted)
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO match_keys (tenant, hash, kind, prospect)
                VALUES ({tenant}, {made.Key.Hash}, {made.Key.Kind}, {made.Prospect.Value})
                """,
                cancellationToken
            );
        }
    }

    // A merged or deleted record must not be found any more: it has no keys.
    private static IEnumerable<MatchHit> KeysOf(
        Prospect prospect,
        Dictionary<ContactId, Contact> people
    ) =>
        prospect.IsRemoved || prospect.MergedInto is not null
            ? []
            : MatchProfile
                .Of(prospect, [.. prospect.Contacts.Select(l => people[l.Contact])])
                .Keys()
                .Select(k => new MatchHit(k, prospect.Id));

    // Beyond the scope on purpose: whoever shares a contact must find him under his new address.
    private async Task<IEnumerable<Prospect>> OthersAsync(
        IReadOnlyList<Prospect> prospects,
        IReadOnlyList<Contact> contacts,
        CancellationToken cancellationToken
    )
    {
        var changed = contacts.Where(c => c.Version > 0).Select(c => c.Id.Value).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        return await connection.ReadAsync(
            $"""
            SELECT p.document FROM prospects p
            WHERE p.tenant = {tenant} AND p.merged_into IS NULL
                AND p.id NOT IN {Sql.Any(prospects.Select(p => p.Id.Value))}
                AND p.id IN (
                    SELECT l.prospect FROM prospect_contacts l
                    WHERE l.tenant = {tenant} AND l.contact IN {Sql.Any(changed)}
                )
            """,
            r => Prospect.FromSnapshot(r.ReadProspect(0)),
            cancellationToken
        );
    }

    private async Task<Dictionary<ContactId, Contact>> ContactsAsync(
        IReadOnlyList<Prospect> prospects,
        CancellationToken cancellationToken
    )
    {
        var ids = prospects.SelectMany(p => p.Contacts).Select(l => l.Contact.Value).ToHashSet();
        if (ids.Count == 0)
        {
            return [];
        }

        var read = await connection.ReadAsync(
            $"SELECT c.document FROM contacts c WHERE c.tenant = {tenant} AND c.id IN {Sql.Any(ids)}",
            r => r.ReadContact(0),
            cancellationToken
        );
        return read.ToDictionary(c => c.Id);
    }

    private async Task<HashSet<MatchHit>> PresentAsync(
        IReadOnlyList<Prospect> prospects,
        CancellationToken cancellationToken
    ) =>
        [
            .. await connection.ReadAsync(
                $"""
                SELECT kind, hash, prospect FROM match_keys
                WHERE tenant = {tenant} AND prospect IN {Sql.Any(prospects.Select(p => p.Id.Value))}
                """,
                r => new MatchHit(
                    new MatchKey((MatchKeyKind)r.GetInt32(0), r.GetInt64(1)),
                    new ProspectId(r.GetGuid(2))
                ),
                cancellationToken
            ),
        ];
}
