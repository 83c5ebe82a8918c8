using System.Globalization;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Contacts;
using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>Prospects in memory, confined to one scope.</summary>
internal sealed class InMemoryProspectStore(
    InMemoryDatabase database,
    WorkContext context,
    SessionAggregates<Prospect> loaded
) : IProspectStore
{
    private Scope Scope => context.Scope;

    public Task<Prospect?> FindAsync(ProspectId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var standing = loaded.Find(id.Value) ?? database.StandingFor(id, Scope);
        while (standing?.MergedInto is { } survivor)
        {
            // Merged in this session, not committed yet.
            standing = loaded.Find(survivor.Value) ?? database.StandingFor(survivor, Scope);
        }

        var prospect = standing is null
            ? null
            : loaded.Known(standing.Id.Value) ?? loaded.Loaded(standing);
        // What the session has deleted is stored until the commit, and gone for the session.
        return Task.FromResult(prospect is { IsRemoved: true } ? null : prospect);
    }

    public async Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        HashSet<Prospect> found = [];
        foreach (var id in ids)
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } prospect)
            {
                found.Add(prospect);
            }
        }

        return [.. found];
    }

    public Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
        IReadOnlyCollection<string> references,
        string? system = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(references);
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = references.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<ReferenceHit>>([
            .. database
                .Readable(Scope)
                .SelectMany(p => p.References.Select(r => new ReferenceHit(r, p.Id)))
                .Where(h =>
                    wanted.Contains(h.Reference.Id)
                    && (system is null || system == h.Reference.System)
                ),
        ]);
    }

    public Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        var matching = database
            .Readable(Scope)
            .Where(p => query.Matches(p, database.ContactsOf(p)));
        var sorted = query.Sort switch
        {
            ProspectSort.Name => matching
                .OrderBy(p => p.NameKey, StringComparer.Ordinal)
                .ThenBy(p => p.Id),
            ProspectSort.LongestInStatus => matching.OrderBy(p => p.StatusSince).ThenBy(p => p.Id),
            _ => matching.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id),
        };
        var rows = sorted.Where(p => IsAfter(p, query)).Take(query.PageSize + 1).Select(Summarise);
        return Task.FromResult(query.ToPage([.. rows]));
    }

    public Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unmanaged = context.Workflows.CompaniesWithoutManagement(Scope.Tenant);
        return Task.FromResult<IReadOnlyList<StatusCount>>([
            .. database
                .Readable(Scope)
                .Where(p => !unmanaged.Contains(p.OwnerCompany))
                .GroupBy(p => p.StatusCode)
                .Select(g => new StatusCount(g.Key, g.Count())),
        ]);
    }

    public Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<StatusCount>>([
            .. database
                .Readable(Scope)
                .Where(p => owners.Contains(p.OwnerCompany))
                .GroupBy(p => p.StatusCode)
                .Select(g => new StatusCount(g.Key, g.Count())),
        ]);
    }

    public Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
        CompanySet owners,
        IReadOnlyCollection<string> statuses,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(statuses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ProspectId>>([
            .. database
                .Readable(Scope)
                .Where(p => owners.Contains(p.OwnerCompany))
                .Where(p =>
                    statuses.Contains(p.StatusCode)
                    || (p.StatusReopensTo is { } before && statuses.Contains(before))
                )
                .Select(p => p.Id)
                .Order()
                .Take(limit),
        ]);
    }

    public Task<IReadOnlyList<ProspectId>> FindByContactsAsync(
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(contacts);
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = contacts.ToHashSet();
        return Task.FromResult<IReadOnlyList<ProspectId>>([
            .. database
                .Readable(Scope)
                .Where(p => p.Contacts.Any(l => wanted.Contains(l.Contact)))
                .Select(p => p.Id),
        ]);
    }

    public Task<IReadOnlyList<ContactId>> FindContactsOnlyOfAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (database.StandingFor(id, Scope) is not { } standing)
        {
            return Task.FromResult<IReadOnlyList<ContactId>>([]);
        }

        lock (database.Gate)
        {
            var records = database.WithMerged(Scope.Tenant, standing.Id.Value);
            var elsewhere = database
                .Prospects.Where(p => p.Key.Tenant == Scope.Tenant && !records.Contains(p.Key.Id))
                .SelectMany(p => p.Value.Contacts)
                .Select(l => l.Contact)
                .ToHashSet();
            return Task.FromResult<IReadOnlyList<ContactId>>([
                .. standing
                    .Contacts.Select(l => l.Contact)
                    .Where(c => !elsewhere.Contains(c.Value)),
            ]);
        }
    }

    public void Add(Prospect prospect) => loaded.AddNew(prospect);

    private static bool IsAfter(Prospect prospect, ProspectQuery query)
    {
        if (query.ReadAfter() is not { } cursor)
        {
            return true;
        }

        var byId = prospect.Id.Value.CompareTo(cursor.Id);
        var order = query.Sort switch
        {
            ProspectSort.Name => string.CompareOrdinal(prospect.NameKey, cursor.SortValue),
            ProspectSort.LongestInStatus => Compare(prospect.StatusSince, cursor),
            _ => -Compare(prospect.CreatedAt, cursor),
        };
        return order > 0
            || (order == 0 && (query.Sort == ProspectSort.NewestFirst ? byId < 0 : byId > 0));
    }

    private static int Compare(Instant instant, PageCursor cursor) =>
        instant
            .ToUnixTimeTicks()
            .CompareTo(long.Parse(cursor.SortValue, CultureInfo.InvariantCulture));

    // As committed: a list does not know what the session has only prepared.
    private ProspectSummary Summarise(Prospect prospect)
    {
        var kept = database.KeptUnder(prospect.Tenant, prospect.Id.Value);
        return ProspectSummary.Of(
            prospect,
            FollowUpActions.LastAndNext(
                kept.OfType<FollowUpTaskSnapshot>().Select(FollowUpTask.FromSnapshot),
                kept.OfType<ActivitySnapshot>().Select(Activity.FromSnapshot).Select(a => a.Span),
                _ => Scope.Zone,
                context.Now
            )
        );
    }
}
