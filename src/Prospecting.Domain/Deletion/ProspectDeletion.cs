using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.Storage;

namespace Prospecting.Deletion;

/// <summary>Deletes prospects with all that is kept under them: a plan first, which is confirmed by executing it (SPEC Y-1).</summary>
/// <remarks>
/// Works in the session it is given and leaves the commit to the caller. Thread-safe. History stays, with a line for each record that
/// went; the bytes of attachments are swept away later, as those of attachments that are deleted one by one.
/// </remarks>
/// <param name="rights">Says who may delete; whoever may write when left out.</param>
public sealed class ProspectDeletion(IActionRights? rights = null)
{
    /// <summary>Says what would go.</summary>
    /// <param name="session">The session.</param>
    /// <param name="prospect">The prospect, archived or not.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan; or <c>prospect.unknown</c>, <c>scope.read-only</c>, <c>right.missing</c>.</returns>
    public async Task<Outcome<DeletionPlan>> PlanAsync(
        IProspectingSession session,
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var found = await LoadAsync(session, prospect, cancellationToken).ConfigureAwait(false);
        return found.TryGet(out var doomed) ? doomed.Plan() : found.Reasons;
    }

    /// <summary>Deletes what the plan says in the session; the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="plan">The plan, as it was made.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Done; or the reasons of <see cref="PlanAsync"/>, or <c>delete.stale-plan</c> when anything changed since.</returns>
    public async Task<Outcome> ExecuteAsync(
        IProspectingSession session,
        DeletionPlan plan,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(plan);
        var found = await LoadAsync(session, new ProspectId(plan.Prospect), cancellationToken)
            .ConfigureAwait(false);
        if (!found.TryGet(out var doomed))
        {
            return Outcome.Of(found.Reasons);
        }

        if (doomed.Plan() != plan)
        {
            return new Reason(DeletionReasons.StalePlan) { Fix = "plan-again" };
        }

        var deleted = doomed.Prospect.Delete(session.Context);
        if (!deleted.Succeeded)
        {
            return deleted;
        }

        foreach (var part in doomed.Parts)
        {
            part.RemoveWithProspect();
        }

        foreach (var contact in doomed.Contacts)
        {
            contact.RemoveWithProspect();
        }

        return Outcome.Success;
    }

    private async Task<Outcome<Doomed>> LoadAsync(
        IProspectingSession session,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        if (prospect is null || prospect.Id != id)
        {
            return new Reason(ProspectReasons.Unknown).With("prospect", id);
        }

        if (prospect.WhyForbidden(session.Context) is { } reason)
        {
            return reason;
        }

        if (rights is not null)
        {
            var answers = await rights
                .AskAsync(
                    session.Context.Scope,
                    [RightQuestion.On(ActionCodes.Delete, prospect)],
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (!answers[0].Succeeded)
            {
                return answers[0].Reasons;
            }
        }

        var parts = await PartsOfProspect
            .LoadAsync(session, id, cancellationToken)
            .ConfigureAwait(false);
        var only = await session
            .Prospects.FindContactsOnlyOfAsync(id, cancellationToken)
            .ConfigureAwait(false);
        var contacts = await session
            .Contacts.FindAsync(only, cancellationToken)
            .ConfigureAwait(false);
        return new Doomed(prospect, parts, contacts);
    }

    private sealed record Doomed(
        Prospect Prospect,
        IReadOnlyList<ProspectPart> Parts,
        IReadOnlyList<Contact> Contacts
    )
    {
        public DeletionPlan Plan() =>
            new()
            {
                Prospect = Prospect.Id.Value,
                Version = Prospect.Version,
                Parts = Parts
                    .Select(p => new DeletedPart(p.SubjectKind, p.SubjectId, p.Version))
                    .OrderBy(p => p.Kind, StringComparer.Ordinal)
                    .ThenBy(p => p.Id)
                    .ToValueList(),
                Contacts = Contacts
                    .Select(c => new DeletedPart(c.SubjectKind, c.SubjectId, c.Version))
                    .OrderBy(c => c.Id)
                    .ToValueList(),
            };
    }
}
