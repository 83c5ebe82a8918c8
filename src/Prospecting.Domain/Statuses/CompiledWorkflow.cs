using System.Collections.Frozen;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>A checked workflow as a table of status and action: shared by all threads, it decides without changing.</summary>
public sealed class CompiledWorkflow
{
    private const int MaxNoteLength = 4000;
    private const int MaxReasonLength = 200;
    private const int MaxReasons = 20;

    private readonly FrozenDictionary<string, int> _statuses;
    private readonly FrozenDictionary<string, int> _actions;
    private readonly FrozenDictionary<string, int> _names;
    private readonly Cell?[] _cells;

    private CompiledWorkflow(StatusWorkflow definition, StatusGuards guards)
    {
        Definition = definition;
        var statuses = definition.Statuses;
        _statuses = Numbered(statuses.Select(s => s.Code))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _actions = Numbered(definition.Transitions.Select(t => t.Code))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _names = NamesOf(statuses);
        Initial = statuses.First(s => s.IsInitial);
        _cells = new Cell?[statuses.Count * definition.Transitions.Count];
        for (var action = 0; action < definition.Transitions.Count; action++)
        {
            var transition = definition.Transitions[action];
            var checks = transition
                .Guards.Select(g => new Check(guards.Find(g.Code)!, g))
                .ToArray();
            for (var from = 0; from < statuses.Count; from++)
            {
                if (transition.LeadsOutOf(statuses[from]))
                {
                    var to = transition.To is null
                        ? statuses[from]
                        : statuses[_statuses[transition.To]];
                    _cells[(from * definition.Transitions.Count) + action] = new Cell(
                        new StatusDecision.Allowed(transition, statuses[from], to),
                        checks
                    );
                }
            }
        }
    }

    /// <summary>The data it was made from.</summary>
    public StatusWorkflow Definition { get; }

    /// <summary>The status that new prospects start in.</summary>
    public StatusDefinition Initial { get; }

    /// <summary>Checks a definition and makes its table.</summary>
    /// <param name="definition">The data.</param>
    /// <param name="guards">The guards it may name; the built-in ones unless given.</param>
    /// <returns>The compiled workflow, or every error found (SPEC S-13).</returns>
    public static Outcome<CompiledWorkflow> Compile(
        StatusWorkflow definition,
        StatusGuards? guards = null
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        guards ??= StatusGuards.BuiltIn;
        var errors = WorkflowValidator
            .Validate(definition, guards)
            .Where(f => f.IsError)
            .Select(f => f.Reason)
            .ToValueList();
        return errors.Count == 0 ? new CompiledWorkflow(definition, guards) : errors;
    }

    /// <summary>The status of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The status, or <see langword="null"/> when there is none.</returns>
    public StatusDefinition? Status(string code) =>
        _statuses.TryGetValue(code, out var index) ? Definition.Statuses[index] : null;

    /// <summary>The status that goes by a name: its code, a label in either language, or an alias, folded (SPEC I-4).</summary>
    /// <param name="name">A name, in any case and with or without accents.</param>
    /// <returns>The status, or <see langword="null"/> when none goes by that name.</returns>
    public StatusDefinition? StatusNamed(string name) =>
        _names.TryGetValue(TextFolding.Fold(name), out var index)
            ? Definition.Statuses[index]
            : null;

    /// <summary>Decides on an action: pure, total, every guard evaluated once (SPEC S-5).</summary>
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
                    Fix = DidYouMean.Among(
                        request.Action,
                        Definition.Transitions.Select(t => t.Code)
                    ),
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

