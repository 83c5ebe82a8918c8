using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Users;

namespace Prospecting.Rights;

/// <summary>Rights by rule, through the host's directory (SPEC O-3): the default.</summary>
/// <remarks>Background work under a system scope is no user: it may do everything. A rule for whoever may write costs no question.</remarks>
internal sealed class DirectoryActionRights(IUserDirectory directory, ActionRules rules)
    : IActionRights
{
    // Who may is told to people: a few names are of use, hundreds are not.
    private const int MaxUsersTold = 10;

    public async Task<IReadOnlyList<Outcome>> AskAsync(
        Scope scope,
        IReadOnlyList<RightQuestion> questions,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(questions);
        cancellationToken.ThrowIfCancellationRequested();
        var asked = questions.Select(q => (Question: q, Rule: rules.For(q.Action))).ToList();
        var holders = await RightHolders
            .AskAsync(
                directory,
                scope.Tenant,
                [.. asked.Where(a => !IsForWriters(scope, a.Rule))],
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. asked.Select(a =>
                Outcome.Of(
                    new[]
                    {
                        WhyNotWritten(scope, a.Question),
                        IsForWriters(scope, a.Rule)
                            ? null
                            : WhyNot(scope, a.Question, a.Rule, holders),
                    }.OfType<Reason>()
                )
            ),
        ];
    }

    private static bool IsForWriters(Scope scope, ActionRule rule) =>
        scope.Reach == ScopeReach.System || rule.Roles.Contains(ActionRole.Writer);

    private static Reason? WhyNotWritten(Scope scope, RightQuestion question) =>
        question.Prospect is { } prospect
            ? prospect.CanBeChangedBy(scope)
                ? null
                : new Reason(ScopeReasons.ReadOnly)
            : scope.CanWrite(question.Company)
                ? null
                : new Reason(ScopeReasons.CompanyForeign).With("company", question.Company);

    private static Reason? WhyNot(
        Scope scope,
        RightQuestion question,
        ActionRule rule,
        RightHolders holders
    )
    {
        var users = holders.Of(question, rule);
        if (users.Contains(scope.User))
        {
            return null;
        }

        var who = rule.Roles.Select(r => r.ToString().ToLowerInvariant()).Concat(rule.CompanyRoles);
        var told = users.Select(u => u.Value).Order(StringComparer.Ordinal).Take(MaxUsersTold);
        return new Reason(RightReasons.Missing)
            .With("action", question.Action)
            .With("who", Listed(who))
            .With("users", Listed(told) + (users.Count > MaxUsersTold ? ", …" : string.Empty));
    }

    private static string Listed(IEnumerable<string> words)
    {
        var text = string.Join(", ", words);
        return text.Length == 0 ? "-" : text;
    }
}
