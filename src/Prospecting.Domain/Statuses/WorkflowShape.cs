using System.Diagnostics.CodeAnalysis;

namespace Prospecting.Statuses;

/// <summary>Which transitions lead out of which statuses, once phases and "any open" are resolved; made of faulty definitions too.</summary>
internal sealed class WorkflowShape
{
    private const int AnyOpenLevel = int.MaxValue;

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

    // What says anything about a status, then for each action what says it from the nearest level.
    private List<int>[] Resolve()
    {
        List<(int Transition, int Level)>[] candidates =
        [
            .. _workflow.Statuses.Select(_ => new List<(int, int)>()),
        ];
        for (var t = 0; t < _workflow.Transitions.Count; t++)
        {
            AddCandidates(t, candidates);
        }

        var nearest = new int[ActionIndex.Count];
        return [.. candidates.Select(c => Nearest(c, nearest))];
    }

    private List<int> Nearest(List<(int Transition, int Level)> candidates, int[] nearest)
    {
        foreach (var (transition, _) in candidates)
        {
            nearest[_actionOf[transition]] = int.MaxValue;
        }

        foreach (var (transition, level) in candidates)
        {
            var action = _actionOf[transition];
            nearest[action] = Math.Min(nearest[action], level);
        }

        List<int> branches = new(candidates.Count);
        foreach (var (transition, level) in candidates)
        {
            if (level == nearest[_actionOf[transition]])
            {
                branches.Add(transition);
            }
        }

        return branches;
    }

    private void AddCandidates(int number, List<(int Transition, int Level)>[] candidates)
    {
        var transition = _workflow.Transitions[number];
        foreach (var from in transition.From.AsSpan())
        {
            if (StatusIndex.TryGetValue(from, out var status))
            {
                Add(candidates[status], number, 0);
            }
            else if (from == TransitionDefinition.AnyOpen)
            {
                for (var s = 0; s < candidates.Length; s++)
                {
                    if (
                        _workflow.Statuses[s] is
                        { Category: StatusCategory.Open, IsTerminal: false }
                    )
                    {
                        Add(candidates[s], number, AnyOpenLevel);
                    }
                }
            }
            else if (_groups.TryGetValue(from, out var group))
            {
                for (var s = 0; s < candidates.Length; s++)
                {
                    var depth = Array.IndexOf(_phases[s], group);
                    if (depth >= 0 && MayLeave(transition.Kind, _workflow.Statuses[s]))
                    {
                        Add(candidates[s], number, depth + 1);
                    }
                }
            }
        }
    }

    // A transition may name a status several times, directly and by its phases; it is still one candidate.
    private static void Add(List<(int Transition, int Level)> candidates, int number, int level)
    {
        if (candidates.Count > 0 && candidates[^1].Transition == number)
        {
            candidates[^1] = (number, Math.Min(candidates[^1].Level, level));
        }
        else
        {
            candidates.Add((number, level));
        }
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
