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
/// contact is linked to; of several, each adds its recipients. A batch of messages asks each question of the directory once, and only those that its rules need. Users that the directory
/// does not know, such as the name of a background process, and users that are not active are left out.
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
        var ruled = messages.Where(m => NeedsProspect(rules.For(m.EventType))).ToList();
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
        var everybody = chosen.SelectMany(c => c).ToHashSet();
        var users =
            everybody.Count == 0
                ? new Dictionary<UserId, DirectoryUser>()
                : await directory
                    .FindUsersAsync(tenant, everybody, cancellationToken)
                    .ConfigureAwait(false);
        return
        [
            .. messages.Zip(
                chosen,
                (message, ids) => new MessageRecipients(message, Active(ids, users))
            ),
        ];
    }

    private static bool NeedsProspect(RecipientRule rule) =>
        rule.CompanyRoles.Count > 0 || rule.Roles.Any(IsOfProspect);

    private static bool IsOfProspect(RecipientRole role) =>
        role is not (RecipientRole.Actor or RecipientRole.Named);

    private HashSet<UserId> Choose(
        OutboxMessage message,
        MessageSubjects subjects,
        DirectoryAnswers known
    )
    {
        var rule = rules.For(message.EventType);
        HashSet<UserId> chosen = [];
        if (rule.Roles.Contains(RecipientRole.Actor))
        {
            chosen.Add(message.User);
        }

        if (rule.Roles.Contains(RecipientRole.Named))
        {
            chosen.UnionWith(MessagePayload.Of(message).Recipients);
        }

        if (NeedsProspect(rule))
        {
            foreach (var subject in subjects.Of(message))
            {
                chosen.UnionWith(
                    rule.Roles.Where(IsOfProspect)
                        .SelectMany(role => known.Of(role, subject.CreatedBy))
                );
                chosen.UnionWith(
                    rule.CompanyRoles.SelectMany(role => known.InRole(role, subject.OwnerCompany))
                );
            }
        }

        if (!rule.TellsActor)
        {
            chosen.Remove(message.User);
        }

        return chosen;
    }

    private static ValueList<DirectoryUser> Active(
        HashSet<UserId> ids,
        IReadOnlyDictionary<UserId, DirectoryUser> users
    ) =>
        ids.OrderBy(id => id.Value, StringComparer.Ordinal)
            .Select(id => users.GetValueOrDefault(id))
            .OfType<DirectoryUser>()
            .Where(u => u.IsActive)
            .ToValueList();
}
