using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Moves prospects through the workflow of the company that owns them, and tells what could be done (SPEC S-5).</summary>
/// <param name="sources">What the host knows of prospects, for the guards of its workflows.</param>
/// <remarks>Works in the session it is given and leaves the commit to the caller. Thread-safe.</remarks>
public sealed class PipelineMoves(IEnumerable<IFactSource> sources)
{
    private readonly IFactSource[] _sources = [.. sources];

    /// <summary>Moves prospects by what the library itself knows of them.</summary>
    public PipelineMoves()
        : this([]) { }

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
        var moved = await MoveManyAsync(session, [id], request, rights, cancellationToken)
            .ConfigureAwait(false);
        return moved is [var (_, decision)] ? decision : Unknown(id);
    }

    /// <summary>Does one action to several prospects, to each if it is allowed there; facts are loaded for all at once, and the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ids">The prospects; those that the scope may not see are left out of the answer.</param>
    /// <param name="request">The action, with what comes along.</param>
    /// <param name="rights">What the one who acts may do.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Each prospect found, with the decision on it.</returns>
    public async Task<IReadOnlyList<MoveResult>> MoveManyAsync(
        IProspectingSession session,
        IReadOnlyCollection<ProspectId> ids,
        StatusRequest request,
        StatusRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(rights);
        using var signals = MoveSignals.Begin(session.Context.Scope.Tenant, ids.Count);
        try
        {
            var prospects = await session
                .Prospects.FindAsync(ids, cancellationToken)
                .ConfigureAwait(false);
            var facts = await FactLoading
                .LoadAsync(
                    session,
                    prospects,
                    _sources,
                    (prospect, known) =>
                        Governing(session, prospect).Decide(known, request, rights),
                    cancellationToken
                )
                .ConfigureAwait(false);
            MoveResult[] results =
            [
                .. prospects.Zip(
                    facts,
                    (prospect, known) =>
                    {
                        var decision = prospect.MoveStatus(known, request, rights, session.Context);
                        MoveSignals.Count(prospect, request.Action, decision, session.Context);
                        return new MoveResult(prospect.Id, decision);
                    }
                ),
            ];
            return results;
        }
        catch (Exception exception) when (signals.Failed(exception))
        {
            throw;
        }
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
        ArgumentNullException.ThrowIfNull(rights);
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        if (prospect is null)
        {
            return Unknown(id);
        }

        var governing = Governing(session, prospect);
        var facts = await FactLoading
            .LoadAsync(
                session,
                [prospect],
                _sources,
                (_, known) => governing.Options(known, rights),
                cancellationToken
            )
            .ConfigureAwait(false);
        var options = governing.Options(facts[0], rights);
        // An interface cannot be the source of an implicit conversion; a list can.
        return new List<StatusOption>(options).AsReadOnly();
    }

    private static GoverningWorkflow Governing(IProspectingSession session, Prospect prospect) =>
        session.Context.Workflows.For(prospect.Tenant, prospect.OwnerCompany);

    private static Reason Unknown(ProspectId id) =>
        new Reason(ProspectReasons.Unknown).With("prospect", id);
}
