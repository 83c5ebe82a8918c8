using Prospecting.Guards;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Says what leads out of one status, or out of the statuses of one phase.</summary>
public sealed class StatusConfiguration
{
    private readonly StatusWorkflowBuilder _builder;
    private readonly string _status;

    internal StatusConfiguration(StatusWorkflowBuilder builder, string status) =>
        (_builder, _status) = (builder, status);

    /// <summary>An action that leads to another status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="to">The status it leads to.</param>
    /// <param name="change">Changes the transition's data.</param>
    public StatusConfiguration Permit(
        string action,
        string to,
        Func<TransitionDefinition, TransitionDefinition>? change = null
    ) => Add(action, to, TransitionKind.Normal, change);

    /// <summary>An action that leads to another status when conditions hold.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="to">The status it leads to.</param>
    /// <param name="guards">The conditions; all must hold.</param>
    public StatusConfiguration PermitIf(
        string action,
        string to,
        params GuardDefinition[] guards
    ) => Add(action, to, TransitionKind.Normal, t => t with { Guards = [.. guards] });

    /// <summary>An action whose target depends on the facts: the first branch whose conditions hold is taken.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="branches">Where it may lead, in order; the last one may be without conditions, for all other cases.</param>
    /// <remarks>The targets are declared, so that validation, diagrams and walks know them.</remarks>
    public StatusConfiguration PermitDynamic(
        string action,
        params (string To, GuardDefinition[] Guards)[] branches
    )
    {
        ArgumentNullException.ThrowIfNull(branches);
        foreach (var (to, guards) in branches)
        {
            PermitIf(action, to, guards);
        }

        return this;
    }

    /// <summary>Puts the status, or the phase, into a phase.</summary>
    /// <param name="group">The phase's code.</param>
    public StatusConfiguration SubstateOf(string group)
    {
        _builder.ChangeOrigin(
            _status,
            s => s with { Group = group },
            g => g with { Parent = group }
        );
        return this;
    }

    /// <summary>Declares effects of entering (SPEC S-10).</summary>
    /// <param name="effects">Codes for subscribers.</param>
    public StatusConfiguration OnEntry(params string[] effects)
    {
        _builder.ChangeOrigin(
            _status,
            s => s with { OnEntry = [.. s.OnEntry, .. effects] },
            g => g with { OnEntry = [.. g.OnEntry, .. effects] }
        );
        return this;
    }

    /// <summary>Declares effects of leaving (SPEC S-10).</summary>
    /// <param name="effects">Codes for subscribers.</param>
    public StatusConfiguration OnExit(params string[] effects)
    {
        _builder.ChangeOrigin(
            _status,
            s => s with { OnExit = [.. s.OnExit, .. effects] },
            g => g with { OnExit = [.. g.OnExit, .. effects] }
        );
        return this;
    }

    /// <summary>An action that leaves the status and enters it again.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="change">Changes the transition's data.</param>
    public StatusConfiguration PermitReentry(
        string action,
        Func<TransitionDefinition, TransitionDefinition>? change = null
    ) => Add(action, null, TransitionKind.Reentry, change);

    /// <summary>An action that leaves the status and enters it again when conditions hold.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="guards">The conditions; all must hold.</param>
    public StatusConfiguration PermitReentryIf(string action, params GuardDefinition[] guards) =>
        PermitReentry(action, t => t with { Guards = [.. guards] });

    /// <summary>An action that has its effects without leaving the status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="effects">Codes for subscribers.</param>
    public StatusConfiguration InternalTransition(string action, params string[] effects) =>
        InternalTransition(action, t => t with { Effects = [.. effects] });

    /// <summary>An action that has its effects without leaving the status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="change">Changes the transition's data, its effects among them.</param>
    public StatusConfiguration InternalTransition(
        string action,
        Func<TransitionDefinition, TransitionDefinition> change
    ) => Add(action, null, TransitionKind.Internal, change);

    /// <summary>An action that, when a condition holds, has its effects without leaving the status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="guard">The condition; <see cref="Guard.All"/> makes one of several.</param>
    /// <param name="effects">Codes for subscribers.</param>
    public StatusConfiguration InternalTransitionIf(
        string action,
        GuardDefinition guard,
        params string[] effects
    ) => InternalTransition(action, t => t with { Guards = [guard], Effects = [.. effects] });

    /// <summary>An action that is taken note of and does nothing.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="change">Changes the transition's data.</param>
    public StatusConfiguration Ignore(
        string action,
        Func<TransitionDefinition, TransitionDefinition>? change = null
    ) => Add(action, null, TransitionKind.Ignore, change);

    /// <summary>An action that is taken note of and does nothing when conditions hold, and is refused when they do not.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="guards">The conditions; all must hold.</param>
    /// <remarks>Followed by a <see cref="Permit"/> of the same action, it leads there when they do not hold.</remarks>
    public StatusConfiguration IgnoreIf(string action, params GuardDefinition[] guards) =>
        Ignore(action, t => t with { Guards = [.. guards] });

    /// <summary>An action that returns to the status before the closing.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="change">Changes the transition's data.</param>
    public StatusConfiguration PermitReopen(
        string action,
        Func<TransitionDefinition, TransitionDefinition>? change = null
    ) => Add(action, null, TransitionKind.Reopen, change);

    private StatusConfiguration Add(
        string action,
        string? to,
        TransitionKind kind,
        Func<TransitionDefinition, TransitionDefinition>? change
    )
    {
        _builder.Add(
            new TransitionDefinition
            {
                Code = action,
                Label = LocalizedText.Same(action),
                From = [_status],
                To = to,
                Kind = kind,
            },
            change
        );
        return this;
    }
}
