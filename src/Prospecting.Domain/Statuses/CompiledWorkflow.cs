using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>A checked workflow as a table of status and action: shared by all threads, it decides without changing.</summary>
public sealed class CompiledWorkflow
{
    // Beyond that a decision's memory of guards comes from the heap.
    private const int GuardsOnStack = 256;

    // Looked up by many threads and never changed; making a frozen one costs more than a definition's whole table.
    private readonly Dictionary<string, int> _statuses;
    private readonly Dictionary<string, int> _actions;
    private readonly Lazy<Dictionary<string, int>> _names;
    private readonly Func<IStatusFacts, bool>[] _guards;

    // By status, side by side: the actions that lead out of it, and what each does. A table of all pairs would be mostly holes.
    private readonly int[][] _actionsOut;
    private readonly CompiledCell[][] _cells;
    private readonly EffectPlan _effects;

    private CompiledWorkflow(
        StatusWorkflow definition,
        WorkflowShape shape,
        StatusGuards guards,
        IReadOnlyDictionary<string, string>? renamed
    )
    {
        Definition = definition;
        _statuses = StatusNames.Codes(definition, shape, renamed);
        FormerCodes = _statuses.Keys.Except(shape.StatusIndex.Keys).ToValueList();
        _actions = shape.ActionIndex;
        _names = new Lazy<Dictionary<string, int>>(() => StatusNames.All(definition.Statuses));
        _effects = new EffectPlan(definition, shape);
        Initial = definition.Statuses.First(s => s.IsInitial);
        var compiler = new GuardCompiler(guards);
        CompiledBranch[] branches =
        [
            .. definition.Transitions.Select((_, i) => new CompiledBranch(definition, i, compiler)),
        ];
        _guards = compiler.Predicates;
        _actionsOut = new int[definition.Statuses.Count][];
        _cells = new CompiledCell[definition.Statuses.Count][];
        for (var from = 0; from < definition.Statuses.Count; from++)
        {
            var leaving = shape.TransitionsOutOf(from);
            List<int> actions = new(leaving.Count);
            List<CompiledCell> cells = new(leaving.Count);
            foreach (var number in leaving)
            {
                var action = shape.ActionOf(number);
                var way = WayOut(from, branches[number]);
                var known = actions.IndexOf(action);
                if (known < 0)
                {
                    actions.Add(action);
                    cells.Add(new CompiledCell([way]));
                }
                else
                {
                    cells[known] = cells[known].With(way);
                }
            }

            _actionsOut[from] = [.. actions];
            _cells[from] = [.. cells];
        }
    }

    /// <summary>The data it was made from.</summary>
    public StatusWorkflow Definition { get; }

    /// <summary>The status that new prospects start in.</summary>
    public StatusDefinition Initial { get; }

    /// <summary>Codes that prospects may still carry and that are no status's own any more: those of older versions, and aliases.</summary>
    public ValueList<string> FormerCodes { get; }

    /// <summary>Every code that prospects may carry - of a status, of an older version, an alias - with the status it stands for.</summary>
    internal IEnumerable<(string Code, StatusDefinition Status)> Codes =>
        _statuses.Select(pair => (pair.Key, Definition.Statuses[pair.Value]));

    /// <summary>Checks a definition and makes its table.</summary>
    /// <param name="definition">The data.</param>
    /// <param name="guards">The guards it may name; the built-in ones unless given.</param>
    /// <param name="renamed">
    /// Codes of statuses that older versions had, each with the code that stands for it now: prospects that still carry an old code are
    /// decided on as if they had been moved already (SPEC S-14).
    /// </param>
    /// <returns>The compiled workflow, or every error found (SPEC S-13).</returns>
    public static Outcome<CompiledWorkflow> Compile(
        StatusWorkflow definition,
        StatusGuards? guards = null,
        IReadOnlyDictionary<string, string>? renamed = null
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        guards ??= StatusGuards.BuiltIn;
        var faults = WorkflowValidator.Validate(definition, guards, out var shape);
        var errors = faults.Where(f => f.IsError).Select(f => f.Reason).ToValueList();
        return errors.Count == 0 && shape is not null
            ? new CompiledWorkflow(definition, shape, guards, renamed)
            : errors;
    }

