using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Rights;

/// <summary>Says who may do what (SPEC O-3). The default goes by <see cref="ActionRules"/> and the host's directory; a host may register its own.</summary>
/// <remarks>Thread-safe. What it allows is still confined to what the scope may write.</remarks>
public interface IActionRights
{
    /// <summary>Asks for many actions in one go.</summary>
    /// <param name="scope">Who would act.</param>
    /// <param name="questions">What he would do.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>For each question, in order: yes, or every reason why not, such as <c>right.missing</c> with who may.</returns>
    Task<IReadOnlyList<Outcome>> AskAsync(
        Scope scope,
        IReadOnlyList<RightQuestion> questions,
        CancellationToken cancellationToken = default
    );
}
