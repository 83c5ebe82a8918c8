using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Statuses;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>The rules of workflows written down a second time, as their documentation says them and with none of the engine's code.</summary>
/// <param name="workflow">The definition; its phases lie in no circle.</param>
/// <param name="renamed">Codes of statuses that older versions had.</param>
internal sealed class ReferenceDecisions(
    StatusWorkflow workflow,
    IReadOnlyDictionary<string, string>? renamed = null
)
{
    private const int NotAtAll = int.MaxValue;
    private readonly Dictionary<(string, string), List<TransitionDefinition>> _branches = [];
    private readonly Dictionary<string, List<StatusGroup>> _phases = [];

    /// <summary>The status that a prospect's code stands for.</summary>
    public StatusDefinition? StatusOf(string code) =>
        workflow.Statuses.FirstOrDefault(s => s.Code == code)
        ?? workflow.Statuses.FirstOrDefault(s =>
            renamed is not null && renamed.TryGetValue(code, out var now) && s.Code == now
        )
        ?? workflow.Statuses.FirstOrDefault(s => s.Aliases.Contains(code));

    /// <summary>The branches of an action out of a status: what the nearest level says, in the order of the definition.</summary>
    public List<TransitionDefinition> BranchesOf(StatusDefinition status, string action) =>
        _branches.TryGetValue((status.Code, action), out var known)
            ? known
            : _branches[(status.Code, action)] = FindBranches(status, action);

    private List<TransitionDefinition> FindBranches(StatusDefinition status, string action)
    {
        var said = workflow
            .Transitions.Where(t => t.Code == action)
            .Select(t => (Transition: t, Level: LevelOf(t, status)))
            .Where(t => t.Level != NotAtAll)
            .ToList();
        return [.. said.Where(t => t.Level == said.Min(s => s.Level)).Select(t => t.Transition)];
    }

    /// <summary>The phases of a status, the innermost first.</summary>
    public List<StatusGroup> PhasesOf(StatusDefinition status)
    {
        if (!_phases.TryGetValue(status.Code, out var phases))
        {
            phases = _phases[status.Code] = [];
            for (
                var code = status.Group;
                workflow.Groups.FirstOrDefault(g => g.Code == code) is { } phase;
                code = phase.Parent
            )
            {
                phases.Add(phase);
            }
        }

        return phases;
    }

    /// <summary>The answer that is right.</summary>
    public ExpectedDecision Decide(ReferenceInput input)
    {
        if (workflow.Transitions.All(t => t.Code != input.Action))
        {
            return Expect<StatusDecision.UnknownAction>(StatusReasons.UnknownAction);
        }

        if (StatusOf(input.Status) is not { } status)
        {
            return Expect<StatusDecision.UnknownStatus>(StatusReasons.UnknownStatus);
        }

        if (input.SeenVersion is { } seen && seen != workflow.Version)
        {
            return Expect<StatusDecision.StaleDefinition>(StatusReasons.StaleDefinition);
        }

        var branches = BranchesOf(status, input.Action);
        if (branches.Count == 0)
        {
            return Expect<StatusDecision.Refused>(StatusReasons.NotFromHere);
        }

        // The first one whose conditions hold; one that threw stops the search.
        var taken = branches.Find(b => All(b.Guards, input.Ask) != false);
        if (taken is null || All(taken.Guards, input.Ask) is null || !input.MayDo(taken))
        {
            return Expect<StatusDecision.Refused>(
                Refusals(taken is null ? branches : [taken], input)
            );
        }

        string[] missing = [.. input.Missing(taken)];
        if (missing.Length > 0)
        {
            return Expect<StatusDecision.NeedsInput>(missing);
        }

        if (taken.RequiresConfirmation && !input.IsConfirmed(taken))
        {
            return Expect<StatusDecision.NeedsConfirmation>(StatusReasons.ConfirmationRequired);
        }

        return taken.Kind == TransitionKind.Ignore
            ? Expect<StatusDecision.Ignored>()
            : Allowed(taken, status, TargetOf(taken, status, input.ReopensTo));
    }

    // Every reason once: the conditions of all branches that refuse, then the rights that they take.
    private static string[] Refusals(List<TransitionDefinition> branches, ReferenceInput input) =>
        [
            .. branches
                .SelectMany(b => b.Guards)
                .SelectMany(g => Why(g, input.Ask))
                .Distinct()
                .Select(r => r.Code),
            .. branches
                .Where(b => !input.MayDo(b))
                .Select(b => b.Permission)
                .Distinct()
                .Select(_ => StatusReasons.PermissionMissing),
        ];

    private ExpectedDecision Allowed(
        TransitionDefinition transition,
        StatusDefinition from,
        StatusDefinition to
    ) =>
        new(nameof(StatusDecision.Allowed), [])
        {
            Transition = transition,
            From = from.Code,
            To = to.Code,
            Effects = EffectsOf(transition, from, to),
        };

    private StatusDefinition TargetOf(
        TransitionDefinition transition,
        StatusDefinition status,
        string? reopensTo
    ) =>
        transition.Kind switch
        {
            TransitionKind.Normal => workflow.Statuses.First(s => s.Code == transition.To),
            TransitionKind.Reopen => reopensTo is not null
            && StatusOf(reopensTo) is { Category: StatusCategory.Open, IsTerminal: false } recorded
                ? recorded
                : workflow.Statuses.First(s => s.IsInitial),
            _ => status,
        };

    private ValueList<string> EffectsOf(
        TransitionDefinition transition,
        StatusDefinition from,
        StatusDefinition to
    )
    {
        if (transition.Kind == TransitionKind.Internal)
        {
            return transition.Effects;
        }

        var (left, entered) = (PhasesOf(from), PhasesOf(to));
        return
        [
            .. from.OnExit,
            .. left.Except(entered).SelectMany(p => p.OnExit),
            .. transition.Effects,
            .. entered.Except(left).Reverse().SelectMany(p => p.OnEntry),
            .. to.OnEntry,
        ];
    }

    private int LevelOf(TransitionDefinition transition, StatusDefinition status) =>
        transition
            .From.Select(from => LevelOf(from, transition.Kind, status))
            .DefaultIfEmpty(NotAtAll)
            .Min();

    private int LevelOf(string from, TransitionKind kind, StatusDefinition status)
    {
        if (from == status.Code)
        {
            return 0;
        }

        if (from == TransitionDefinition.AnyOpen)
        {
            return status is { Category: StatusCategory.Open, IsTerminal: false }
                ? NotAtAll - 1
                : NotAtAll;
        }

        var depth = PhasesOf(status).FindIndex(p => p.Code == from);
        return depth >= 0 && MayLeave(kind, status) ? depth + 1 : NotAtAll;
    }

    // What a phase says is said of those of its statuses of which it may be said.
    private static bool MayLeave(TransitionKind kind, StatusDefinition status)
    {
        var isFinal = status.Category is StatusCategory.Junk or StatusCategory.Converted;
        return kind switch
        {
            TransitionKind.Normal or TransitionKind.Reentry => !status.IsTerminal && !isFinal,
            TransitionKind.Reopen => status.Category != StatusCategory.Open && !isFinal,
            _ => true,
        };
    }

    /// <summary>Whether all of several conditions hold: one that threw outweighs one that does not hold.</summary>
    private static bool? All(IEnumerable<GuardDefinition> guards, Func<GuardDefinition, bool?> ask)
    {
        var answers = guards.Select(g => Holds(g, ask)).ToList();
        return answers.Contains(null) ? null : !answers.Contains(false);
    }

    private static bool? Holds(GuardDefinition guard, Func<GuardDefinition, bool?> ask)
    {
        switch (guard.Code)
        {
            case GuardDefinition.All:
                return All(guard.Guards, ask);
            case GuardDefinition.Any:
                // One that holds outweighs one that threw.
                var answers = guard.Guards.Select(g => Holds(g, ask)).ToList();
                return answers.Contains(true) ? true
                    : answers.Contains(null) ? null
                    : false;
            case GuardDefinition.Not:
                return !Holds(guard.Guards[0], ask);
            default:
                return ask(guard);
        }
    }

    // A guard that threw is named by its code alone.
    private static IEnumerable<(string Code, GuardDefinition Guard)> Why(
        GuardDefinition guard,
        Func<GuardDefinition, bool?> ask
    ) =>
        (guard.Code, Holds(guard, ask)) switch
        {
            (_, true) => [],
            (GuardDefinition.All, _) => guard.Guards.SelectMany(g => Why(g, ask)),
            (GuardDefinition.Any, false) => [(GuardReasons.Any, guard)],
            (GuardDefinition.Not, false) => [(GuardReasons.Not, guard)],
            (GuardDefinition.Any or GuardDefinition.Not, null) => guard
                .Guards.SelectMany(g => Why(g, ask))
                .Where(r => r.Code == GuardReasons.Error),
            (_, false) => [("guard." + guard.Code, guard)],
            (_, null) => [(GuardReasons.Error, new GuardDefinition(guard.Code))],
        };

    private static ExpectedDecision Expect<T>(params string[] codes)
        where T : StatusDecision => new(typeof(T).Name, codes.ToValueList());
}

