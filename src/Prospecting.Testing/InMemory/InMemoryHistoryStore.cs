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
        var readable = database.Readable(scope);
        var subjects = readable.Where(p => p.Id == prospect).Select(p => p.Id.Value).ToHashSet();
        var before = -1;
        while (subjects.Count != before)
        {
            before = subjects.Count;
            subjects.UnionWith(
                readable
                    .Where(p => p.MergedInto is { } s && subjects.Contains(s.Value))
                    .Select(p => p.Id.Value)
            );
        }

        lock (database.Gate)
        {
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
        if (database.Readable(scope).TrueForAll(p => p.Id != prospect))
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
}
