using Prospecting.History;
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
        HashSet<Guid> subjects = database.StandingFor(prospect, Scope) is null
            ? []
            : [prospect.Value];
        lock (database.Gate)
        {
            var before = 0;
            while (subjects.Count != before)
            {
                before = subjects.Count;
                subjects.UnionWith(
                    database
                        .Prospects.Values.Where(p => p.Tenant == Scope.Tenant.Value)
                        .Where(p => p.MergedInto is { } survivor && subjects.Contains(survivor))
                        .Select(p => p.Id)
                );
            }

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
}
