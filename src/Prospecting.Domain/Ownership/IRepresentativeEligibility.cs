using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Ownership;

/// <summary>Says who may represent a prospect (SPEC O-2). The default is <see cref="EligibleRepresentatives"/>; a host may register its own.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IRepresentativeEligibility
{
    /// <summary>Asks about many candidates in one go.</summary>
    /// <param name="grants">The grants of the session.</param>
    /// <param name="question">Which prospect, and as what.</param>
    /// <param name="candidates">Who might.</param>
    /// <param name="context">Who asks: he must see the prospect and act for the firm himself.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// Each candidate once, in order: eligible, or every reason why not with what makes him so (SPEC S-6). A refusal when the one who asks
    /// may not know.
    /// </returns>
    Task<Outcome<ValueList<Choice<UserId>>>> AskAsync(
        IRepresentativeGrantStore grants,
        RepresentativeQuestion question,
        IReadOnlyCollection<UserId> candidates,
        WorkContext context,
        CancellationToken cancellationToken = default
    );
}
