using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>Finds out who is told of messages: by rule, through the host's directory (SPEC N-1).</summary>
/// <param name="directory">The host's directory.</param>
/// <param name="rules">Who is told of what.</param>
/// <remarks>
/// Thread-safe. A batch of messages asks each question of the directory once, and only those that its rules need. Users that the directory
/// does not know, such as the name of a background process, and users that are not active are left out.
/// </remarks>
public sealed class RecipientResolution(IUserDirectory directory, RecipientRules rules)
{
    /// <summary>Finds the recipients of messages.</summary>
    /// <param name="tenant">The tenant that the messages are of.</param>
    /// <param name="prospects">The prospects of a session that reaches the whole tenant: one that sees less knows fewer creators and owners.</param>
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
        var subjects = await LoadAsync(prospects, ruled, cancellationToken).ConfigureAwait(false);
        var known = await DirectoryAnswers
            .AskAsync(
                directory,
                tenant,
                [
                    .. ruled.Select(m =>
                        (rules.For(m.EventType), subjects.GetValueOrDefault(m.SubjectId))
                    ),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        var chosen = messages
            .Select(m => Choose(m, subjects.GetValueOrDefault(m.SubjectId), known))
            .ToList();
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
        rule.CompanyRoles.Count > 0 || rule.Roles.Any(r => r != RecipientRole.Actor);

    private static async Task<Dictionary<Guid, Prospect>> LoadAsync(
        IProspectStore prospects,
        IReadOnlyList<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var ids = messages
            .Where(m => m.SubjectKind == Prospect.SubjectKindName)
            .Select(m => m.SubjectId)
            .ToHashSet();
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await prospects
            .FindAsync([.. ids.Select(id => new ProspectId(id))], cancellationToken)
            .ConfigureAwait(false);
        var subjects = found.ToDictionary(p => p.Id.Value);
        foreach (var id in ids.Where(id => !subjects.ContainsKey(id)).ToList())
        {
            // Merged since: only asked for by its own id, a store says what it became part of.
            if (
                await prospects
                    .FindAsync(new ProspectId(id), cancellationToken)
                    .ConfigureAwait(false) is
                { } survivor
            )
            {
                subjects[id] = survivor;
            }
        }

        return subjects;
    }

    private HashSet<UserId> Choose(OutboxMessage message, Prospect? subject, DirectoryAnswers known)
    {
        var rule = rules.For(message.EventType);
        HashSet<UserId> chosen = [];
        foreach (var role in rule.Roles)
        {
            if (role == RecipientRole.Actor)
            {
                chosen.Add(message.User);
            }
            else if (subject is not null)
            {
                chosen.UnionWith(known.Of(role, subject.CreatedBy));
            }
        }

        if (subject is not null)
        {
            chosen.UnionWith(
                rule.CompanyRoles.SelectMany(role => known.InRole(role, subject.OwnerCompany))
            );
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
