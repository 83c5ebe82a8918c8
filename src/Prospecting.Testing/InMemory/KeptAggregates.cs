using Prospecting.Aggregates;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Settings;

namespace Prospecting.Testing.InMemory;

/// <summary>The aggregates of one kind, kept under prospects or set by companies, that a session has loaded or made.</summary>
internal abstract class KeptAggregates
{
    /// <summary>Those that a commit has something to write of.</summary>
    public abstract IReadOnlyList<Aggregate> Changed { get; }

    /// <summary>The record of one of them, as it is now.</summary>
    public abstract KeptRecord ToRecord(Aggregate aggregate);
}

/// <summary>The aggregates of one kind.</summary>
internal sealed class KeptAggregates<T>(
    InMemoryDatabase database,
    Scope scope,
    string kind,
    Func<T, object> toSnapshot,
    Func<object, T> fromSnapshot
) : KeptAggregates
    where T : Aggregate
{
    private readonly SessionAggregates<T> _loaded = new();

    public override IReadOnlyList<Aggregate> Changed => _loaded.Changed;

    public override KeptRecord ToRecord(Aggregate aggregate) =>
        new(
            kind,
            aggregate.Version,
            (aggregate as ProspectPart)?.Prospect.Value,
            toSnapshot((T)aggregate)
        );

    public T? Find(Guid id) =>
        _loaded.Find(id) ?? (Visible((found, _) => found == id) is [var one] ? one : null);

    /// <summary>Those of one prospect, or of the one that stands for it.</summary>
    public IReadOnlyList<T> Under(ProspectId prospect) =>
        database.StandingFor(prospect, scope) is { } standing
            ? Visible((_, record) => record.Prospect == standing.Id.Value)
            : [];

    /// <summary>Those that the scope may see; each once in the session.</summary>
    public IReadOnlyList<T> Visible(Func<Guid, KeptRecord, bool>? isWanted = null)
    {
        lock (database.Gate)
        {
            return
            [
                .. database
                    .Kept.Where(k => k.Key.Tenant == scope.Tenant && k.Value.Kind == kind)
                    .Where(k => isWanted is null || isWanted(k.Key.Id, k.Value))
                    .Where(k => IsVisible(k.Value))
                    .Select(k =>
                        _loaded.Known(k.Key.Id) ?? _loaded.Loaded(fromSnapshot(k.Value.Snapshot))
                    )
                    .Where(a => !a.IsRemoved),
            ];
        }
    }

    /// <summary>Those that the scope may see, and those that the session has made and not removed again.</summary>
    public IEnumerable<T> VisibleAndNew() =>
        Visible().Concat(_loaded.Changed.Where(a => a.Version == 0 && !a.IsRemoved));

    public void Add(T aggregate) => _loaded.AddNew(aggregate);

    private bool IsVisible(KeptRecord record) =>
        record.Prospect is { } prospect
            ? database.Prospects.TryGetValue((scope.Tenant, prospect), out var stored)
                && stored.MergedInto is null
                && Prospect.FromSnapshot(stored).CanBeReadBy(scope)
            : fromSnapshot(record.Snapshot) is CompanySetting setting && setting.CanBeReadBy(scope);
}
