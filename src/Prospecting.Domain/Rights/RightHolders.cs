using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Rights;

/// <summary>What the directory said for a batch of questions: each asked once, the supervisors once for each level upward.</summary>
internal sealed class RightHolders
{
    private readonly Dictionary<UserId, UserId> _supervisors = [];
    private readonly Dictionary<
        string,
        IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>
    > _inRole = new(StringComparer.Ordinal);

    public static async Task<RightHolders> AskAsync(
        IUserDirectory directory,
        TenantId tenant,
        IReadOnlyList<(RightQuestion Question, ActionRule Rule)> needed,
        CancellationToken cancellationToken
    )
    {
        var holders = new RightHolders();
        await holders
            .ClimbAsync(
                directory,
                tenant,
                [
                    .. needed
                        .Where(n => n.Rule.Roles.Contains(ActionRole.Supervisor))
                        .Select(n => n.Question.Prospect?.CreatedBy)
                        .OfType<UserId>(),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var role in needed.SelectMany(n => n.Rule.CompanyRoles).ToHashSet())
        {
            var companies = needed
                .Where(n => n.Rule.CompanyRoles.Contains(role))
                .Select(n => n.Question.Company)
                .ToHashSet();
            holders._inRole[role] = await directory
                .FindInRoleAsync(tenant, companies, role, cancellationToken)
                .ConfigureAwait(false);
        }

        return holders;
    }

    /// <summary>The users who may.</summary>
    public HashSet<UserId> Of(RightQuestion question, ActionRule rule)
    {
        HashSet<UserId> users =
        [
            .. rule.CompanyRoles.SelectMany(role =>
                _inRole[role].GetValueOrDefault(question.Company) ?? []
            ),
        ];
        if (question.Prospect is { CreatedBy: var creator })
        {
            if (rule.Roles.Contains(ActionRole.Creator))
            {
                users.Add(creator);
            }

            if (rule.Roles.Contains(ActionRole.Supervisor))
            {
                users.UnionWith(Above(creator));
            }
        }

        return users;
    }

    // Two who supervise each other end the climb, they do not make it endless.
    private async Task ClimbAsync(
        IUserDirectory directory,
        TenantId tenant,
        HashSet<UserId> level,
        CancellationToken cancellationToken
    )
    {
        HashSet<UserId> seen = [];
        while (level.Count > 0)
        {
            seen.UnionWith(level);
            var found = await directory
                .FindSupervisorsAsync(tenant, level, cancellationToken)
                .ConfigureAwait(false);
            foreach (var (user, supervisor) in found)
            {
                _supervisors[user] = supervisor;
            }

            level = [.. found.Values.Where(s => !seen.Contains(s))];
        }
    }

    private HashSet<UserId> Above(UserId creator)
    {
        HashSet<UserId> above = [];
        for (
            var user = creator;
            _supervisors.TryGetValue(user, out var supervisor) && above.Add(supervisor);
            user = supervisor
        ) { }

        return above;
    }
}
