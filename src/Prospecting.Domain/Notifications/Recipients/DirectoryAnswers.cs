using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>What the directory said for a batch of messages: each question once, and only those that somebody needs.</summary>
internal sealed class DirectoryAnswers
{
    private readonly Dictionary<UserId, HashSet<UserId>> _teamMates = [];
    private readonly Dictionary<
        string,
        IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>
    > _inRole = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<UserId, UserId> _supervisors = new Dictionary<UserId, UserId>();

    public static async Task<DirectoryAnswers> AskAsync(
        IUserDirectory directory,
        TenantId tenant,
        IReadOnlyList<(RecipientRule Rule, Prospect Subject)> needed,
        CancellationToken cancellationToken
    )
    {
        var answers = new DirectoryAnswers();
        if (CreatorsFor(RecipientRole.Supervisor) is { Count: > 0 } supervised)
        {
            answers._supervisors = await directory
                .FindSupervisorsAsync(tenant, supervised, cancellationToken)
                .ConfigureAwait(false);
        }

        if (CreatorsFor(RecipientRole.Team) is { Count: > 0 } members)
        {
            await answers
                .AskTeamsAsync(directory, tenant, members, cancellationToken)
                .ConfigureAwait(false);
        }

        foreach (var role in needed.SelectMany(n => n.Rule.CompanyRoles).ToHashSet())
        {
            var companies = needed
                .Where(n => n.Rule.CompanyRoles.Contains(role))
                .Select(n => n.Subject.OwnerCompany)
                .ToHashSet();
            if (companies.Count > 0)
            {
                answers._inRole[role] = await directory
                    .FindInRoleAsync(tenant, companies, role, cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        return answers;

        HashSet<UserId> CreatorsFor(RecipientRole role) =>
            [.. needed.Where(n => n.Rule.Roles.Contains(role)).Select(n => n.Subject.CreatedBy)];
    }

    public IEnumerable<UserId> Of(RecipientRole role, UserId creator) =>
        role switch
        {
            RecipientRole.Creator => [creator],
            RecipientRole.Supervisor => _supervisors.TryGetValue(creator, out var supervisor)
                ? [supervisor]
                : [],
            RecipientRole.Team => _teamMates.GetValueOrDefault(creator) ?? [],
            _ => throw new ArgumentOutOfRangeException(
                nameof(role),
                role,
                "This is no role that a prospect's creator leads to."
            ),
        };

    public IEnumerable<UserId> InRole(string role, CompanyId company) =>
        _inRole.TryGetValue(role, out var companies)
            ? companies.GetValueOrDefault(company) ?? []
            : [];

    private async Task AskTeamsAsync(
        IUserDirectory directory,
        TenantId tenant,
        HashSet<UserId> creators,
        CancellationToken cancellationToken
    )
    {
        var teams = await directory
            .FindTeamsAsync(tenant, creators, cancellationToken)
            .ConfigureAwait(false);
        var codes = teams.Values.SelectMany(t => t).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0)
        {
            return;
        }

        var members = await directory
            .FindMembersAsync(tenant, codes, cancellationToken)
            .ConfigureAwait(false);
        foreach (var (creator, own) in teams)
        {
            _teamMates[creator] =
            [
                .. own.SelectMany(team => members.GetValueOrDefault(team) ?? []),
            ];
        }
    }
}
