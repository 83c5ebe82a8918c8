using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Writes a workflow in code, with the words of the <em>Stateless</em> library; what it gives is plain data (SPEC S-16).</summary>
/// <remarks>Mutable, not thread-safe; <see cref="Build"/> may be called again after more was added.</remarks>
public sealed class StatusWorkflowBuilder
{
    private readonly string _key;
    private readonly List<StatusGroup> _groups = [];
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

    /// <summary>Adds a phase and says what leads out of its statuses; a status says <see cref="StatusConfiguration.SubstateOf"/> to belong to it.</summary>
    /// <param name="code">The phase's code.</param>
    /// <param name="change">Changes the phase's data: <c>g => g with { … }</c>.</param>
    /// <remarks>What a status says about an action outweighs what its phase says. Terminal statuses of the phase are not left.</remarks>
    public StatusConfiguration ConfigureGroup(
        string code,
        Func<StatusGroup, StatusGroup>? change = null
    )
    {
        var group = new StatusGroup { Code = code, Label = LocalizedText.Same(code) };
        _groups.Add(change is null ? group : change(group));
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
                From = [TransitionDefinition.AnyOpen],
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
            Groups = _groups.ToValueList(),
            Statuses = _statuses.ToValueList(),
            Transitions = _transitions.ToValueList(),
        };

    internal void ChangeOrigin(
        string code,
        Func<StatusDefinition, StatusDefinition> status,
        Func<StatusGroup, StatusGroup> group
    )
    {
        var index = _statuses.FindLastIndex(s => s.Code == code);
        if (index >= 0)
        {
            _statuses[index] = status(_statuses[index]);
            return;
        }

        index = _groups.FindLastIndex(g => g.Code == code);
        _groups[index] = group(_groups[index]);
    }

    // The same action from several statuses is one transition with several origins, as in JSON; unless that would change which branch
    // of the action comes first.
    internal void Add(
        TransitionDefinition transition,
        Func<TransitionDefinition, TransitionDefinition>? change
    )
    {
        var changed = change is null ? transition : change(transition);
        var index = changed.FromAnyOpen
            ? -1
            : _transitions.FindIndex(t =>
                !t.FromAnyOpen && t with { From = changed.From } == changed
            );
        var isOvertaken =
            index >= 0
            && _transitions
                .Skip(index)
                .Any(t => t.Code == changed.Code && t.From.Any(changed.From.Contains));
        if (index < 0 || isOvertaken)
        {
            _transitions.Add(changed);
            return;
        }

        _transitions[index] = changed with
        {
            From = [.. _transitions[index].From, .. changed.From],
        };
    }
}
