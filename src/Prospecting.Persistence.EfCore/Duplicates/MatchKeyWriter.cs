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

    /// <summary>Has the change tracker renew the keys of stored prospects, and loads what those of new ones are made of.</summary>
    public async Task<NewMatchKeys> UpdateAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        var prospects = work
            // Those of a deleted one go with its row.
            .Prospects.Where(p => !p.Prospect.IsRemoved)
            .Where(p => p.Row is null || ChangesKeys(p.Prospect))
            .ToList();
        ForgetThoseOfLastAttempt(work);
        await HoldContactsAsync(work, prospects, cancellationToken).ConfigureAwait(false);
        var people = work.Contacts.ToDictionary(c => c.Contact.Id.Value, c => c.Contact);
        await AddOtherContactsAsync(prospects, people, cancellationToken).ConfigureAwait(false);
        var keys = new NewMatchKeys(tenant, people);
        var wanted = prospects
            .Where(p => p.Row is not null)
            .ToDictionary(p => p.Prospect.Id.Value, p => keys.KeysOf(p.Prospect));
        foreach (
            var row in await OtherProspectsAsync(work, [.. wanted.Keys], cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var linked = row.Contacts.Select(l =>
                people.GetValueOrDefault(l.ContactId)
                ?? Contact.FromSnapshot(l.Contact!.ToSnapshot())
            );
            wanted[row.Id] = NewMatchKeys.KeysOf(
                Prospect.FromSnapshot(row.ToSnapshot()),
                [.. linked]
            );
        }

        await ReplaceAsync(wanted, keys, cancellationToken).ConfigureAwait(false);
        return keys;
    }

    private static bool ChangesKeys(Prospect prospect) =>
        prospect.PendingChanges.Any(c =>
            !Array.Exists(WithoutKeys, f => c.Field.StartsWith(f, StringComparison.Ordinal))
        );

    private void ForgetThoseOfLastAttempt(PendingWrites work)
    {
        if (!work.IsApplied)
        {
            return;
        }

        foreach (var entry in context.ChangeTracker.Entries<MatchKeyRow>().ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private async Task HoldContactsAsync(
        PendingWrites work,
        IEnumerable<(Prospect Prospect, ProspectRow? Row)> prospects,
        CancellationToken cancellationToken
    )
    {
        // Found out once: afterwards the rows say what the aggregates say, and whom they linked before is gone.
        var ids = work.HeldContacts ??= ContactsToHold(work, prospects);
        if (ids.Length > 0)
        {
            // A row that is written, be it with what it holds, is held on every engine.
            await context
                .Set<ContactRow>()
                .Where(c => c.TenantId == tenant.Value && EF.Parameter(ids).Contains(c.Id))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Version, c => c.Version),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    // Those that were linked until now too: their keys go.
    private static Guid[] ContactsToHold(
        PendingWrites work,
        IEnumerable<(Prospect Prospect, ProspectRow? Row)> prospects
    )
    {
        var made = work
            .Contacts.Where(c => c.Row is null)
            .Select(c => c.Contact.Id.Value)
            .ToHashSet();
        return
        [
            .. prospects
                .SelectMany(p =>
                    p.Prospect.Contacts.Select(l => l.Contact.Value)
                        .Concat(p.Row?.Contacts.Select(l => l.ContactId) ?? [])
                )
                .Concat(work.Contacts.Select(c => c.Contact.Id.Value))
                .Where(id => !made.Contains(id))
                .Distinct(),
        ];
    }

    private async Task ReplaceAsync(
        Dictionary<Guid, IReadOnlySet<MatchKey>> wanted,
        NewMatchKeys keys,
        CancellationToken cancellationToken
    )
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var ids = wanted.Keys.ToArray();
        var present = await context
            .Set<MatchKeyRow>()
            .AsTracking()
            .Where(k => k.TenantId == tenant.Value && ids.Contains(k.ProspectId))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var known = present.ToLookup(k => k.ProspectId, k => new MatchKey(k.Kind, k.Hash));
        context.RemoveRange(
            present.Where(k => !wanted[k.ProspectId].Contains(new MatchKey(k.Kind, k.Hash)))
        );
        foreach (var (prospect, of) in wanted)
        {
            context.AddRange(keys.Rows(prospect, of.Except(known[prospect])));
        }
    }

    private async Task AddOtherContactsAsync(
        IEnumerable<(Prospect Prospect, ProspectRow? Row)> prospects,
        Dictionary<Guid, Contact> people,
        CancellationToken cancellationToken
    )
    {
        var missing = prospects
            .SelectMany(p => p.Prospect.Contacts.Select(l => l.Contact.Value))
            .Where(id => !people.ContainsKey(id))
            .Distinct()
            .ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var rows = await context
            .Set<ContactRow>()
            .AsNoTracking()
            .Where(c => c.TenantId == tenant.Value && missing.Contains(c.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            people.Add(row.Id, Contact.FromSnapshot(row.ToSnapshot()));
        }
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
