using Prospecting.Scopes;

namespace Prospecting.Users;

/// <summary>Who the users of a tenant are, who supervises whom, which teams there are and who administers: the host knows (SPEC O-0).</summary>
/// <remarks>
/// The port a host implements over its own user base. Thread-safe; one call answers for many ids, so that a batch of work is one round
/// trip. What is not known is left out of an answer: it is no error. Answers never hold users of another tenant.
/// </remarks>
public interface IUserDirectory
{
    /// <summary>What is known of several users.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="users">Their ids.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Each user that is known, once, active or not.</returns>
    Task<IReadOnlyDictionary<UserId, DirectoryUser>> FindUsersAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    );

    /// <summary>The supervisors of several users.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="users">Whose supervisors.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The direct supervisor of each user that has one.</returns>
    Task<IReadOnlyDictionary<UserId, UserId>> FindSupervisorsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    );

    /// <summary>The teams of several users.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="users">Whose teams.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The codes of the teams of each user that is in any.</returns>
    Task<IReadOnlyDictionary<UserId, IReadOnlyCollection<string>>> FindTeamsAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    );

    /// <summary>The members of several teams.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="teams">The codes of the teams, compared ordinally.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The members of each team that has any.</returns>
    Task<IReadOnlyDictionary<string, IReadOnlyCollection<UserId>>> FindMembersAsync(
        TenantId tenant,
        IReadOnlyCollection<string> teams,
        CancellationToken cancellationToken = default
    );

    /// <summary>Who has a role in several companies: <see cref="DirectoryRoles.Administrator"/>, or one of the host's own.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="companies">The companies.</param>
    /// <param name="role">The code of the role, compared ordinally.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// Those who have the role in each company that has any; one who has it in the whole tenant is named for each company asked about.
    /// </returns>
    Task<IReadOnlyDictionary<CompanyId, IReadOnlyCollection<UserId>>> FindInRoleAsync(
        TenantId tenant,
        IReadOnlyCollection<CompanyId> companies,
        string role,
        CancellationToken cancellationToken = default
    );
}
