using Prospecting.Scopes;

namespace Prospecting.Users;

/// <summary>Knows nobody: what is there when the host gives no directory. Messages then have no recipients.</summary>
internal sealed class EmptyUserDirectory : IUserDirectory
{
    public Task<IReadOnlyDictionary<UserId, DirectoryUser>> FindUsersAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) => NothingAsync<UserId, DirectoryUser>(cancellationToken);

    public Task<IReadOnlyDictionary<UserId, UserId>> FindSupervisorsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) => NothingAsync<UserId, UserId>(cancellationToken);

    public Task<IReadOnlyDictionary<UserId, IReadOnlyCollection<string>>> FindTeamsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) => NothingAsync<UserId, IReadOnlyCollection<string>>(cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyCollection<UserId>>> FindMembersAsync(
        TenantId tenant,
        IReadOnlyCollection<string> teams,
        CancellationToken cancellationToken = default
    ) => NothingAsync<string, IReadOnlyCollection<UserId>>(cancellationToken);

    public Task<IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>> FindInRoleAsync(
        TenantId tenant,
        IReadOnlyCollection<CompanyId> companies,
        string role,
        CancellationToken cancellationToken = default
    ) => NothingAsync<CompanyId, IReadOnlyCollection<UserId>>(cancellationToken);

    private static Task<IReadOnlyDictionary<TKey, TValue>> NothingAsync<TKey, TValue>(
        CancellationToken cancellationToken
    )
        where TKey : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(new Dictionary<TKey, TValue>());
    }
}
