using Microsoft.EntityFrameworkCore;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Duplicates;

/// <summary>Keeps the match keys of changed prospects, and of every prospect whose contact changed, in the commit that changes them.</summary>
internal sealed class MatchKeyWriter(
    DbContext context,
    TenantId tenant,
    LoadedAggregates<Contact, ContactRow> contacts
)
{
    public async Task UpdateAsync(
        PendingWrites work,
        NewRows rows,
        CancellationToken cancellationToken
    )
    {
        var fromDatabase = await UnloadedContactsAsync(work, cancellationToken)
            .ConfigureAwait(false);
        Dictionary<Guid, IReadOnlySet<MatchKey>> wanted = [];
        HashSet<Guid> stored = [];
        foreach (var (prospect, row) in work.Prospects)
        {
            var people = prospect.Contacts.Select(l =>
                contacts.Find(l.Contact.Value) ?? fromDatabase[l.Contact.Value]
            );
            wanted[prospect.Id.Value] = KeysOf(prospect, [.. people]);
            if (row is not null)
            {
                stored.Add(prospect.Id.Value);
            }
        }

        foreach (
            var row in await OtherProspectsAsync(work, cancellationToken).ConfigureAwait(false)
        )
        {
            var people = row.Contacts.Select(l =>
                contacts.Find(l.ContactId) ?? Contact.FromSnapshot(l.Contact!.ToSnapshot())
            );
            wanted[row.Id] = KeysOf(Prospect.FromSnapshot(row.ToSnapshot()), [.. people]);
            stored.Add(row.Id);
        }

        await ReplaceAsync(wanted, stored, rows, cancellationToken).ConfigureAwait(false);
    }

    // A merged record must not be found any more: it has no keys.
    private static IReadOnlySet<MatchKey> KeysOf(
        Prospect prospect,
        IReadOnlyCollection<Contact> people
    ) =>
        prospect.MergedInto is null
            ? MatchProfile.Of(prospect, people).Keys()
            : new HashSet<MatchKey>();

    private async Task ReplaceAsync(
        Dictionary<Guid, IReadOnlySet<MatchKey>> wanted,
        HashSet<Guid> stored,
        NewRows rows,
        CancellationToken cancellationToken
    )
    {
        List<MatchKeyRow> present = [];
        if (stored.Count > 0)
        {
            var ids = stored.ToArray();
            present = await context
                .Set<MatchKeyRow>()
                .AsTracking()
                .Where(k => k.TenantId == tenant.Value && ids.Contains(k.ProspectId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        var known = present.ToLookup(k => k.ProspectId, k => new MatchKey(k.Kind, k.Hash));
        context.RemoveRange(
            present.Where(k => !wanted[k.ProspectId].Contains(new MatchKey(k.Kind, k.Hash)))
        );
        foreach (var (prospect, keys) in wanted)
        {
            foreach (var key in keys.Except(known[prospect]))
            {
                rows.Add(
                    new MatchKeyRow
                    {
                        TenantId = tenant.Value,
                        ProspectId = prospect,
                        Kind = key.Kind,
                        Hash = key.Hash,
                    }
                );
            }
        }
    }

    private async Task<Dictionary<Guid, Contact>> UnloadedContactsAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        var missing = work
            .Prospects.SelectMany(p => p.Prospect.Contacts.Select(l => l.Contact.Value))
            .Where(id => contacts.Find(id) is null)
            .Distinct()
            .ToArray();
        if (missing.Length == 0)
        {
            return [];
        }

        var rows = await context
            .Set<ContactRow>()
            .AsNoTracking()
            .Where(c => c.TenantId == tenant.Value && missing.Contains(c.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.ToDictionary(r => r.Id, r => Contact.FromSnapshot(r.ToSnapshot()));
    }

    private async Task<List<ProspectRow>> OtherProspectsAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        var changed = work
            .Contacts.Where(c => c.Row is not null)
            .Select(c => c.Contact.Id.Value)
            .ToArray();
        if (changed.Length == 0)
        {
            return [];
        }

        var own = work.Prospects.Select(p => p.Prospect.Id.Value).ToArray();
        // Beyond the scope on purpose: whoever shares the contact must find him under his new address.
        return await context
            .Set<ProspectRow>()
            .AsNoTracking()
            .Where(p => p.TenantId == tenant.Value && !own.Contains(p.Id))
            .Where(p => p.Contacts.Any(l => changed.Contains(l.ContactId)))
            .Include(p => p.Addresses)
            .Include(p => p.Contacts)
                .ThenInclude(l => l.Contact)
            .Include(p => p.Shares)
            .AsSplitQuery()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
