using System.Globalization;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Diagrams;

/// <summary>What there is to draw of a definition, sound or not: statuses and phases by their places, and the arrows between them.</summary>
internal sealed class DiagramParts
{
    private readonly StatusWorkflow _workflow;
    private readonly Dictionary<string, int> _statuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    public DiagramParts(StatusWorkflow workflow)
    {
        _workflow = workflow;
        // A faulty definition may have a code twice: both are drawn, and what names the code means the first.
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            _statuses.TryAdd(workflow.Statuses[i].Code, i);
        }

        for (var i = 0; i < workflow.Groups.Count; i++)
        {
            _groups.TryAdd(workflow.Groups[i].Code, i);
        }

        Phases = [.. workflow.Statuses.Select(s => Find(_groups, s.Group))];
        Parents = FindParents();
        Arrows = FindArrows();
    }

    /// <summary>The phase that each status lies in.</summary>
    public IReadOnlyList<int?> Phases { get; }

    /// <summary>The phase that each phase lies in.</summary>
    public IReadOnlyList<int?> Parents { get; }

    /// <summary>The arrows, transition by transition, so that a small change of the definition is a small change of the drawing.</summary>
    public IReadOnlyList<(int From, int To, int Transition)> Arrows { get; }

    /// <summary>The place of the first status of a code.</summary>
    public int? FindStatus(string? code) => Find(_statuses, code);

    /// <summary>What people read; the code where there is nothing to read.</summary>
    public static string Text(LocalizedText label, string code, CultureInfo culture)
    {
        var text = label.In(culture);
        return string.IsNullOrWhiteSpace(text) ? code : text;
    }

    /// <summary>The drawing of the definition alone.</summary>
    public Drawing Draw(
        CultureInfo culture,
        string? current,
        IReadOnlyDictionary<string, int>? counts
    )
    {
        var highlighted = FindStatus(current);
        return new Drawing(
            [
                .. _workflow.Groups.Zip(
                    Parents,
                    (g, parent) => new DrawnPhase(Text(g.Label, g.Code, culture), parent)
                ),
            ],
            [
                .. _workflow.Statuses.Select(
                    (s, i) =>
                        new DrawnStatus(
                            Text(s.Label, s.Code, culture) + Count(counts, s.Code),
                            Phases[i],
                            s.IsTerminal,
                            i == highlighted ? DiagramStyles.Current : null
                        )
                ),
            ],
            [
                .. Where(s => s.IsInitial).Select(i => new DrawnArrow(null, i, null)),
                .. Arrows.Select(a => new DrawnArrow(
                    a.From,
                    a.To,
                    Text(
                        _workflow.Transitions[a.Transition].Label,
                        _workflow.Transitions[a.Transition].Code,
                        culture
                    )
                )),
                .. Where(s => s.IsTerminal).Select(i => new DrawnArrow(i, null, null)),
            ]
        );
    }

    private static string Count(IReadOnlyDictionary<string, int>? counts, string status) =>
        counts is not null && counts.TryGetValue(status, out var count)
            ? string.Create(CultureInfo.InvariantCulture, $" ({count})")
            : string.Empty;

    private IEnumerable<int> Where(Func<StatusDefinition, bool> condition) =>
        Enumerable.Range(0, _workflow.Statuses.Count).Where(i => condition(_workflow.Statuses[i]));

    // Phases that lie in themselves are drawn as if they lay in none.
    private int?[] FindParents()
    {
        int?[] parents = [.. _workflow.Groups.Select(g => Find(_groups, g.Parent))];
        var seenBy = new int?[parents.Length];
        for (var walk = 0; walk < parents.Length; walk++)
        {
            int? next = walk;
            while (next is { } at && seenBy[at] is null)
            {
                (seenBy[at], next) = (walk, parents[at]);
            }

            if (next is { } circle && seenBy[circle] == walk)
            {
                while (parents[circle] is { } parent)
                {
                    (parents[circle], circle) = (null, parent);
                }
            }
        }

        return parents;
    }

    private (int From, int To, int Transition)[] FindArrows()
    {
        var shape = new WorkflowShape(_workflow);
        // A reopening returns to wherever the prospect came from; the diagram shows where work starts again at the latest.
        var initial = Where(s => s.IsInitial).Select(i => (int?)i).FirstOrDefault();
        List<(int From, int To, int Transition)> arrows = [];
        for (var from = 0; from < _workflow.Statuses.Count; from++)
        {
            foreach (var number in shape.TransitionsOutOf(from))
            {
                var transition = _workflow.Transitions[number];
                var to = transition.Kind switch
                {
                    TransitionKind.Reopen => initial,
                    TransitionKind.Reentry => from,
                    TransitionKind.Normal when transition.To != _workflow.Statuses[from].Code =>
                        FindStatus(transition.To),
                    _ => null,
                };
                if (to is { } target)
                {
                    arrows.Add((from, target, number));
                }
            }
        }

        return [.. arrows.OrderBy(a => a.Transition)];
    }

    private static int? Find(Dictionary<string, int> places, string? code) =>
        code is not null && places.TryGetValue(code, out var place) ? place : null;
}