        return _cells[(status * Definition.Transitions.Count) + action] is { } cell
            ? Decide(cell, facts, request, rights)
            : NotFromHere(Definition.Statuses[status], Definition.Transitions[action]);
    }

    /// <summary>The answers for all actions of the workflow at once (SPEC S-5).</summary>
    /// <param name="facts">What is known of the prospect.</param>
    /// <param name="rights">What the one who asks may do.</param>
    /// <returns>Each action that leads out of the status, with its answer, in the order of the definition.</returns>
    public IReadOnlyList<StatusOption> Options(IStatusFacts facts, StatusRights rights)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<StatusOption> options = [];
        foreach (var transition in Definition.Transitions)
        {
            var decision = Decide(facts, new StatusRequest(transition.Code), rights);
            if (
                decision
                is not StatusDecision.Refused { Why: [{ Code: StatusReasons.NotFromHere }] }
            )
            {
                options.Add(new StatusOption(transition, decision));
            }
        }

        return options;
    }

    private static IEnumerable<KeyValuePair<string, int>> Numbered(IEnumerable<string> codes) =>
        codes.Select((code, index) => KeyValuePair.Create(code, index));

    private static FrozenDictionary<string, int> NamesOf(ValueList<StatusDefinition> statuses)
    {
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        // A code is surer than a label: another status's label must not take it.
        for (var i = 0; i < statuses.Count; i++)
        {
            names.TryAdd(TextFolding.Fold(statuses[i].Code), i);
        }

        for (var i = 0; i < statuses.Count; i++)
        {
            foreach (
                var name in (string[])
                    [statuses[i].Label.Fr, statuses[i].Label.En, .. statuses[i].Aliases]
            )
            {
                names.TryAdd(TextFolding.Fold(name), i);
            }
        }

        names.Remove(string.Empty);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private StatusDecision Decide(
        Cell cell,
        IStatusFacts facts,
        StatusRequest request,
        StatusRights rights
    )
    {
        var transition = cell.Allowed.Transition;
        if (Refusals(cell, facts, rights) is { } refusals)
        {
            return new StatusDecision.Refused(refusals.ToValueList());
        }

        if (MissingInput(transition, request) is { } missing)
        {
            return new StatusDecision.NeedsInput(missing.ToValueList());
        }

        if (transition.RequiresConfirmation)
        {
            var token = ConfirmationToken.For(facts, request);
            if (!string.Equals(token, request.Confirmation, StringComparison.Ordinal))
            {
                return new StatusDecision.NeedsConfirmation(
                    token,
                    new Reason(StatusReasons.ConfirmationRequired) { Fix = transition.Code }
                        .At("/confirmation")
                        .With("action", transition.Code)
                );
            }
        }

        return transition.Kind switch
        {
            TransitionKind.Ignore => StatusDecision.Ignored.Instance,
            TransitionKind.Reopen => Reopening(cell.Allowed, facts),
            _ => cell.Allowed,
        };
    }

    private static List<Reason>? Refusals(Cell cell, IStatusFacts facts, StatusRights rights)
    {
        List<Reason>? refusals = null;
        foreach (var check in cell.Checks)
        {
            if (check.WhyNot(facts) is { } reason)
            {
                (refusals ??= []).Add(reason);
            }
        }

        var permission = cell.Allowed.Transition.Permission;
        if (permission is not null && !rights.Include(permission))
        {
            (refusals ??= []).Add(
                new Reason(StatusReasons.PermissionMissing).With("permission", permission)
            );
        }

        return refusals;
    }

    private static List<Reason>? MissingInput(
        TransitionDefinition transition,
        StatusRequest request
    )
    {
        List<Reason>? missing = null;
        var given = 0;
        foreach (var reason in request.Reasons.AsSpan())
        {
            given += string.IsNullOrWhiteSpace(reason) ? 0 : 1;
            if (reason.Length > MaxReasonLength || given > MaxReasons)
            {
                (missing ??= []).Add(
                    new Reason(StatusReasons.ReasonsTooLong)
                        .At("/reasons")
                        .With("max", MaxReasonLength)
                        .With("count", MaxReasons)
                );
                break;
            }
        }

        if (given < transition.MinReasons)
        {
            (missing ??= []).Add(
                new Reason(StatusReasons.ReasonRequired)
                    .At("/reasons")
                    .With("min", transition.MinReasons)
                    .With("given", given)
            );
        }

        var length = request.Note.AsSpan().Trim().Length;
        if (length < transition.MinNoteLength)
        {
            (missing ??= []).Add(
                new Reason(StatusReasons.NoteRequired)
                    .At("/note")
                    .With("min", transition.MinNoteLength)
                    .With("given", length)
            );
        }
        else if (length > 0)
        {
            List<Reason> faults = [];
            new TextRule("/note", MaxNoteLength, AllowsLines: true).Clean(request.Note, faults);
            if (faults.Count > 0)
            {
                (missing ??= []).AddRange(faults);
            }
        }

        return missing;
    }

    private StatusDecision.Refused NotFromHere(
        StatusDefinition status,
        TransitionDefinition transition
    )
    {
        var possible = Definition
            .Transitions.Where(t => t.LeadsOutOf(status) && t.Kind != TransitionKind.Ignore)
            .Select(t => t.Code);
        return new StatusDecision.Refused([
            new Reason(StatusReasons.NotFromHere)
                .At("/status")
                .With("action", transition.Code)
                .With("status", status.Code)
                .With("possible", string.Join(", ", possible)),
        ]);
    }

    // The status that history recorded may be gone from a newer version: the initial one is then where work starts again.
    private StatusDecision.Allowed Reopening(StatusDecision.Allowed allowed, IStatusFacts facts) =>
        allowed with
        {
            To = facts.ReopensTo is { } recorded ? Status(recorded) ?? Initial : Initial,
        };

    private sealed record Cell(StatusDecision.Allowed Allowed, Check[] Checks);

    private sealed record Check(StatusGuard Guard, GuardDefinition Definition)
    {
        public Reason? WhyNot(IStatusFacts facts)
        {
            bool holds;
            try
            {
                holds = Guard.Holds(facts, Definition);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A host's guard that throws says neither yes nor no; it must not hide the other options.
                return new Reason(StatusReasons.GuardError)
                    .With("guard", Guard.Code)
                    .With("exception", exception.GetType().Name);
            }

            if (holds)
            {
                return null;
            }

            var reason = new Reason("guard." + Guard.Code) { Parameters = Definition.Parameters };
            return Guard.FieldParameter is { } field ? reason.At("/" + Definition[field]) : reason;
        }
    }
}
