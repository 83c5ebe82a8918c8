using Microsoft.EntityFrameworkCore;
using Prospecting.Addresses;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.FollowUp;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Prospects in the tables of one context, confined to one scope.</summary>
internal sealed class EfProspectStore(
    DbContext context,
    WorkContext work,
    ITextSearch search,
    LoadedAggregates<Prospect, ProspectRow> loaded
) : IProspectStore
{
    private Scope Scope => work.Scope;

    private IQueryable<ProspectRow> Readable => context.Set<ProspectRow>().ReadableBy(Scope);

    public async Task<Prospect?> FindAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    )
    {
        var found = await FindAsync([id], cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        // A merged record leads on; merges of merges make a chain, which ends because a record is merged only once.
        HashSet<Prospect> found = [];
        var wanted = ids.Select(i => i.Value).ToHashSet();
        while (wanted.Count > 0)
        {
            var level = await FindExactlyAsync(wanted, cancellationToken).ConfigureAwait(false);
            found.UnionWith(level.Where(p => p.MergedInto is null));
            wanted = [.. level.Select(p => p.MergedInto).OfType<ProspectId>().Select(s => s.Value)];
        }

        return [.. found];
    }

    public async Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
        IReadOnlyCollection<string> references,
        string? system = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(references);
        var hits = await Readable
            .AsNoTracking()
            .SelectMany(p => p.References)
            .Where(r =>
                EF.Parameter(references).Contains(r.Reference)
                && (system == null || r.System == system)
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return hits.Select(r => new ReferenceHit(
                new ExternalReference(new CompanyId(r.CompanyId), r.System, r.Reference),
                new ProspectId(r.ProspectId)
            ))
            .ToValueList();
    }

    public async Task<IReadOnlyList<ProspectId>> FindByContactsAsync(
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(contacts);
        if (contacts.Count == 0)
        {
            return [];
        }

        var ids = await Readable
            .LinksOf(
                context.Set<ContactLinkRow>(),
                Scope.Tenant,
                [.. contacts.Select(c => c.Value).Distinct()]
            )
            .Select(l => l.ProspectId)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. ids.Select(id => new ProspectId(id))];
    }

    public async Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        var page = await ProspectList
            .PageAsync(query, context, Scope, search, cancellationToken)
            .ConfigureAwait(false);
        var rows = await page.Select(p => new
            {
                p.Id,
                p.DisplayName,
                p.NameKey,
                p.Kind,
                p.StatusCode,
                p.StatusCategory,
                p.StatusSince,
                p.Source,
                p.Owner,
                Phone = p.Phone ?? p.Mobile,
                p.Email,
                City = p
                    .Addresses.Where(a => (a.Roles & AddressRoles.Default) != AddressRoles.None)
                    .Select(a => a.City)
                    .FirstOrDefault(),
                p.CreatedAt,
                p.NeedsReview,
                IsArchived = p.ArchivedAt != null,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var actions = await ListedActions
            .ReadAsync(
                context,
                work,
                [.. rows.Take(query.PageSize).Select(p => p.Id)],
                cancellationToken
            )
            .ConfigureAwait(false);
        return query.ToPage([
            .. rows.Select(p => new ProspectSummary
            {
                Id = new ProspectId(p.Id),
                DisplayName = p.DisplayName,
                NameKey = p.NameKey,
                Kind = p.Kind,
                Status = p.StatusCode,
                Category = p.StatusCategory,
                StatusSince = p.StatusSince,
                Source = p.Source,
                Owner = p.Owner,
                Phone = p.Phone,
                Email = p.Email,
                City = p.City,
                CreatedAt = p.CreatedAt,
                NeedsReview = p.NeedsReview,
                IsArchived = p.IsArchived,
                Actions = actions.Of(p.Id),
            }),
        ]);
    }

    public async Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    )
    {
        var unmanaged = work.Workflows.CompaniesWithoutManagement(Scope.Tenant);
        return await CountStatusesInUseAsync(CompanySet.AllBut(unmanaged), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        var counts = await Readable
            .OwnedBy(owners)
            .GroupBy(p => p.StatusCode)
            .Select(g => new { Status = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return counts.Select(c => new StatusCount(c.Status, c.Count)).ToValueList();
    }

    public async Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
        CompanySet owners,
        IReadOnlyCollection<string> statuses,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(statuses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var ids = await Readable
            .OwnedBy(owners)
            .Where(p =>
                statuses.Contains(p.StatusCode)
                || (p.StatusReopensTo != null && statuses.Contains(p.StatusReopensTo))
            )
            .OrderBy(p => p.Id)
            .Take(limit)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. ids.Select(id => new ProspectId(id))];
    }

    public async Task<IReadOnlyList<ContactId>> FindContactsOnlyOfAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    )
    {
        var tenant = Scope.Tenant.Value;
        var standing = await context
            .Set<ProspectRow>()
            .StandingForAsync(id.Value, Scope, cancellationToken)
            .ConfigureAwait(false);
        if (standing is null)
        {
            return [];
        }

        var all = await context
            .Set<ProspectRow>()
            .MergedIntoAsync(standing.Value, Scope.Tenant, cancellationToken)
            .ConfigureAwait(false);
        Guid[] records = [standing.Value, .. all];
        var links = context.Set<ContactLinkRow>().Where(l => l.TenantId == tenant);
        var only = await links
            .Where(l => l.ProspectId == standing)
            .Where(l =>
                !links.Any(o =>
                    o.ContactId == l.ContactId && !EF.Parameter(records).Contains(o.ProspectId)
                )
            )
            .Select(l => l.ContactId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return only.ConvertAll(c => new ContactId(c));
    }

    public void Add(Prospect prospect) => loaded.AddNew(prospect);

    private async Task<List<Prospect>> FindExactlyAsync(
        HashSet<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        List<Prospect> found = [.. ids.Select(loaded.Find).OfType<Prospect>()];
        // What the session has deleted is not looked for again.
        var missing = ids.Where(id => loaded.Known(id) is null).ToArray();
        if (missing.Length == 0)
        {
            return found;
        }

        // A merged record leads on to the one that stands for it, and that one the scope must be able to see.
        var rows =
            missing.Length == 1
                ? await OneAsync(missing[0], cancellationToken).ConfigureAwait(false)
                : await context
                    .Set<ProspectRow>()
                    .ReadableOrMerged(Scope)
                    .Where(p => EF.Parameter(missing).Contains(p.Id))
                    .LoadWithPartsAsync(context, Scope.Tenant, cancellationToken)
                    .ConfigureAwait(false);
        found.AddRange(
            rows.Select(row => loaded.Loaded(Prospect.FromSnapshot(row.ToSnapshot()), row))
        );
        return found;
    }

    private async Task<List<ProspectRow>> OneAsync(Guid id, CancellationToken cancellationToken) =>
        await ProspectById.LoadAsync(context, Scope, id, cancellationToken).ConfigureAwait(false)
            is { } row
            ? [row]
            : [];
}