/// <summary>What is asked, as the reference looks at it.</summary>
/// <param name="Status">The code that the prospect carries.</param>
/// <param name="Action">The action.</param>
internal sealed record ReferenceInput(string Status, string Action)
{
    public string? ReopensTo { get; init; }

    public int? SeenVersion { get; init; }

    /// <summary>Whether a guard holds; <see langword="null"/> when it throws.</summary>
    public Func<GuardDefinition, bool?> Ask { get; init; } = _ => true;

    public Func<TransitionDefinition, bool> MayDo { get; init; } = _ => true;

    /// <summary>The codes of what is missing or wrong in reasons and note.</summary>
    public Func<TransitionDefinition, IEnumerable<string>> Missing { get; init; } = _ => [];

    public Func<TransitionDefinition, bool> IsConfirmed { get; init; } = _ => true;
}

/// <summary>What of a decision is compared: all but texts, places and tokens.</summary>
/// <param name="Case">The name of the case.</param>
/// <param name="Codes">The codes of the reasons, in order.</param>
internal sealed record ExpectedDecision(string Case, ValueList<string> Codes)
{
    public TransitionDefinition? Transition { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public ValueList<string> Effects { get; init; } = [];

    public static ExpectedDecision Of(StatusDecision decision)
    {
        var seen = new ExpectedDecision(
            decision.GetType().Name,
            [.. decision.Reasons.Select(r => r.Code)]
        );
        return decision is StatusDecision.Allowed allowed
            ? seen with
            {
                Transition = allowed.Transition,
                From = allowed.From.Code,
                To = allowed.To.Code,
                Effects = allowed.Effects,
            }
            : seen;
    }

    public override string ToString() =>
        $"{Case} [{string.Join(", ", Codes)}] {From} -> {To} [{string.Join(", ", Effects)}]";
}
