using Prospecting.Activities;
using Prospecting.AdoNetStore.Kept;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Contacts;
using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.Prospects;

/// <summary>Prospects, confined to one scope.</summary>
internal sealed class AdoNetProspectStore(
    StoreConnection connection,
    WorkContext context,
    KeptKinds kinds,
    SessionAggregates<Prospect> loaded
) : IProspectStore
{
    private Scope Scope => context.Scope;

    public async Task<Prospect?> FindAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    ) => (await FindAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<Prospect> found = [];
        var wanted = ids.Select(i => i.Value).ToHashSet();
        while (wanted.Count > 0)
        {
            List<Prospect> here = [.. wanted.Select(loaded.Find).OfType<Prospect>()];
            wanted.ExceptWith(here.Select(p => p.Id.Value));
            here.AddRange(await LoadAsync(wanted, cancellationToken));
            found.UnionWith(here.Where(p => p.MergedInto is null));
            // Merged in this session and not committed yet: the database does not know where it leads.
            wanted = [.. here.Select(p => p.MergedInto).OfType<ProspectId>().Select(s => s.Value)];
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
        Sql inSystem = system is null ? Sql.True : $"r.system = {system}";
        return await connection.ReadAsync(
            $"""
            SELECT r.company, r.system, r.reference, r.prospect
            FROM prospect_references r
            JOIN prospects p ON p.tenant = r.tenant AND p.id = r.prospect
            WHERE r.tenant = {Scope.Tenant} AND r.reference IN {Sql.Any(references)} AND {inSystem}
                AND {ScopeSql.Readable(Scope)}
            """,
            r => new ReferenceHit(
                new ExternalReference(
                    new CompanyId(r.GetString(0)),
                    r.GetString(1),
                    r.GetString(2)
                ),
                new ProspectId(r.GetGuid(3))
            ),
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<ProspectId>> FindByContactsAsync(
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return await connection.ReadAsync(
            $"""
            SELECT DISTINCT l.prospect
            FROM prospect_contacts l
            JOIN prospects p ON p.tenant = l.tenant AND p.id = l.prospect
            WHERE l.tenant = {Scope.Tenant} AND l.contact IN {Sql.Any(
                contacts.Select(c => c.Value)
            )}
                AND {ScopeSql.Readable(Scope)}
            """,
            r => new ProspectId(r.GetGuid(0)),
            cancellationToken
        );
    }

    public async Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        var order = new ProspectOrder(query);
        List<Prospect> rows = [];
        // What has a column of its own is asked of the database, the rest of each document in turn until the page is full.
        var found = connection.StreamAsync(
            $"""
            SELECT p.document FROM prospects p
            WHERE {ScopeSql.Readable(Scope)} AND {ProspectFilter.Of(query)} AND {order.After}
            ORDER BY {order.By}
            """,
            r => Prospect.FromSnapshot(r.ReadProspect(0)),
            cancellationToken
        );
        await foreach (var prospect in found.WithCancellation(cancellationToken))
        {
            if (query.Matches(prospect))
            {
                rows.Add(prospect);
            }

            if (rows.Count > query.PageSize)
            {
                break;
            }
        }

        return query.ToPage(await SummariesAsync(rows, cancellationToken));
    }

    public Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    ) =>
        CountStatusesInUseAsync(
            CompanySet.AllBut(context.Workflows.CompaniesWithoutManagement(Scope.Tenant)),
            cancellationToken
        );

    public async Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        return await connection.ReadAsync(
            $"""
            SELECT p.status, COUNT(*) FROM prospects p
            WHERE {ScopeSql.Readable(Scope)} AND {ScopeSql.OwnedBy(owners)}
            GROUP BY p.status
            """,
            r => new StatusCount(r.GetString(0), r.Count(1)),
            cancellationToken
        );
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
        var wanted = Sql.Any(statuses);
        return await connection.ReadAsync(
            $"""
            SELECT p.id FROM prospects p
            WHERE {ScopeSql.Readable(Scope)} AND {ScopeSql.OwnedBy(owners)}
                AND (p.status IN {wanted} OR p.status_reopens IN {wanted})
            ORDER BY p.id LIMIT {limit}
            """,
            r => new ProspectId(r.GetGuid(0)),
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<ContactId>> FindContactsOnlyOfAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    ) =>
        await connection.ReadAsync(
            $"""
            {ScopeSql.WithStanding(Scope, [id.Value])},
            records (id) AS (
                SELECT p.id FROM standing JOIN prospects p ON p.id = standing.id WHERE {ScopeSql.Readable(
                Scope
            )}
                UNION
                SELECT p.id FROM records JOIN prospects p ON p.tenant = {Scope.Tenant} AND p.merged_into = records.id
            )
            SELECT l.contact FROM prospect_contacts l
            WHERE l.tenant = {Scope.Tenant} AND l.prospect IN (SELECT id FROM standing)
                AND l.prospect IN (SELECT id FROM records)
                AND NOT EXISTS (
                    SELECT 1 FROM prospect_contacts o
                    WHERE o.tenant = l.tenant AND o.contact = l.contact AND o.prospect NOT IN (SELECT id FROM records)
                )
            """,
            r => new ContactId(r.GetGuid(0)),
            cancellationToken
        );

    public void Add(Prospect prospect) => loaded.AddNew(prospect);

    private async Task<IEnumerable<Prospect>> LoadAsync(
        HashSet<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var snapshots = await connection.ReadAsync(
            $"""
            {ScopeSql.WithStanding(Scope, ids)}
            SELECT p.document FROM standing JOIN prospects p ON p.id = standing.id
            WHERE {ScopeSql.Readable(Scope)}
            """,
            r => r.ReadProspect(0),
            cancellationToken
        );
        return snapshots.Select(s => loaded.Loaded(Prospect.FromSnapshot(s)));
    }

    // What is kept under the prospects of the page is read once they are known.
    private async Task<IReadOnlyList<ProspectSummary>> SummariesAsync(
        List<Prospect> prospects,
        CancellationToken cancellationToken
    )
    {
        var ids = prospects.ConvertAll(p => p.Id.Value);
        var tasks = await kinds.OfProspectsAsync(
            FollowUpTask.SubjectKindName,
            ids,
            DocumentJson.Default.FollowUpTaskSnapshot,
            cancellationToken
        );
        var activities = await kinds.OfProspectsAsync(
            Activity.SubjectKindName,
            ids,
            DocumentJson.Default.ActivitySnapshot,
            cancellationToken
        );
        var tasksOf = tasks.ToLookup(t => t.Prospect, FollowUpTask.FromSnapshot);
        var spansOf = activities.ToLookup(a => a.Prospect, a => Activity.FromSnapshot(a).Span);
        return
        [
            .. prospects.Select(p =>
                ProspectSummary.Of(
                    p,
                    FollowUpActions.LastAndNext(
                        tasksOf[p.Id.Value],
                        spansOf[p.Id.Value],
                        _ => Scope.Zone,
                        context.Now
                    )
                )
            ),
        ];
    }
}
