using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Releases;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Texts;

namespace Prospecting.Publishing;

/// <summary>Publishes workflows: for a company, or for all companies of the tenant without their own (SPEC S-14).</summary>
/// <param name="guards">The guards that definitions may name.</param>
/// <remarks>
/// Works in the session it is given and leaves the commit to the caller. From the commit on the new definition governs; prospects that
/// carry a status it no longer has are decided on by the one that stands for it, and <see cref="StatusMigration"/> moves them. Thread-safe.
/// </remarks>
public sealed class WorkflowPublishing(StatusGuards guards)
{
    private static readonly TextRule NoteRule = new("/note", 1000, AllowsLines: true);

    /// <summary>Says what publishing would do, and does nothing: the dry run.</summary>
    /// <param name="session">The session.</param>
    /// <param name="publication">What is to be published.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan; or every fault of the definition and of the mapping.</returns>
    public Task<Outcome<PublishPlan>> PlanAsync(
        IProspectingSession session,
        WorkflowPublication publication,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(publication);
        return PlanAsync(session, publication, isManaged: null, cancellationToken);
    }

    /// <summary>Publishes; the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="publication">What is to be published.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What the commit will do; or every fault of the definition and of the mapping, with nothing to commit.</returns>
    public async Task<Outcome<PublishPlan>> PublishAsync(
        IProspectingSession session,
        WorkflowPublication publication,
        CancellationToken cancellationToken = default
    )
    {
        var outcome = await PlanAsync(session, publication, cancellationToken)
            .ConfigureAwait(false);
        if (outcome.TryGet(out var plan))
        {
            session.Releases.Add(plan.Release);
        }

        return outcome;
    }

