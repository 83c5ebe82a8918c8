using System.Collections.Frozen;
using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>The rights that the one who acts has, as far as workflows ask for them.</summary>
/// <remarks>Immutable.</remarks>
public sealed class StatusRights
{
    /// <summary>Every right.</summary>
    public static readonly StatusRights All = new(null);

    /// <summary>No right: actions that ask for none are still possible.</summary>
    public static readonly StatusRights None = new([]);

    private readonly FrozenSet<string>? _codes;
    private readonly FrozenDictionary<string, ValueList<Reason>> _permissions = FrozenDictionary<
        string,
        ValueList<Reason>
    >.Empty;
    private readonly FrozenDictionary<string, ValueList<Reason>> _actions = FrozenDictionary<
        string,
        ValueList<Reason>
    >.Empty;

    private StatusRights(IEnumerable<string>? codes) =>
        _codes = codes?.ToFrozenSet(StringComparer.Ordinal);

    private StatusRights(
        IReadOnlyDictionary<string, ValueList<Reason>> permissions,
        IReadOnlyDictionary<string, ValueList<Reason>> actions
    ) =>
        (_permissions, _actions) = (
            permissions.ToFrozenDictionary(StringComparer.Ordinal),
            actions.ToFrozenDictionary(StringComparer.Ordinal)
        );

    /// <summary>Certain rights.</summary>
    /// <param name="codes">Their codes.</param>
    public static StatusRights Of(params IEnumerable<string> codes) => new(codes);

    /// <summary>Every right but some, each with the reasons that a decision then gives (SPEC O-3).</summary>
    /// <param name="permissions">Rights that workflows name, by their codes.</param>
    /// <param name="actions">Actions of workflows, by the codes of their transitions.</param>
    public static StatusRights Refusing(
        IReadOnlyDictionary<string, ValueList<Reason>> permissions,
        IReadOnlyDictionary<string, ValueList<Reason>> actions
    )
    {
        ArgumentNullException.ThrowIfNull(permissions);
        ArgumentNullException.ThrowIfNull(actions);
        return new StatusRights(permissions, actions);
    }

    /// <summary>Whether a right is among them.</summary>
    /// <param name="code">Its code.</param>
    public bool Include(string code) =>
        (_codes is null || _codes.Contains(code)) && !_permissions.ContainsKey(code);

    /// <summary>Whether an action may be done, as far as the action itself is concerned.</summary>
    internal bool Allow(string action) => _actions.Count == 0 || !_actions.ContainsKey(action);

    /// <summary>Why an action may not be done.</summary>
    internal ValueList<Reason> WhyNotAction(string action) =>
        _actions.GetValueOrDefault(action) ?? [];

    /// <summary>Why a right is not among them, if it is known.</summary>
    internal ValueList<Reason>? WhyNot(string code) => _permissions.GetValueOrDefault(code);
}
