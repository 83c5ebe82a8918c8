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
/// <remarks>
/// Keys are made of several records, of which a commit checks the version of those alone that it changes. So the others are read here, in
/// the transaction, whatever the session has loaded before, and held until its end: who changes a contact and who links it wait for
/// each other.
/// </remarks>
internal sealed class MatchKeyWriter(DbContext context, TenantId tenant)
{
    // What a prospect is found by does not contain them.
    private static readonly string[] WithoutKeys =
    [
        "/status",
        "/shares/",
        "/references/",
        "/needsReview",
        "/source",
        "/owner",
        "/comment",
    ];

    public async Task UpdateAsync(
        PendingWrites work,
        NewRows rows,
        CancellationToken cancellationToken
    )
    {
        var prospects = work
            .Prospects.Where(p => p.Row is null || ChangesKeys(p.Prospect))
            .ToList();
        await HoldContactsAsync(work, prospects, cancellationToken).ConfigureAwait(false);
        var written = work.Contacts.ToDictionary(c => c.Contact.Id.Value, c => c.Contact);
        var others = await OtherContactsAsync(prospects, written, cancellationToken)
            .ConfigureAwait(false);
        Dictionary<Guid, IReadOnlySet<MatchKey>> wanted = [];
        HashSet<Guid> stored = [];
        foreach (var (prospect, row) in prospects)
        {
            var people = prospect.Contacts.Select(l =>
                written.GetValueOrDefault(l.Contact.Value) ?? others[l.Contact.Value]
            );
            wanted[prospect.Id.Value] = KeysOf(prospect, [.. people]);
            if (row is not null)
            {
                stored.Add(prospect.Id.Value);
            }
        }

        foreach (
            var row in await OtherProspectsAsync(work, [.. wanted.Keys], cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var people = row.Contacts.Select(l =>
                written.GetValueOrDefault(l.ContactId)
                ?? Contact.FromSnapshot(l.Contact!.ToSnapshot())
            );
            wanted[row.Id] = KeysOf(Prospect.FromSnapshot(row.ToSnapshot()), [.. people]);
            stored.Add(row.Id);
        }

        await ReplaceAsync(wanted, stored, rows, cancellationToken).ConfigureAwait(false);
    }

    private static bool ChangesKeys(Prospect prospect) =>
        prospect.PendingChanges.Any(c =>
            !Array.Exists(WithoutKeys, f => c.Field.StartsWith(f, StringComparison.Ordinal))
        );

    // Those that were linked until now too: their keys go.
    private async Task HoldContactsAsync(
        PendingWrites work,
        IEnumerable<(Prospect Prospect, ProspectRow? Row)> prospects,
        CancellationToken cancellationToken
    )
    {
        var made = work
            .Contacts.Where(c => c.Row is null)
            .Select(c => c.Contact.Id.Value)
            .ToHashSet();
        var ids = prospects
            .SelectMany(p =>
                p.Prospect.Contacts.Select(l => l.Contact.Value)
                    .Concat(p.Row?.Contacts.Select(l => l.ContactId) ?? [])
            )
            .Concat(work.Contacts.Select(c => c.Contact.Id.Value))
            .Where(id => !made.Contains(id))
            .Distinct()
            .ToArray();
        if (ids.Length > 0)
        {
            // A row that is written, be it with what it holds, is held on every engine.
            await CommitMark
                .WriteAsync(
                    context,
                    () =>
                        context
                            .Set<ContactRow>()
                            .Where(c =>
                                c.TenantId == tenant.Value && EF.Parameter(ids).Contains(c.Id)
                            )
                            .ExecuteUpdateAsync(
                                set => set.SetProperty(c => c.Version, c => c.Version),
                                cancellationToken
                            )
                )
                .ConfigureAwait(false);
        }
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

    private async Task<Dictionary<Guid, Contact>> OtherContactsAsync(
        IEnumerable<(Prospect Prospect, ProspectRow? Row)> prospects,
        Dictionary<Guid, Contact> written,
        CancellationToken cancellationToken
    )
    {
        var missing = prospects
            .SelectMany(p => p.Prospect.Contacts.Select(l => l.Contact.Value))
            .Where(id => !written.ContainsKey(id))
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

    // Those of this commit too whose own changes would not ask for new keys.
    private async Task<List<ProspectRow>> OtherProspectsAsync(
        PendingWrites work,
        Guid[] done,
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

        // Beyond the scope on purpose: whoever shares the contact must find him under his new address.
        var others = context
            .Set<ProspectRow>()
            .Where(p => p.TenantId == tenant.Value && !done.Contains(p.Id))
            .Where(p => p.Contacts.Any(l => changed.Contains(l.ContactId)));
        // Somebody may be changing another of their contacts.
        await others
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Version, p => p.Version),
                cancellationToken
            )
            .ConfigureAwait(false);
        return await others
            .AsNoTracking()
            .Include(p => p.Addresses)
            .Include(p => p.Contacts)
                .ThenInclude(l => l.Contact)
            .Include(p => p.Shares)
            .AsSplitQuery()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
