using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Writes a workflow in code, with the words of the <em>Stateless</em> library; what it gives is plain data (SPEC S-16).</summary>
/// <remarks>Mutable, not thread-safe; <see cref="Build"/> may be called again after more was added.</remarks>
public sealed class StatusWorkflowBuilder
{
    private readonly string _key;
    private readonly List<StatusDefinition> _statuses = [];
    private readonly List<TransitionDefinition> _transitions = [];
    private LocalizedText _label;
    private int _version = 1;

    /// <summary>Starts a workflow.</summary>
    /// <param name="key">Its stable key.</param>
    public StatusWorkflowBuilder(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        (_key, _label) = (key, LocalizedText.Same(key));
    }

    /// <summary>What people read.</summary>
    /// <param name="fr">French.</param>
    /// <param name="en">English.</param>
    public StatusWorkflowBuilder Labelled(string fr, string en)
    {
        _label = new LocalizedText(fr, en);
        return this;
    }

    /// <summary>The version of the definition, from 1.</summary>
    /// <param name="version">The version.</param>
    public StatusWorkflowBuilder Numbered(int version)
    {
        _version = version;
        return this;
    }

    /// <summary>Adds a status and says what leads out of it.</summary>
    /// <param name="code">The status's code.</param>
    /// <param name="change">Changes the status's data: <c>s => s with { … }</c>.</param>
    public StatusConfiguration Configure(
        string code,
        Func<StatusDefinition, StatusDefinition>? change = null
    )
    {
        var status = new StatusDefinition { Code = code, Label = LocalizedText.Same(code) };
        _statuses.Add(change is null ? status : change(status));
        return new StatusConfiguration(this, code);
    }

    /// <summary>Adds an action that leads out of every open status.</summary>
    /// <param name="action">The action's code.</param>
    /// <param name="to">The status it leads to.</param>
    /// <param name="change">Changes the transition's data: <c>t => t with { … }</c>.</param>
    public StatusWorkflowBuilder PermitFromAnyOpen(
        string action,
        string to,
        Func<TransitionDefinition, TransitionDefinition>? change = null
    )
    {
        Add(
            new TransitionDefinition
            {
                Code = action,
                Label = LocalizedText.Same(action),
                FromAnyOpen = true,
                To = to,
            },
            change
        );
        return this;
    }

    /// <summary>The data.</summary>
    public StatusWorkflow Build() =>
        new()
        {
            Key = _key,
            Version = _version,
            Label = _label,
            Statuses = _statuses.ToValueList(),
            Transitions = _transitions.ToValueList(),
        };

    // The same action from several statuses is one transition with several origins, as in JSON.
    internal void Add(
        TransitionDefinition transition,
        Func<TransitionDefinition, TransitionDefinition>? change
    )
    {
        var changed = change is null ? transition : change(transition);
        var index = _transitions.FindIndex(t => t with { From = changed.From } == changed);
        if (index < 0)
        {
            _transitions.Add(changed);
        }
        else
        {
            _transitions[index] = changed with
            {
                From = [.. _transitions[index].From, .. changed.From],
            };
        }
    }
}
