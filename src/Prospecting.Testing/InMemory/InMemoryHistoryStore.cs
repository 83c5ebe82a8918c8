using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.InMemory;

/// <summary>History in memory, confined to the prospects that one scope may see.</summary>
internal sealed class InMemoryHistoryStore(InMemoryDatabase database, Scope scope) : IHistoryStore
{
    public Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<Guid> subjects = database.StandingFor(prospect, scope) is null
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
                        .Prospects.Values.Where(p => p.Tenant == scope.Tenant.Value)
                        .Where(p => p.MergedInto is { } survivor && subjects.Contains(survivor))
                        .Select(p => p.Id)
                );
            }

            return Task.FromResult<IReadOnlyList<HistoryEntry>>([
                .. database
                    .History.Where(h =>
                        h.Tenant == scope.Tenant && subjects.Contains(h.Entry.SubjectId)
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
        if (database.StandingFor(prospect, scope) is null)
        {
            return Task.FromResult<IReadOnlyList<StatusChange>>([]);
        }

        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyList<StatusChange>>([
                .. database
                    .StatusChanges.Where(s =>
                        s.Tenant == scope.Tenant && s.Prospect == prospect.Value
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
            var lines = database
                .StatusChanges.Where(s => s.Tenant == scope.Tenant)
                .ToLookup(s => s.Prospect, s => s.Change);
            return Task.FromResult(
                InMemoryTimeInStatus.Of(
                    database
                        .Readable(scope)
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
