using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Moves prospects through the workflow of the company that owns them, and tells what could be done (SPEC S-5).</summary>
/// <remarks>Works in the session it is given and leaves the commit to the caller. Thread-safe.</remarks>
public sealed class PipelineMoves
{
    /// <summary>Does an action if it is allowed; the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The prospect.</param>
    /// <param name="request">The action, with what comes along.</param>
    /// <param name="rights">What the one who acts may do.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The decision; or <c>prospect.unknown</c>.</returns>
    public async Task<Outcome<StatusDecision>> MoveAsync(
        IProspectingSession session,
        ProspectId id,
        StatusRequest request,
        StatusRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        if (prospect is null)
        {
            return new Reason(ProspectReasons.Unknown).With("prospect", id);
        }

        var facts = await FactsAsync(session, prospect, cancellationToken).ConfigureAwait(false);
        return prospect.MoveStatus(
            WorkflowOf(session, prospect),
            facts,
            request,
            rights,
            session.Context
        );
    }

    /// <summary>Every action that leads out of a prospect's status, with the answer it would get.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The prospect.</param>
    /// <param name="rights">What the one who asks may do.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The options; or <c>prospect.unknown</c>.</returns>
    public async Task<Outcome<IReadOnlyList<StatusOption>>> OptionsAsync(
        IProspectingSession session,
        ProspectId id,
        StatusRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        if (prospect is null)
        {
            return new Reason(ProspectReasons.Unknown).With("prospect", id);
        }

        var facts = await FactsAsync(session, prospect, cancellationToken).ConfigureAwait(false);
        var options = WorkflowOf(session, prospect).Options(facts, rights);
        // An interface cannot be the source of an implicit conversion; a list can.
        return new List<StatusOption>(options).AsReadOnly();
    }

    private static CompiledWorkflow WorkflowOf(IProspectingSession session, Prospect prospect) =>
        session.Context.Workflows.For(prospect.Tenant, prospect.OwnerCompany);

    private static async Task<ProspectFacts> FactsAsync(
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    )
    {
        var contacts = await session
            .Contacts.FindAsync([.. prospect.Contacts.Select(c => c.Contact)], cancellationToken)
            .ConfigureAwait(false);
        return new ProspectFacts(prospect, contacts);
    }
}
