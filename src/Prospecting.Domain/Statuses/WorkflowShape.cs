using System.Diagnostics.CodeAnalysis;

namespace Prospecting.Statuses;

/// <summary>Which transitions lead out of which statuses, once phases and "any open" are resolved; made of faulty definitions too.</summary>
internal sealed class WorkflowShape
{
    private const int NotFrom = int.MaxValue;
    private const int AnyOpenLevel = int.MaxValue - 1;

    private readonly StatusWorkflow _workflow;
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<int>[] _branches;
    private readonly int[][] _phases;
    private readonly int[] _actionOf;

    public WorkflowShape(StatusWorkflow workflow)
    {
        _workflow = workflow;
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            StatusIndex.TryAdd(workflow.Statuses[i].Code, i);
        }

        for (var i = 0; i < workflow.Groups.Count; i++)
        {
            _groups.TryAdd(workflow.Groups[i].Code, i);
        }

        _phases = [.. workflow.Statuses.Select(s => PhasesFrom(s.Group))];
        _actionOf = new int[workflow.Transitions.Count];
        for (var i = 0; i < workflow.Transitions.Count; i++)
        {
            ActionIndex.TryAdd(workflow.Transitions[i].Code, ActionIndex.Count);
            _actionOf[i] = ActionIndex[workflow.Transitions[i].Code];
        }

        _branches = Resolve();
    }

    /// <summary>The statuses by code.</summary>
    public Dictionary<string, int> StatusIndex { get; } = new(StringComparer.Ordinal);

    /// <summary>The actions by code, in the order they first appear.</summary>
    public Dictionary<string, int> ActionIndex { get; } = new(StringComparer.Ordinal);

    /// <summary>The transitions that lead out of a status, in the order of the definition; several of one action are branches.</summary>
    public IReadOnlyList<int> TransitionsOutOf(int status) => _branches[status];

    /// <summary>The phases of a status, the innermost first.</summary>
    public ReadOnlySpan<int> PhasesOf(int status) => _phases[status];

    /// <summary>The number of a transition's action.</summary>
    public int ActionOf(int transition) => _actionOf[transition];

    public bool TryGroup(string code, [NotNullWhen(true)] out StatusGroup? group)
    {
        group = _groups.TryGetValue(code, out var index) ? _workflow.Groups[index] : null;
        return group is not null;
    }

    /// <summary>Whether a group's parents lead back to itself.</summary>
    public bool IsInCycle(StatusGroup group)
    {
        var next = group.Parent;
        for (var depth = 0; next is not null && depth <= _workflow.Groups.Count; depth++)
        {
            if (next == group.Code)
            {
                return true;
            }

            next = TryGroup(next, out var parent) ? parent.Parent : null;
        }

        return false;
    }

    private int[] PhasesFrom(string? group)
    {
        List<int> phases = [];
        while (
            group is not null
            && _groups.TryGetValue(group, out var index)
            && !phases.Contains(index)
        )
        {
            phases.Add(index);
            group = _workflow.Groups[index].Parent;
        }

        return [.. phases];
    }

    // Two passes over a table of status and action: the nearest level that says anything, then those that say it at that level.
    private List<int>[] Resolve()
    {
        var (statuses, transitions) = (_workflow.Statuses.Count, _workflow.Transitions.Count);
        var nearest = new int[statuses, ActionIndex.Count];
        var levels = new int[transitions][];
        for (var t = 0; t < transitions; t++)
        {
            levels[t] = LevelsOf(_workflow.Transitions[t]);
            for (var s = 0; s < statuses; s++)
            {
                // Kept as distance to "not at all", so that zeroes need no initialising.
                nearest[s, _actionOf[t]] = Math.Max(
                    nearest[s, _actionOf[t]],
                    NotFrom - levels[t][s]
                );
            }
        }

        var branches = new List<int>[statuses];
        for (var s = 0; s < statuses; s++)
        {
            branches[s] = [];
            for (var t = 0; t < transitions; t++)
            {
                var near = NotFrom - levels[t][s];
                if (near > 0 && near == nearest[s, _actionOf[t]])
                {
                    branches[s].Add(t);
                }
            }
        }

        return branches;
    }

    private int[] LevelsOf(TransitionDefinition transition)
    {
        var levels = new int[_workflow.Statuses.Count];
        Array.Fill(levels, NotFrom);
        foreach (var from in transition.From.AsSpan())
        {
            if (from == TransitionDefinition.AnyOpen)
            {
                for (var s = 0; s < levels.Length; s++)
                {
                    if (
                        _workflow.Statuses[s] is
                        { Category: StatusCategory.Open, IsTerminal: false }
                    )
                    {
                        levels[s] = Math.Min(levels[s], AnyOpenLevel);
                    }
                }
            }
            else if (StatusIndex.TryGetValue(from, out var status))
            {
                levels[status] = 0;
            }
            else if (_groups.TryGetValue(from, out var group))
            {
                for (var s = 0; s < levels.Length; s++)
                {
                    var depth = Array.IndexOf(_phases[s], group);
                    if (depth >= 0 && MayLeave(transition.Kind, _workflow.Statuses[s]))
                    {
                        levels[s] = Math.Min(levels[s], depth + 1);
                    }
                }
            }
        }

        return levels;
    }

    // A phase may hold statuses that nothing may lead out of; naming the phase does not name those.
    private static bool MayLeave(TransitionKind kind, StatusDefinition status) =>
        kind switch
        {
            TransitionKind.Normal or TransitionKind.Reentry => !status.IsTerminal
                && status.Category is not (StatusCategory.Junk or StatusCategory.Converted),
            TransitionKind.Reopen => status.Category is StatusCategory.Won or StatusCategory.Lost,
            _ => true,
        };
}
