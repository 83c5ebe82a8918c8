using System.Collections.Immutable;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>Who is told of what: a rule for each type of event; of a type without a rule nobody is told. Immutable.</summary>
public sealed class RecipientRules
{
    private readonly ImmutableDictionary<string, RecipientRule> _rules;

    private RecipientRules(ImmutableDictionary<string, RecipientRule> rules) => _rules = rules;

    /// <summary>Nobody is told of anything.</summary>
    public static RecipientRules None { get; } =
        new(ImmutableDictionary.Create<string, RecipientRule>(StringComparer.Ordinal));

    /// <summary>
    /// What a host gets that says nothing: who brought a prospect in, and his supervisor, are told of its statuses and merges; the supervisor
    /// of new prospects; the administrators of the owning company of sharing; who is reminded of a task of that; who brought a contact's
    /// prospects in of his consents. Nobody is told of changed fields.
    /// </summary>
    public static RecipientRules Default { get; } =
        None.With("prospect.created", new RecipientRule { Roles = [RecipientRole.Supervisor] })
            .With(
                "prospect.status-changed",
                new RecipientRule { Roles = [RecipientRole.Creator, RecipientRole.Supervisor] }
            )
            .With(
                "prospect.merged",
                new RecipientRule { Roles = [RecipientRole.Creator, RecipientRole.Supervisor] }
            )
            .With(
                "prospect.sharing-changed",
                new RecipientRule { CompanyRoles = [DirectoryRoles.Administrator] }
            )
            // Also when he runs the reminders himself.
            .With(
                "task.overdue",
                new RecipientRule { Roles = [RecipientRole.Named], TellsActor = true }
            )
            .With("contact.consent-changed", new RecipientRule { Roles = [RecipientRole.Creator] });

    /// <summary>The types of events that have a rule.</summary>
    public IEnumerable<string> EventTypes => _rules.Keys.Order(StringComparer.Ordinal);

    /// <summary>The same rules with one more, or with another one for the type.</summary>
    /// <param name="eventType">The type of event, such as <c>prospect.created</c>.</param>
    /// <param name="rule">Who is told.</param>
    public RecipientRules With(string eventType, RecipientRule rule)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventType);
        ArgumentNullException.ThrowIfNull(rule);
        return new RecipientRules(_rules.SetItem(eventType, rule));
    }

    /// <summary>The same rules without that of a type.</summary>
    /// <param name="eventType">The type of event.</param>
    public RecipientRules Without(string eventType) => new(_rules.Remove(eventType));

    /// <summary>The rule of a type.</summary>
    /// <param name="eventType">The type of event.</param>
    /// <returns>The rule; one that names nobody when there is none.</returns>
    public RecipientRule For(string eventType) => _rules.GetValueOrDefault(eventType, Nobody);

    private static RecipientRule Nobody { get; } = new();
}