    /// <summary>The status of a code, of an alias, or of a code that an older version had.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The status, or <see langword="null"/> when there is none.</returns>
    public StatusDefinition? Status(string code) =>
        _statuses.TryGetValue(code, out var index) ? Definition.Statuses[index] : null;

    /// <summary>The status that goes by a name: its code, a label in either language, or an alias, folded (SPEC I-4).</summary>
    /// <param name="name">A name, in any case and with or without accents.</param>
    /// <returns>The status, or <see langword="null"/> when none goes by that name.</returns>
    public StatusDefinition? StatusNamed(string name) =>
        _names.Value.TryGetValue(TextFolding.Fold(name), out var index)
            ? Definition.Statuses[index]
            : null;

    /// <summary>The phases that a status lies in.</summary>
    /// <param name="status">The status's code, or one that it went by.</param>
    /// <returns>The phases, the innermost first; none when it lies in none, or when there is no such status.</returns>
    public IReadOnlyList<StatusGroup> PhasesOf(string status)
    {
        List<StatusGroup> phases = [];
        for (var code = Status(status)?.Group; code is not null; code = phases[^1].Parent)
        {
            phases.Add(Definition.Groups.First(g => g.Code == code));
        }

        return phases;
    }

    /// <summary>The transitions that lead out of a status, phases and "any open" resolved; several of one action are branches.</summary>
    /// <param name="status">The status's code.</param>
    /// <returns>The transitions in the order of the definition; none when there is no such status.</returns>
    public IReadOnlyList<TransitionDefinition> TransitionsOutOf(string status)
    {
        if (!_statuses.TryGetValue(status, out var index))
        {
            return [];
        }

        List<TransitionDefinition> transitions = [];
        foreach (var cell in _cells[index])
        {
            foreach (var way in cell.Ways)
            {
                transitions.Add(way.Branch.Transition);
            }
        }

        return transitions;
    }

    /// <summary>Decides on an action: pure, total, every guard evaluated at most once (SPEC S-5).</summary>
    /// <param name="facts">What is known of the prospect.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="rights">What the one who asks may do.</param>
    /// <returns>The decision; never an exception for whatever is asked.</returns>
    public StatusDecision Decide(IStatusFacts facts, StatusRequest request, StatusRights rights)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(rights);
        if (!_actions.TryGetValue(request.Action, out var action))
        {
            return new StatusDecision.UnknownAction(
                new Reason(StatusReasons.UnknownAction)
                {
                    Fix = DidYouMean.Among(request.Action, _actions.Keys),
                }.With("action", request.Action)
            );
        }

        if (!_statuses.TryGetValue(facts.Status, out var status))
        {
            return new StatusDecision.UnknownStatus(
                new Reason(StatusReasons.UnknownStatus)
                    .At("/status")
                    .With("status", facts.Status)
                    .With("workflow", Definition.Key)
            );
        }

        if (request.DefinitionVersion is { } seen && seen != Definition.Version)
        {
            return new StatusDecision.StaleDefinition(
                new Reason(StatusReasons.StaleDefinition)
                    .With("seen", seen)
                    .With("current", Definition.Version)
            );
        }

        var index = _actionsOut[status].AsSpan().IndexOf(action);
        if (index < 0)
        {
            return NotFromHere(status, request.Action);
        }

