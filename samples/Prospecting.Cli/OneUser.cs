using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Cli;

/// <summary>A directory that knows the one who types, with the roles he says he has in his company: the program knows no others.</summary>
internal sealed class OneUser(Scope scope, IReadOnlyCollection<string> roles) : IUserDirectory
{
    public Task<IReadOnlyDictionary<UserId, DirectoryUser>> FindUsersAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync(
            users.Where(u => tenant == scope.Tenant && u == scope.User),
            u => new DirectoryUser { Id = u, DisplayName = u.Value },
            cancellationToken
        );

    public Task<IReadOnlyDictionary<UserId, UserId>> FindSupervisorsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) => AnswerAsync(Enumerable.Empty<UserId>(), u => u, cancellationToken);

    public Task<IReadOnlyDictionary<UserId, IReadOnlyCollection<string>>> FindTeamsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) => AnswerAsync<UserId, IReadOnlyCollection<string>>([], _ => [], cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyCollection<UserId>>> FindMembersAsync(
        TenantId tenant,
        IReadOnlyCollection<string> teams,
        CancellationToken cancellationToken = default
    ) => AnswerAsync<string, IReadOnlyCollection<UserId>>([], _ => [], cancellationToken);

    public Task<IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>> FindInRoleAsync(
        TenantId tenant,
        IReadOnlyCollection<CompanyId> companies,
        string role,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync<CompanyId, IReadOnlyCollection<UserId>>(
            companies.Where(c =>
                tenant == scope.Tenant && c == scope.ActiveCompany && roles.Contains(role)
            ),
            _ => [scope.User],
            cancellationToken
        );

    private static Task<IReadOnlyDictionary<TKey, TValue>> AnswerAsync<TKey, TValue>(
        IEnumerable<TKey> known,
        Func<TKey, TValue> tell,
        CancellationToken cancellationToken
    )
        where TKey : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(
            known.Distinct().ToDictionary(k => k, tell)
        );
    }
}