    /// <summary>Publishes the content of an earlier release again, under the next version; the caller commits.</summary>
    /// <param name="session">The session.</param>
    /// <param name="company">The company; <see langword="null"/> for the tenant's default.</param>
    /// <param name="number">The number of the release.</param>
    /// <param name="mapping">For statuses that came since and are in use: which one stands for each.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>As <see cref="PublishAsync"/>; or <c>publish.unknown-release</c>.</returns>
    public async Task<Outcome<PublishPlan>> RollBackAsync(
        IProspectingSession session,
        CompanyId? company,
        int number,
        ValueList<StatusRename>? mapping = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var history = await session
            .Releases.ReadHistoryAsync(company, cancellationToken)
            .ConfigureAwait(false);
        if (history.FirstOrDefault(r => r.Number == number)?.Workflow is not { } earlier)
        {
            return new Reason(PublishingReasons.UnknownRelease).With("number", number);
        }

        var publication = new WorkflowPublication
        {
            Company = company,
            Workflow = earlier with { Version = NextVersion(history, earlier) },
            Mapping = mapping ?? [],
            Note = $"Rolled back to release {number}.",
        };
        return await PublishAsync(session, publication, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Switches the management of a company's statuses off or on again; the caller commits (SPEC S-2).</summary>
    /// <param name="session">The session.</param>
    /// <param name="company">The company.</param>
    /// <param name="isManaged">Whether statuses are to be managed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The release to come; or why not.</returns>
    /// <remarks>Prospects keep their last status, unchanged and out of every report; every action answers <c>status.management-off</c>.</remarks>
    public async Task<Outcome<PublishPlan>> SwitchManagementAsync(
        IProspectingSession session,
        CompanyId company,
        bool isManaged,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var history = await session
            .Releases.ReadHistoryAsync(company, cancellationToken)
            .ConfigureAwait(false);
        var own = history.Count > 0 ? history[0].Workflow : ConfiguredFor(session, company);
        var publication = new WorkflowPublication { Company = company, Workflow = own };
        var outcome = await PlanAsync(session, publication, isManaged, cancellationToken)
            .ConfigureAwait(false);
        if (outcome.TryGet(out var plan))
        {
            session.Releases.Add(plan.Release);
        }

        return outcome;
    }

    private async Task<Outcome<PublishPlan>> PlanAsync(
        IProspectingSession session,
        WorkflowPublication publication,
        bool? isManaged,
        CancellationToken cancellationToken
    )
    {
        if (WhyNotInScope(session.Context.Scope, publication.Company) is { } reason)
        {
            return reason;
        }

        var history = await session
            .Releases.ReadHistoryAsync(publication.Company, cancellationToken)
            .ConfigureAwait(false);
        var governing = Governing.Of(session.Context, publication, history);
        List<Reason> faults = [];
        var note = NoteRule.Clean(publication.Note, faults);
        var found = WorkflowValidator.Validate(governing.Next, guards);
        faults.AddRange(found.Where(f => f.IsError).Select(f => f.Reason));
        if (isManaged is null)
        {
            CheckVersion(publication, history, governing, faults);
        }
        else if (isManaged == governing.IsManaged)
        {
            faults.Add(new Reason(PublishingReasons.Unchanged));
        }

        var inUse = await session
            .Prospects.CountStatusesInUseAsync(governing.Owners, cancellationToken)
            .ConfigureAwait(false);
        var mapping = new MappingPlan(governing, publication.Mapping, inUse);
        faults.AddRange(mapping.Faults);
        return faults.Count > 0
            ? Outcome<PublishPlan>.Refused(faults)
            : new PublishPlan(
                new WorkflowRelease
                {
                    Company = publication.Company,
                    Number = governing.Number + 1,
                    Workflow = publication.Workflow,
                    IsManaged = isManaged ?? governing.IsManaged,
                    Renamed = mapping.Renamed,
                    At = session.Context.Now,
                    User = session.Context.Scope.User,
                    Note = note,
                },
                governing.Current,
                governing.Next,
                found.Where(f => !f.IsError).ToValueList(),
                mapping.InUse
            );
    }

    private static Reason? WhyNotInScope(Scope scope, CompanyId? company) =>
        company switch
        {
            null when !scope.ReachesWholeTenant => new Reason(PublishingReasons.ReachTooNarrow),
            { } own when !scope.CanWrite(own) => new Reason(ScopeReasons.CompanyForeign).With(
                "company",
                own
            ),
            _ => null,
        };

    private static void CheckVersion(
        WorkflowPublication publication,
        IReadOnlyList<WorkflowRelease> history,
        Governing governing,
        List<Reason> faults
    )
    {
        var staysInherited =
            publication.Workflow is null
            && (history.Count == 0 || history[0].Workflow is null)
            && governing.Next == governing.Current;
        if (staysInherited || publication.Workflow == governing.Current)
        {
            faults.Add(new Reason(PublishingReasons.Unchanged));
        }
        else if (publication.Workflow is { } next)
        {
            var needed = Math.Max(
                NextVersion(history, next),
                governing.Current.Key == next.Key ? governing.Current.Version + 1 : 1
            );
            if (next.Version < needed)
            {
                faults.Add(
                    new Reason(PublishingReasons.VersionNotNewer)
                        .At("/version")
                        .With("version", next.Version)
                        .With("next", needed)
                );
            }
        }
    }

    private static int NextVersion(
        IReadOnlyList<WorkflowRelease> history,
        StatusWorkflow workflow
    ) =>
        1
        + history
            .Select(r => r.Workflow)
            .OfType<StatusWorkflow>()
            .Where(w => w.Key == workflow.Key)
            .Select(w => w.Version)
            .DefaultIfEmpty()
            .Max();

    private static StatusWorkflow? ConfiguredFor(IProspectingSession session, CompanyId company)
    {
        var (workflows, tenant) = (session.Context.Workflows, session.Context.Scope.Tenant);
        return workflows.CompaniesWithOwnWorkflow(tenant).Contains(company)
            ? workflows.For(tenant, company).Workflow.Definition
            : null;
    }
}
