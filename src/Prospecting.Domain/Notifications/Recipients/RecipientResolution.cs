using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>Finds out who is told of messages: by rule, through the host's directory (SPEC N-1).</summary>
/// <param name="directory">The host's directory.</param>
/// <param name="rules">Who is told of what.</param>
/// <remarks>
/// Thread-safe. A message is about the prospect that is its subject, that its task, activity, note or attachment is kept under, or that its
/// contact is linked to; of several, each adds its recipients, who are to be told of that one alone. A batch of messages asks each question
/// of the directory once, and only those that its rules need. Users that the directory does not know, such as the name of a background
/// process, and users that are not active are left out.
/// </remarks>
public sealed class RecipientResolution(IUserDirectory directory, RecipientRules rules)
{
    /// <summary>Finds the recipients of messages.</summary>
    /// <param name="tenant">The tenant that the messages are of.</param>
    /// <param name="prospects">The prospects of a session that reaches the whole tenant: one that sees less tells fewer.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>For each message, in order, who is told.</returns>
    public async Task<IReadOnlyList<MessageRecipients>> ResolveAsync(
        TenantId tenant,
        IProspectStore prospects,
        IReadOnlyList<OutboxMessage> messages,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prospects);
        ArgumentNullException.ThrowIfNull(messages);
        var ruled = messages.Where(NeedsProspect).ToList();
        var subjects = await MessageSubjects
            .LoadAsync(prospects, ruled, cancellationToken)
            .ConfigureAwait(false);
        var known = await DirectoryAnswers
            .AskAsync(
                directory,
                tenant,
                [.. ruled.SelectMany(m => subjects.Of(m).Select(p => (rules.For(m.EventType), p)))],
                cancellationToken
            )
            .ConfigureAwait(false);
        var chosen = messages.Select(m => Choose(m, subjects, known)).ToList();
        var everybody = chosen.SelectMany(c => c.Keys).ToHashSet();
        var users =
            everybody.Count == 0
                ? new Dictionary<UserId, DirectoryUser>()
                : await directory
                    .FindUsersAsync(tenant, everybody, cancellationToken)
                    .ConfigureAwait(false);
        return [.. messages.Zip(chosen, (message, who) => Told(message, who, users))];
    }

    // Who is chosen whatever the prospect is told of the one that the message names; of a contact's, he could be told of no one's.
    private bool NeedsProspect(OutboxMessage message)
    {
        var rule = rules.For(message.EventType);
        return rule.CompanyRoles.Count > 0
            || rule.Roles.Any(role => IsOfProspect(role) || !MessageSubjects.IsOfContact(message));
    }

    private static bool IsOfProspect(RecipientRole role) =>
        role is not (RecipientRole.Actor or RecipientRole.Named);

    private Dictionary<UserId, HashSet<Prospect>> Choose(
        OutboxMessage message,
        MessageSubjects subjects,
        DirectoryAnswers known
    )
    {
        var rule = rules.For(message.EventType);
        Dictionary<UserId, HashSet<Prospect>> chosen = [];
        if (rule.Roles.Contains(RecipientRole.Actor))
        {
            Add([message.User], subjects.NamedBy(message));
        }

        if (rule.Roles.Contains(RecipientRole.Named))
        {
            Add(MessagePayload.Of(message).Recipients, subjects.NamedBy(message));
        }

        foreach (var subject in NeedsProspect(message) ? subjects.Of(message) : [])
        {
            Add(
                rule.Roles.Where(IsOfProspect)
                    .SelectMany(role => known.Of(role, subject.CreatedBy)),
                [subject]
            );
            Add(
                rule.CompanyRoles.SelectMany(role => known.InRole(role, subject.OwnerCompany)),
                [subject]
            );
        }

        if (!rule.TellsActor)
        {
            chosen.Remove(message.User);
        }

        return chosen;

        void Add(IEnumerable<UserId> users, IReadOnlyList<Prospect> about)
        {
            foreach (var user in users)
            {
                if (!chosen.TryGetValue(user, out var his))
                {
                    chosen[user] = his = [];
                }

                his.UnionWith(about);
            }
        }
    }

    private static MessageRecipients Told(
        OutboxMessage message,
        Dictionary<UserId, HashSet<Prospect>> chosen,
        IReadOnlyDictionary<UserId, DirectoryUser> users
    )
    {
        var ids = chosen.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).ToList();
        return new MessageRecipients(
            message,
            ids.Where(id => users.TryGetValue(id, out var user) && user.IsActive)
                .Select(id => new Recipient(users[id], chosen[id].OrderBy(p => p.Id).ToValueList()))
                .ToValueList(),
            ids.Where(id => !users.ContainsKey(id)).ToValueList()
        );
    }
}
