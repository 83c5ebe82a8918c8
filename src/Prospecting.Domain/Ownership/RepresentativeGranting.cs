using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Users;
using Prospecting.Work;

namespace Prospecting.Ownership;

/// <summary>Grants to users that they may represent prospects, and revokes it: for administrators (SPEC O-2).</summary>
/// <param name="directory">Who administers, and who still works here.</param>
/// <remarks>
/// Thread-safe. It works in the session that it is given and leaves the commit to the caller. An administrator is who has the role
/// <see cref="DirectoryRoles.Administrator"/> by his scope, or at the firm by the directory; background work under a system scope may too.
/// </remarks>
public sealed class RepresentativeGranting(IUserDirectory directory)
{
    private readonly IUserDirectory _directory =
        directory ?? throw new ArgumentNullException(nameof(directory));

    /// <summary>Lets a user represent.</summary>
    /// <param name="grants">The grants of the session; gets the new one.</param>
    /// <param name="user">Who gets it.</param>
    /// <param name="role">As what.</param>
    /// <param name="firm">The firm; <see langword="null"/> for every firm of the tenant, which needs a scope that reaches it whole.</param>
    /// <param name="context">Who grants it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The grant; or every reason why not.</returns>
    /// <exception cref="ArgumentException">The user or the firm is <see langword="default"/>, or there is no such role.</exception>
    public async Task<Outcome<RepresentativeGrant>> GrantAsync(
        IRepresentativeGrantStore grants,
        UserId user,
        RepresentativeRole role,
        CompanyId? firm,
        WorkContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(context);
        _ = RepresentativeRoles.CodeOf(role);
        if (user.Value.Length == 0)
        {
            throw new ArgumentException("default(UserId) names no user.", nameof(user));
        }

        if (firm is { IsValid: false })
        {
            throw new ArgumentException("default(CompanyId) names no company.", nameof(firm));
        }

        List<Reason> reasons = [];
        Note(RepresentativeGrant.WhyNotAt(firm, context), reasons);
        Note(await WhyNotAsync(firm, context, cancellationToken).ConfigureAwait(false), reasons);
        if (reasons.Count > 0)
        {
            return Outcome<RepresentativeGrant>.Refused(reasons);
        }

        var users = await _directory
            .FindUsersAsync(context.Scope.Tenant, [user], cancellationToken)
            .ConfigureAwait(false);
        if (users.GetValueOrDefault(user) is { IsActive: false })
        {
            reasons.Add(new Reason(RepresentativeReasons.UserInactive).With("user", user));
        }

        var present = await grants.ListAsync(role, firm, cancellationToken).ConfigureAwait(false);
        if (present.Any(g => !g.IsRemoved && g.User == user && g.Role == role && g.Company == firm))
        {
            reasons.Add(
                new Reason(RepresentativeReasons.AlreadyGranted)
                    .With("user", user)
                    .With("role", RepresentativeRoles.CodeOf(role))
            );
        }

        if (reasons.Count > 0)
        {
            return Outcome<RepresentativeGrant>.Refused(reasons);
        }

        var grant = RepresentativeGrant.Create(user, role, firm, context);
        grants.Add(grant);
        return grant;
    }

    /// <summary>Takes a grant back: the commit deletes it. Prospects that the user represents keep him.</summary>
    /// <param name="grant">The grant, loaded by the session.</param>
    /// <param name="context">Who takes it back.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Done, or every reason why not.</returns>
    public async Task<Outcome> RevokeAsync(
        RepresentativeGrant grant,
        WorkContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(context);
        List<Reason> reasons = [];
        Note(grant.WhyNotRevocable(context), reasons);
        Note(
            await WhyNotAsync(grant.Company, context, cancellationToken).ConfigureAwait(false),
            reasons
        );
        if (reasons.Count == 0)
        {
            grant.Revoke();
        }

        return Outcome.Of(reasons);
    }

    private static void Note(Reason? reason, List<Reason> reasons)
    {
        if (reason is not null)
        {
            reasons.Add(reason);
        }
    }

    // For every firm the directory is asked about the company that he is working for: whoever administers the tenant is named for each.
    private async Task<Reason?> WhyNotAsync(
        CompanyId? firm,
        WorkContext context,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scope = context.Scope;
        if (scope.Reach == ScopeReach.System || scope.Roles.Contains(DirectoryRoles.Administrator))
        {
            return null;
        }

        if ((firm ?? scope.ActiveCompany) is { } company)
        {
            var administrators = await _directory
                .FindInRoleAsync(
                    scope.Tenant,
                    [company],
                    DirectoryRoles.Administrator,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (administrators.GetValueOrDefault(company)?.Contains(scope.User) == true)
            {
                return null;
            }
        }

        return new Reason(RepresentativeReasons.NotAdministrator).With(
            "role",
            DirectoryRoles.Administrator
        );
    }
}
