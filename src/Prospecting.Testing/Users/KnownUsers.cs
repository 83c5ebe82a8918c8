using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Testing.Users;

/// <summary>A directory in memory, filled by a test: knows those it was told of. Thread-safe.</summary>
public sealed class KnownUsers : IUserDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, UserId User), DirectoryUser> _users = [];
    private readonly Dictionary<(TenantId Tenant, UserId User), UserId> _supervisors = [];
    private readonly HashSet<(TenantId Tenant, string Team, UserId User)> _members = [];
    private readonly HashSet<(
        TenantId Tenant,
        CompanyId? Company,
        string Role,
        UserId User
    )> _roles = [];
    private int _calls;

    /// <summary>How many questions it was asked: a batch of work asks a fixed number.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Makes a user known, or known anew.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The user.</param>
    public KnownUsers Add(TenantId tenant, DirectoryUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_gate)
        {
            _users[(tenant, user.Id)] = user;
        }

        return this;
    }

    /// <summary>Gives a user a supervisor.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The user.</param>
    /// <param name="supervisor">His supervisor.</param>
    public KnownUsers Supervise(TenantId tenant, UserId user, UserId supervisor)
    {
        lock (_gate)
        {
            _supervisors[(tenant, user)] = supervisor;
        }

        return this;
    }

    /// <summary>Puts users into a team.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="team">The team's code.</param>
    /// <param name="members">The users.</param>
    public KnownUsers Team(TenantId tenant, string team, params ReadOnlySpan<UserId> members)
    {
        ArgumentException.ThrowIfNullOrEmpty(team);
        lock (_gate)
        {
            foreach (var member in members)
            {
                _members.Add((tenant, team, member));
            }
        }

        return this;
    }

    /// <summary>Gives a user a role.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The user.</param>
    /// <param name="role">The role's code.</param>
    /// <param name="company">Where; the whole tenant when left out.</param>
    public KnownUsers Appoint(TenantId tenant, UserId user, string role, CompanyId? company = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        lock (_gate)
        {
            _roles.Add((tenant, company, role, user));
        }

        return this;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<UserId, DirectoryUser>> FindUsersAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync<UserId, DirectoryUser>(
            users,
            u => _users.GetValueOrDefault((tenant, u)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<UserId, UserId>> FindSupervisorsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(users);
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyDictionary<UserId, UserId>>(
                users
                    .Distinct()
                    .Where(u => _supervisors.ContainsKey((tenant, u)))
                    .ToDictionary(u => u, u => _supervisors[(tenant, u)])
            );
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<UserId, IReadOnlyCollection<string>>> FindTeamsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync<UserId, IReadOnlyCollection<string>>(
            users,
            u => Any(_members.Where(m => m.Tenant == tenant && m.User == u).Select(m => m.Team)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyCollection<UserId>>> FindMembersAsync(
        TenantId tenant,
        IReadOnlyCollection<string> teams,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync<string, IReadOnlyCollection<UserId>>(
            teams,
            t => Any(_members.Where(m => m.Tenant == tenant && m.Team == t).Select(m => m.User)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>> FindInRoleAsync(
        TenantId tenant,
        IReadOnlyCollection<CompanyId> companies,
        string role,
        CancellationToken cancellationToken = default
    ) =>
        AnswerAsync<CompanyId, IReadOnlyCollection<UserId>>(
            companies,
            c =>
                Any(
                    _roles
                        .Where(r =>
                            r.Tenant == tenant
                            && r.Role == role
                            && (r.Company is null || r.Company == c)
                        )
                        .Select(r => r.User)
                ),
            cancellationToken
        );

    private static T[]? Any<T>(IEnumerable<T> found)
    {
        T[] all = [.. found.Distinct()];
        return all.Length == 0 ? null : all;
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> AnswerAsync<TKey, TValue>(
        IReadOnlyCollection<TKey> asked,
        Func<TKey, TValue?> find,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where TValue : class
    {
        ArgumentNullException.ThrowIfNull(asked);
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        Dictionary<TKey, TValue> answer = [];
        lock (_gate)
        {
            foreach (var key in asked)
            {
                if (find(key) is { } found)
                {
                    answer[key] = found;
                }
            }
        }

        return Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(answer);
    }
}
