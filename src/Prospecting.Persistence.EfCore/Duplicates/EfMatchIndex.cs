using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Duplicates;

/// <summary>Match keys in the tables of one context, confined to one scope.</summary>
internal sealed class EfMatchIndex(DbContext context, Scope scope) : IMatchIndex
{
    private IQueryable<ProspectRow> Readable =>
        context.Set<ProspectRow>().AsNoTracking().ReadableBy(scope);

    public async Task<IReadOnlyList<MatchHit>> FindAsync(
        IReadOnlyCollection<MatchKey> keys,
        int capPerKey,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capPerKey);
        if (keys.Count == 0)
        {
            return [];
        }

        // The kind is part of what is hashed, so the hash alone finds the row.
        var hashes = keys.Select(k => k.Hash).ToArray();
        var tenant = scope.Tenant.Value;
        var rows = await context
            .Set<MatchKeyRow>()
            .AsNoTracking()
            .Where(k => k.TenantId == tenant && EF.Parameter(hashes).Contains(k.Hash))
            .Where(k => Readable.Any(p => p.Id == k.ProspectId))
            .Select(k => new
            {
                k.Kind,
                k.Hash,
                k.ProspectId,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(k => new MatchHit(
                    new MatchKey(k.Kind, k.Hash),
                    new ProspectId(k.ProspectId)
                ))
                .GroupBy(h => h.Key)
                .SelectMany(g => g.OrderBy(h => h.Prospect).Take(capPerKey)),
        ];
    }

    public async Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
        IReadOnlyCollection<ProspectId> prospects,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prospects);
        if (prospects.Count == 0)
        {
            return [];
        }

        var ids = prospects.Select(p => p.Value).ToArray();
        var rows = await Readable
            .Where(p => EF.Parameter(ids).Contains(p.Id))
            .Include(p => p.Addresses)
            .Include(p => p.Contacts)
                .ThenInclude(l => l.Contact)
            .Include(p => p.Shares)
            .AsSplitQuery()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(ProfileOf)];
    }

    public async IAsyncEnumerable<MatchHit> SharedKeysAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var tenant = scope.Tenant.Value;
        var visible = context
            .Set<MatchKeyRow>()
            .AsNoTracking()
            .Where(k => k.TenantId == tenant && Readable.Any(p => p.Id == k.ProspectId));
        var shared = visible
            .Where(k =>
                visible.Any(o =>
                    o.Hash == k.Hash && o.Kind == k.Kind && o.ProspectId != k.ProspectId
                )
            )
            .OrderBy(k => k.Hash)
            .ThenBy(k => k.Kind)
            .ThenBy(k => k.ProspectId)
            .Select(k => new
            {
                k.Kind,
                k.Hash,
                k.ProspectId,
            })
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken);
        await foreach (var k in shared.ConfigureAwait(false))
        {
            yield return new MatchHit(new MatchKey(k.Kind, k.Hash), new ProspectId(k.ProspectId));
        }
    }

    internal static MatchProfile ProfileOf(ProspectRow row) =>
        MatchProfile.Of(
            Prospect.FromSnapshot(row.ToSnapshot()),
            [.. row.Contacts.Select(l => Contact.FromSnapshot(l.Contact!.ToSnapshot()))]
        );
}
