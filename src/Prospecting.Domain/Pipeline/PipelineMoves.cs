using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Rights;
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

    /// <summary>Does an action if it is allowed, to whoever the port of rights lets do it; the caller commits (SPEC O-3).</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The prospect.</param>
    /// <param name="request">The action, with what comes along.</param>
    /// <param name="rights">Says who may do what.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The decision, with <c>right.missing</c> where others may; or <c>prospect.unknown</c>.</returns>
    public async Task<Outcome<StatusDecision>> MoveAsync(
        IProspectingSession session,
        ProspectId id,
        StatusRequest request,
        IActionRights rights,
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
    public Task<IReadOnlyList<MoveResult>> MoveManyAsync(
        IProspectingSession session,
        IReadOnlyCollection<ProspectId> ids,
        StatusRequest request,
        StatusRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(rights);
        return MoveManyAsync(session, ids, request, rights, null, cancellationToken);
    }

    /// <summary>Does one action to several prospects, to each if it is allowed there and the port of rights lets it be done; the rights on all are asked at once, and the caller commits (SPEC O-3).</summary>
    /// <param name="session">The session.</param>
    /// <param name="ids">The prospects; those that the scope may not see are left out of the answer.</param>
    /// <param name="request">The action, with what comes along.</param>
    /// <param name="rights">Says who may do what.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Each prospect found, with the decision on it.</returns>
    public Task<IReadOnlyList<MoveResult>> MoveManyAsync(
        IProspectingSession session,
        IReadOnlyCollection<ProspectId> ids,
        StatusRequest request,
        IActionRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(rights);
        return MoveManyAsync(session, ids, request, StatusRights.All, rights, cancellationToken);
    }

    /// <summary>Every action that leads out of a prospect's status, with the answer it would get.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The prospect.</param>
    /// <param name="rights">What the one who asks may do.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The options; or <c>prospect.unknown</c>.</returns>
    public Task<Outcome<IReadOnlyList<StatusOption>>> OptionsAsync(
        IProspectingSession session,
        ProspectId id,
        StatusRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(rights);
        return OptionsAsync(session, id, rights, null, cancellationToken);
    }

    /// <summary>Every action that leads out of a prospect's status, with the answer it would get from whoever the port of rights is asked for (SPEC O-3).</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The prospect.</param>
    /// <param name="rights">Says who may do what.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The options; or <c>prospect.unknown</c>.</returns>
    public Task<Outcome<IReadOnlyList<StatusOption>>> OptionsAsync(
        IProspectingSession session,
        ProspectId id,
        IActionRights rights,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(rights);
        return OptionsAsync(session, id, StatusRights.All, rights, cancellationToken);
    }

    private async Task<IReadOnlyList<MoveResult>> MoveManyAsync(
        IProspectingSession session,
        IReadOnlyCollection<ProspectId> ids,
        StatusRequest request,
        StatusRights given,
        IActionRights? port,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(request);
        using var signals = MoveSignals.Begin(session.Context.Scope.Tenant, ids.Count);
        try
        {
            var prospects = await session
                .Prospects.FindAsync(ids, cancellationToken)
                .ConfigureAwait(false);
            var asked = port is null
                ? null
                : await AskedRights
                    .AskAsync(port, session, prospects, request.Action, cancellationToken)
                    .ConfigureAwait(false);
            var facts = await FactLoading
                .LoadAsync(
                    session,
                    prospects,
                    _sources,
                    (prospect, known) =>
                        Governing(session, prospect).Decide(known, request, On(prospect)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            MoveResult[] results =
            [
                .. prospects.Zip(
                    facts,
                    (prospect, known) =>
                    {
                        var decision = prospect.MoveStatus(
                            known,
                            request,
                            On(prospect),
                            session.Context
                        );
                        MoveSignals.Count(prospect, request.Action, decision, session.Context);
                        return new MoveResult(prospect.Id, decision);
                    }
                ),
            ];
            return results;

            StatusRights On(Prospect prospect) => asked?.GetValueOrDefault(prospect.Id) ?? given;
        }
        catch (Exception exception) when (signals.Failed(exception))
        {
            throw;
        }
    }

    private async Task<Outcome<IReadOnlyList<StatusOption>>> OptionsAsync(
        IProspectingSession session,
        ProspectId id,
        StatusRights given,
        IActionRights? port,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        if (prospect is null)
        {
            return Unknown(id);
        }

        var asked = port is null
            ? null
            : await AskedRights
                .AskAsync(port, session, [prospect], action: null, cancellationToken)
                .ConfigureAwait(false);
        var rights = asked?.GetValueOrDefault(prospect.Id) ?? given;
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
