using System.Globalization;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Diagrams;

/// <summary>Draws two definitions into one: what either of them has, marked by how it differs.</summary>
/// <remarks>Numbered by union: the newer definition, then what was removed from the older one.</remarks>
internal sealed class DifferenceDrawing
{
    private readonly WorkflowComparison _comparison;
    private readonly CultureInfo _culture;
    private readonly DiagramParts _older;
    private readonly DiagramParts _newer;

    private DifferenceDrawing(WorkflowComparison comparison, CultureInfo culture)
    {
        (_comparison, _culture) = (comparison, culture);
        (_older, _newer) = (new DiagramParts(comparison.Older), new DiagramParts(comparison.Newer));
    }

    public static Drawing Of(StatusWorkflow older, StatusWorkflow newer, CultureInfo culture) =>
        new DifferenceDrawing(new WorkflowComparison(older, newer), culture).Draw();

    private Drawing Draw() =>
        new(
            [.. Phases()],
            [.. Statuses()],
            [.. Ends(s => s.IsInitial, isStart: true), .. Arrows(), .. Ends(s => s.IsTerminal)]
        );

    private IEnumerable<DrawnPhase> Phases()
    {
        var groups = _comparison.Groups;
        var all = Union(_comparison.Older.Groups, _comparison.Newer.Groups, groups);
        var parents = Union(
            [.. _older.Parents.Select(p => p is { } parent ? groups.OfOlder(parent) : p)],
            _newer.Parents,
            groups
        );
        return all.Select(
            (group, i) =>
                new DrawnPhase(
                    Mark(groups.Differences[i]?.Kind) + Text(group.Label, group.Code),
                    parents[i]
                )
        );
    }

    private IEnumerable<DrawnStatus> Statuses()
    {
        var statuses = _comparison.Statuses;
        var all = Union(_comparison.Older.Statuses, _comparison.Newer.Statuses, statuses);
        var phases = Union(
            [.. _older.Phases.Select(p => p is { } phase ? _comparison.Groups.OfOlder(phase) : p)],
            _newer.Phases,
            statuses
        );
        return all.Select(
            (status, i) =>
                new DrawnStatus(
                    Mark(statuses.Differences[i]?.Kind) + Text(status.Label, status.Code),
                    phases[i],
                    status.IsTerminal,
                    Style(statuses.Differences[i]?.Kind)
                )
        );
    }

    private IEnumerable<DrawnArrow> Arrows()
    {
        var (statuses, transitions) = (_comparison.Statuses, _comparison.Transitions);
        (int From, int To, int Transition)[] before =
        [
            .. _older.Arrows.Select(a =>
                (
                    statuses.OfOlder(a.From),
                    statuses.OfOlder(a.To),
                    transitions.OfOlder(a.Transition)
                )
            ),
        ];
        var wasThere = before.ToHashSet();
        foreach (var arrow in _newer.Arrows)
        {
            WorkflowDifferenceKind? kind =
                !wasThere.Contains(arrow) ? WorkflowDifferenceKind.Added
                : HasOtherEffect(transitions.Differences[arrow.Transition])
                    ? WorkflowDifferenceKind.Changed
                : null;
            yield return Arrow(arrow, kind, _comparison.Newer.Transitions[arrow.Transition]);
        }

        var isThere = _newer.Arrows.ToHashSet();
        foreach (var (arrow, own) in before.Zip(_older.Arrows))
        {
            if (!isThere.Contains(arrow))
            {
                yield return Arrow(
                    arrow,
                    WorkflowDifferenceKind.Removed,
                    _comparison.Older.Transitions[own.Transition]
                );
            }
        }
    }

    private DrawnArrow Arrow(
        (int From, int To, int Transition) arrow,
        WorkflowDifferenceKind? kind,
        TransitionDefinition transition
    ) => new(arrow.From, arrow.To, Mark(kind) + Text(transition.Label, transition.Code));

    // Where else a transition leads from is told by arrows that come and go; so is where it leads to.
    private static bool HasOtherEffect(WorkflowDifference? difference) =>
        difference?.Changes.Any(c => c.Member != "from") == true;

    private IEnumerable<DrawnArrow> Ends(
        Func<StatusDefinition, bool> condition,
        bool isStart = false
    )
    {
        var (older, newer) = (_comparison.Older.Statuses, _comparison.Newer.Statuses);
        var before = Enumerable
            .Range(0, older.Count)
            .Where(i => condition(older[i]))
            .Select(_comparison.Statuses.OfOlder)
            .ToHashSet();
        for (var i = 0; i < _comparison.Statuses.Differences.Count; i++)
        {
            WorkflowDifferenceKind? kind;
            switch (i < newer.Count && condition(newer[i]), before.Contains(i))
            {
                case (true, true):
                    kind = null;
                    break;
                case (true, false):
                    kind = WorkflowDifferenceKind.Added;
                    break;
                case (false, true):
                    kind = WorkflowDifferenceKind.Removed;
                    break;
                default:
                    continue;
            }

            var label = kind is null ? null : Mark(kind);
            yield return isStart ? new DrawnArrow(null, i, label) : new DrawnArrow(i, null, label);
        }
    }

    private static T[] Union<T>(
        IReadOnlyList<T> older,
        IReadOnlyList<T> newer,
        ListComparison comparison
    ) => [.. newer, .. older.Where((_, i) => comparison.OfOlder(i) >= newer.Count)];

    private string Text(LocalizedText label, string code) =>
        DiagramParts.Text(label, code, _culture);

    private static string Mark(WorkflowDifferenceKind? kind) =>
        kind switch
        {
            WorkflowDifferenceKind.Added => "+ ",
            WorkflowDifferenceKind.Changed => "~ ",
            WorkflowDifferenceKind.Removed => "- ",
            _ => string.Empty,
        };

    private static string? Style(WorkflowDifferenceKind? kind) =>
        kind switch
        {
            WorkflowDifferenceKind.Added => DiagramStyles.Added,
            WorkflowDifferenceKind.Changed => DiagramStyles.Changed,
            WorkflowDifferenceKind.Removed => DiagramStyles.Removed,
            _ => null,
        };
}