        Span<GuardState> known =
            _guards.Length <= GuardsOnStack
                ? stackalloc GuardState[_guards.Length]
                : new GuardState[_guards.Length];
        var run = new GuardRun(facts, _guards, known);
        return Answer(_cells[status][index], ref run, facts, request, rights, out _);
    }

    /// <summary>The answers for all actions of the workflow at once, each guard evaluated at most once for all of them (SPEC S-5).</summary>
    /// <param name="facts">What is known of the prospect.</param>
    /// <param name="rights">What the one who asks may do.</param>
    /// <returns>
    /// Each action that leads out of the status, with its answer, in the order of the definition; every action, with
    /// <see cref="StatusDecision.UnknownStatus"/>, when the workflow has no such status.
    /// </returns>
    public IReadOnlyList<StatusOption> Options(IStatusFacts facts, StatusRights rights)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rights);
        if (!_statuses.TryGetValue(facts.Status, out var status))
        {
            return
            [
                .. Definition
                    .Transitions.DistinctBy(t => t.Code)
                    .Select(t => new StatusOption(
                        t,
                        Decide(facts, new StatusRequest(t.Code), rights)
                    )),
            ];
        }

        Span<GuardState> known =
            _guards.Length <= GuardsOnStack
                ? stackalloc GuardState[_guards.Length]
                : new GuardState[_guards.Length];
        var run = new GuardRun(facts, _guards, known);
        var cells = _cells[status];
        var options = new StatusOption[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var request = cells[i].Ways[0].Branch.BareRequest;
            var decision = Answer(cells[i], ref run, facts, request, rights, out var way);
            options[i] = ReferenceEquals(decision, way.Allowed)
                ? way.Option
                : new StatusOption(way.Branch.Transition, decision);
        }

        return options;
    }

    private StatusDecision Answer(
        CompiledCell cell,
        ref GuardRun run,
        IStatusFacts facts,
        StatusRequest request,
        StatusRights rights,
        out CompiledCell.Way way
    )
    {
        way = cell.Taken(ref run, out var state);
        var branch = way.Branch;
        if (state != GuardState.Holds || !branch.IsPermitted(rights))
        {
            return new StatusDecision.Refused(cell.WhyNot(way, state, ref run, rights));
        }

        if (branch.WhatIsMissing(request) is { } missing)
        {
            return missing;
        }

        if (branch.Transition.RequiresConfirmation)
        {
            var token = ConfirmationToken.For(facts, request, branch);
            if (!string.Equals(token, request.Confirmation, StringComparison.Ordinal))
            {
                return new StatusDecision.NeedsConfirmation(token, branch.ConfirmationRequired);
            }
        }

        return branch.Transition.Kind switch
        {
            TransitionKind.Ignore => StatusDecision.Ignored.Instance,
            TransitionKind.Reopen => Reopening(way.Allowed, facts),
            _ => way.Allowed,
        };
    }

    private CompiledCell.Way WayOut(int from, CompiledBranch branch)
    {
        var transition = branch.Transition;
        var to = transition.To is null ? from : _statuses[transition.To];
        var allowed = new StatusDecision.Allowed(
            transition,
            Definition.Statuses[from],
            Definition.Statuses[to]
        )
        {
            Effects = _effects.Between(from, to, transition),
        };
        return new CompiledCell.Way(branch, allowed, new StatusOption(transition, allowed));
    }

    private StatusDecision.Refused NotFromHere(int status, string action)
    {
        var possible = _cells[status]
            .Where(c => c.Leads)
            .Select(c => c.Ways[0].Branch.Transition.Code);
        return new StatusDecision.Refused([
            new Reason(StatusReasons.NotFromHere)
            {
                Pointer = "/status",
                Parameters =
                [
                    new ReasonParameter("action", action),
                    new ReasonParameter("status", Definition.Statuses[status].Code),
                    new ReasonParameter("possible", string.Join(", ", possible)),
                ],
            },
        ]);
    }

    // The status that history recorded may be gone from a newer version, or be closed there: work then starts again at the initial one.
    private StatusDecision.Allowed Reopening(StatusDecision.Allowed allowed, IStatusFacts facts)
    {
        var to =
            facts.ReopensTo is { } code
            && Status(code) is { Category: StatusCategory.Open, IsTerminal: false } recorded
                ? recorded
                : Initial;
        return allowed with
        {
            To = to,
            Effects = _effects.Between(
                _statuses[allowed.From.Code],
                _statuses[to.Code],
                allowed.Transition
            ),
        };
    }
}
