using NodaTime;
using Prospecting.Collections;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Pipeline;

/// <summary>Finds the prospects that have been in a status for longer than the workflow of their owning company allows (SPEC S-12).</summary>
/// <remarks>
/// A company with a workflow of its own has its own limits, every other one those of the tenant's default; one that does not manage its
/// statuses has none (SPEC S-2). Thread-safe.
/// </remarks>
public sealed class StagnatingProspects
{
    private readonly Func<StatusDefinition, int?> _daysOf;

    /// <summary>By the limits that the workflows say: <see cref="StatusDefinition.StaleAfterDays"/>.</summary>
    public StagnatingProspects()
        : this(status => status.StaleAfterDays) { }

    /// <summary>By limits of the host's own.</summary>
    /// <param name="daysOf">
    /// After how many days of 24 hours a prospect in a status counts as stagnating, from 0; <see langword="null"/> for never. Pure.
    /// </param>
    public StagnatingProspects(Func<StatusDefinition, int?> daysOf)
    {
        ArgumentNullException.ThrowIfNull(daysOf);
        _daysOf = daysOf;
    }

    /// <summary>Lists them, one page at a time: those that meet a query's other criteria, in its order.</summary>
    /// <param name="session">The session; its scope confines what is found.</param>
    /// <param name="query">The other criteria, the order and the page; its own long stays are replaced.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">
    /// The page size is out of range, <see cref="ProspectQuery.After"/> is not the end of a page, or the workflows of the tenant have more
    /// different limits than <see cref="ProspectQuery.MaxLongStays"/>.
    /// </exception>
    public Task<Page<ProspectSummary>> ReadAsync(
        IProspectingSession session,
        ProspectQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        return session.Prospects.QueryAsync(
            query with
            {
                LongStays = LongStays(session.Context),
            },
            cancellationToken
        );
    }

    /// <summary>What counts as stagnating now in the tenant, as a criterion of <see cref="ProspectQuery"/>.</summary>
    /// <param name="context">The scope, the time and the workflows.</param>
    /// <returns>The long stays, as few as say it; none when no status has a limit, and then nobody stagnates.</returns>
    public ValueList<LongStay> LongStays(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (tenant, now, workflows) = (context.Scope.Tenant, context.Now, context.Workflows);
        var own = workflows.CompaniesWithOwnWorkflow(tenant);
        var ofOwn =
            from company in own
            from limit in Limits(workflows.For(tenant, company), now)
            group company by limit into companies
            select (Limit: companies.Key, Owners: CompanySet.Of(companies));
        var others = CompanySet.AllBut([.. own, .. workflows.CompaniesWithoutManagement(tenant)]);
        var ofDefault = Limits(workflows.DefaultFor(tenant), now)
            .Select(limit => (Limit: limit, Owners: others));
        // Statuses with the same limit for the same companies are one long stay.
        return ofOwn
            .Concat(ofDefault)
            .GroupBy(l => (l.Limit.Days, l.Owners), l => l.Limit.Status)
            .Select(g => new LongStay
            {
                Owners = g.Key.Owners,
                Statuses = g.Order(StringComparer.Ordinal).ToValueList(),
                SinceAtLatest = now - Duration.FromDays(g.Key.Days),
            })
            .ToValueList();
    }

    // By every code that a prospect may carry: one that no migration has moved yet stagnates as well.
    private IEnumerable<(string Status, int Days)> Limits(GoverningWorkflow governing, Instant now)
    {
        if (!governing.IsManaged)
        {
            yield break;
        }

        foreach (var (code, status) in governing.Workflow.Codes)
        {
            // What would have begun before time itself never stagnates.
            if (_daysOf(status) is { } days && days <= (now - Instant.MinValue).Days)
            {
                yield return (code, days);
            }
        }
    }
}
