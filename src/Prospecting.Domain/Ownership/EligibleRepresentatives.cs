using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Users;
using Prospecting.Work;

namespace Prospecting.Ownership;

/// <summary>Who may represent a prospect: whom an administrator granted it, and who has access to the file and the firm (SPEC O-2).</summary>
/// <param name="scopes">What the candidates may see.</param>
/// <param name="directory">Whether they still work here; who is not known is taken to.</param>
/// <param name="rules">Which roles need a grant.</param>
/// <remarks>Thread-safe. However many candidates there are, the store and the ports are asked once each.</remarks>
public sealed class EligibleRepresentatives(
    ICandidateScopes scopes,
    IUserDirectory directory,
    RepresentativeRules rules
) : IRepresentativeEligibility
{
    private readonly ICandidateScopes _scopes =
        scopes ?? throw new ArgumentNullException(nameof(scopes));

    private readonly IUserDirectory _directory =
        directory ?? throw new ArgumentNullException(nameof(directory));

    private readonly RepresentativeRules _rules =
        rules ?? throw new ArgumentNullException(nameof(rules));

    /// <inheritdoc/>
    public async Task<Outcome<ValueList<Choice<UserId>>>> AskAsync(
        IRepresentativeGrantStore grants,
        RepresentativeQuestion question,
        IReadOnlyCollection<UserId> candidates,
        WorkContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        var asker = context.Scope;
        if (!question.Prospect.CanBeReadBy(asker) || !asker.CanRead(question.Firm))
        {
            // The grants of a firm are for those who act for it: to others everybody would look as if he had none.
            return new Reason(ScopeReasons.CompanyForeign).With("company", question.Firm);
        }

        var users = candidates.Distinct().ToList();
        if (users.Count == 0)
        {
            return ValueList<Choice<UserId>>.Empty;
        }

        var granted = await GrantedAsync(grants, question, cancellationToken).ConfigureAwait(false);
        var known = await _scopes
            .FindScopesAsync(asker.Tenant, users, cancellationToken)
            .ConfigureAwait(false);
        var people = await _directory
            .FindUsersAsync(asker.Tenant, users, cancellationToken)
            .ConfigureAwait(false);
        return users
            .Select(user => new Choice<UserId>(
                user,
                WhyNot(
                        question,
                        user,
                        granted?.Contains(user) ?? true,
                        known.GetValueOrDefault(user),
                        people.GetValueOrDefault(user)
                    )
                    .ToValueList()
            ))
            .ToValueList();
    }

    private static IEnumerable<Reason> WhyNot(
        RepresentativeQuestion question,
        UserId user,
        bool isGranted,
        Scope? scope,
        DirectoryUser? known
    )
    {
        if (known is { IsActive: false })
        {
            yield return About(RepresentativeReasons.UserInactive);
        }

        if (!isGranted)
        {
            yield return About(RepresentativeReasons.NotGranted)
                .With("role", RepresentativeRoles.CodeOf(question.Role))
                .With("firm", question.Firm)
                .FixedBy(RepresentativeFixes.Grant);
        }

        if (scope is null || !question.Prospect.CanBeReadBy(scope))
        {
            yield return About(RepresentativeReasons.NoAccessToFile)
                .FixedBy(RepresentativeFixes.Share);
        }

        if (
            scope is null
            || scope.Tenant != question.Prospect.Tenant
            || !scope.CanRead(question.Firm)
        )
        {
            yield return About(RepresentativeReasons.NoAccessToFirm)
                .With("firm", question.Firm)
                .FixedBy(RepresentativeFixes.Access);
        }

        Reason About(string code) => new Reason(code).With("user", user);
    }

    // Nothing when the role needs no grant.
    private async Task<HashSet<UserId>?> GrantedAsync(
        IRepresentativeGrantStore grants,
        RepresentativeQuestion question,
        CancellationToken cancellationToken
    )
    {
        if (!_rules.Granted.Contains(question.Role))
        {
            return null;
        }

        var found = await grants
            .ListAsync(question.Role, question.Firm, cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. found
                .Where(g => g.Role == question.Role && g.HoldsAt(question.Firm))
                .Select(g => g.User),
        ];
    }
}
