using NodaTime;
using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>History in memory, confined to the prospects that one scope may see.</summary>
internal sealed class InMemoryHistoryStore(InMemoryDatabase database, WorkContext context)
    : IHistoryStore
{
    private Scope Scope => context.Scope;

    public Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var subjects = Subjects(prospect);
            return Task.FromResult<IReadOnlyList<HistoryEntry>>([
                .. database
                    .History.Where(h =>
                        h.Tenant == Scope.Tenant
                        && (
                            subjects.Contains(h.Entry.SubjectId)
                            || (h.Entry.Prospect is { } holder && subjects.Contains(holder.Value))
                        )
                    )
                    .Select(h => h.Entry)
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.SubjectId)
                    .ThenBy(e => e.Sequence),
            ]);
        }
    }

    public Task<Page<HistoryEntry>> QueryAsync(
        HistoryQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var subjects = Subjects(query.Prospect);
            var contacts = database
                .Prospects.Where(p => p.Key.Tenant == Scope.Tenant && subjects.Contains(p.Key.Id))
                .SelectMany(p => p.Value.Contacts)
                .Select(l => l.Contact)
                .ToHashSet();
            var after = query.ReadAfter();
            var lines = database
                .History.Where(h => h.Tenant == Scope.Tenant)
                .Select(h => h.Entry)
                .Where(e =>
                    subjects.Contains(e.SubjectId)
                    || (e.Prospect is { } under && subjects.Contains(under.Value))
                    || contacts.Contains(e.SubjectId)
                )
                .Where(query.Matches)
                .OrderByDescending(PlaceOf)
                .Where(e => after is not { } end || PlaceOf(e).CompareTo(end) < 0)
                .Take(query.PageSize + 1);
            return Task.FromResult(query.ToPage([.. lines]));
        }
    }

    public Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (database.StandingFor(prospect, Scope) is null)
        {
            return Task.FromResult<IReadOnlyList<StatusChange>>([]);
        }

        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyList<StatusChange>>([
                .. database
                    .StatusChanges.Where(s =>
                        s.Tenant == Scope.Tenant && s.Prospect == prospect.Value
                    )
                    .Select(s => s.Change)
                    .OrderBy(c => c.Sequence),
            ]);
        }
    }

    public Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var unmanaged = context.Workflows.CompaniesWithoutManagement(Scope.Tenant);
            var lines = database
                .StatusChanges.Where(s => s.Tenant == Scope.Tenant)
                .ToLookup(s => s.Prospect, s => s.Change);
            return Task.FromResult(
                InMemoryTimeInStatus.Of(
                    database
                        .Readable(Scope)
                        .Where(p => !unmanaged.Contains(p.OwnerCompany))
                        .Select(p =>
                            (
                                p,
                                (IReadOnlyList<StatusChange>)
                                    [.. lines[p.Id.Value].OrderBy(c => c.Sequence)]
                            )
                        ),
                    query
                )
            );
        }
    }

    private static (Instant At, Guid Subject, int Sequence) PlaceOf(HistoryEntry entry) =>
        (entry.At, entry.SubjectId, entry.Sequence);

    // The prospect itself and those merged into it; a deleted one is read by who reaches the whole tenant.
    private HashSet<Guid> Subjects(ProspectId prospect)
    {
        var isDeleted = !database.Prospects.ContainsKey((Scope.Tenant, prospect.Value));
        return
            database.StandingFor(prospect, Scope) is not null
            || (isDeleted && Scope.ReachesWholeTenant)
            ? database.WithMerged(Scope.Tenant, prospect.Value)
            : [];
    }
}
