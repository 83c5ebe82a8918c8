using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Says what leads out of one status.</summary>
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

    /// <summary>An action that leaves the status and enters it again.</summary>
    /// <param name="action">The action's code.</param>
    public StatusConfiguration PermitReentry(string action) =>
        Add(action, null, TransitionKind.Reentry, null);

    /// <summary>An action that has its effects without leaving the status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="effects">Codes for subscribers.</param>
    public StatusConfiguration InternalTransition(string action, params string[] effects) =>
        Add(action, null, TransitionKind.Internal, t => t with { Effects = [.. effects] });

    /// <summary>An action that is taken note of and does nothing.</summary>
    /// <param name="action">The action's code.</param>
    public StatusConfiguration Ignore(string action) =>
        Add(action, null, TransitionKind.Ignore, null);

    /// <summary>An action that returns to the status before the closing.</summary>
    /// <param name="action">The action's code.</param>
    public StatusConfiguration PermitReopen(string action) =>
        Add(action, null, TransitionKind.Reopen, null);

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
