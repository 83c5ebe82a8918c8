using System.Collections.Immutable;
using Prospecting.Users;

namespace Prospecting.Rights;

/// <summary>Who may do what: a rule for each action; without a rule whoever may write may act (SPEC O-3). Immutable.</summary>
public sealed class ActionRules
{
    private static readonly ActionRule Writers = new() { Roles = [ActionRole.Writer] };

    private readonly ImmutableDictionary<string, ActionRule> _rules;

    private ActionRules(ImmutableDictionary<string, ActionRule> rules) => _rules = rules;

    /// <summary>Whoever may write may do everything.</summary>
    public static ActionRules ForWriters { get; } =
        new(ImmutableDictionary.Create<string, ActionRule>(StringComparer.Ordinal));

    /// <summary>
    /// What a host gets that says nothing: converting is for who added the prospect, his supervisors upward, and the administrators of the
    /// owning company; everything else for whoever may write.
    /// </summary>
    public static ActionRules Default { get; } =
        ForWriters.With(
            ActionCodes.Convert,
            new ActionRule
            {
                Roles = [ActionRole.Creator, ActionRole.Supervisor],
                CompanyRoles = [DirectoryRoles.Administrator],
            }
        );

    /// <summary>The actions and areas that have a rule.</summary>
    public IEnumerable<string> Actions => _rules.Keys.Order(StringComparer.Ordinal);

    /// <summary>The same rules with one more, or with another one for the action.</summary>
    /// <param name="action">The code of an action, or an area such as <c>status.*</c>; an action comes before its area.</param>
    /// <param name="rule">Who may.</param>
    public ActionRules With(string action, ActionRule rule)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        ArgumentNullException.ThrowIfNull(rule);
        return new ActionRules(_rules.SetItem(action, rule));
    }

    /// <summary>The same rules without that of an action.</summary>
    /// <param name="action">The code, or the area.</param>
    public ActionRules Without(string action) => new(_rules.Remove(action));

    /// <summary>The rule of an action.</summary>
    /// <param name="action">Its code.</param>
    /// <returns>Its own rule, else that of its area, else whoever may write.</returns>
    public ActionRule For(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (_rules.TryGetValue(action, out var own))
        {
            return own;
        }

        var dot = action.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? _rules.GetValueOrDefault(action[..dot] + ".*", Writers) : Writers;
    }
}
