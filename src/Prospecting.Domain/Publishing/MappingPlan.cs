using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Results;
using Prospecting.Statuses;

namespace Prospecting.Publishing;

/// <summary>Finds for every status of older versions the one that stands for it, and whatever is wrong with the mapping.</summary>
internal sealed class MappingPlan
{
    private readonly Governing _governing;
    private readonly Dictionary<string, StatusDefinition> _next;
    private readonly Dictionary<string, string> _given;
    private readonly List<Reason> _faults = [];

    public MappingPlan(
        Governing governing,
        ValueList<StatusRename> given,
        IReadOnlyList<StatusCount> inUse
    )
    {
        _governing = governing;
        // A faulty definition may have a code twice; it is refused for that, and must not throw here.
        _next = governing
            .Next.Statuses.DistinctBy(s => s.Code)
            .ToDictionary(s => s.Code, StringComparer.Ordinal);
        _given = given
            .DistinctBy(m => m.From)
            .ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal);
        CheckGiven(given);
        Renamed = Rename();
        InUse = Resolve(inUse);
    }

    /// <summary>Every code that is gone, with the one that stands for it.</summary>
    public ValueList<StatusRename> Renamed { get; }

    /// <summary>What becomes of each status that prospects are in.</summary>
    public ValueList<StatusUse> InUse { get; }

    public IReadOnlyList<Reason> Faults => _faults;

    private void CheckGiven(ValueList<StatusRename> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            var (from, to) = given[i];
            var pointer = $"/mapping/{i}";
            if (_next.ContainsKey(from))
            {
                _faults.Add(
                    new Reason(PublishingReasons.MappingNeedless).At(pointer).With("status", from)
                );
            }
            else if (!_next.TryGetValue(to, out var target))
            {
                _faults.Add(
                    new Reason(PublishingReasons.MappingTarget)
                    {
                        Fix = DidYouMean.Among(to, _next.Keys),
                    }
                        .At(pointer)
                        .With("status", to)
                );
            }
            else if (
                _governing.Current.Statuses.FirstOrDefault(s => s.Code == from) is { } source
                && source.Category != target.Category
            )
            {
                // Winning and losing ask for reasons (SPEC S-7), converting for a customer: a migration can give neither.
                _faults.Add(
                    new Reason(PublishingReasons.MappingCategory)
                        .At(pointer)
                        .With("from", from)
                        .With("to", to)
                );
            }
        }
    }

    private ValueList<StatusRename> Rename()
    {
        var gone = _governing
            .Renamed.Select(r => r.From)
            .Concat(_governing.Current.Statuses.Select(s => s.Code))
            .Concat(_given.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(code => !_next.ContainsKey(code));
        return gone.Select(code => (From: code, To: StandIn(code)))
            .Where(r => r.To is not null)
            .Select(r => new StatusRename(r.From, r.To!))
            .ToValueList();
    }

    // What is said now, else what stood for it before, followed to whatever stands for that now.
    private string? StandIn(string code)
    {
        var next =
            _given.GetValueOrDefault(code)
            ?? _governing.Next.Statuses.FirstOrDefault(s => s.Aliases.Contains(code))?.Code;
        if (next is null)
        {
            next = _governing.Renamed.FirstOrDefault(r => r.From == code)?.To;
            // The status that stood for it before was one of the current definition: it has no older name again.
            next =
                next is null || _next.ContainsKey(next) ? next
                : next == code ? null
                : _given.GetValueOrDefault(next)
                    ?? _governing.Next.Statuses.FirstOrDefault(s => s.Aliases.Contains(next))?.Code;
        }

        return next is not null && _next.ContainsKey(next) ? next : null;
    }

    private ValueList<StatusUse> Resolve(IReadOnlyList<StatusCount> inUse)
    {
        var standIns = Renamed.ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal);
        List<StatusUse> uses = [];
        foreach (var (status, count) in inUse.OrderBy(u => u.Status, StringComparer.Ordinal))
        {
            if (_next.ContainsKey(status))
            {
                uses.Add(new StatusUse(status, count, status));
            }
            else if (standIns.TryGetValue(status, out var next))
            {
                uses.Add(new StatusUse(status, count, next));
            }
            else if (!_given.ContainsKey(status))
            {
                _faults.Add(
                    new Reason(PublishingReasons.MappingRequired)
                        .At("/mapping")
                        .With("status", status)
                        .With("count", count)
                );
            }
        }

        return uses.ToValueList();
    }
}
