using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A session whose prospects pass everything on; sabotage overrides one thing.</summary>
internal abstract class SabotagedProspects(IProspectingSession inner)
    : SabotagedSession(inner),
        IProspectStore
{
    public override IProspectStore Prospects => this;

    public Task<Prospect?> FindAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.FindAsync(ids, cancellationToken);

    public virtual Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
        IReadOnlyCollection<string> references,
        string? system = null,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.FindByReferencesAsync(references, system, cancellationToken);

    public virtual Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.QueryAsync(query, cancellationToken);

    public Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.CountByStatusAsync(cancellationToken);

    public virtual Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.CountStatusesInUseAsync(owners, cancellationToken);

    public virtual Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
        CompanySet owners,
        IReadOnlyCollection<string> statuses,
        int limit,
        CancellationToken cancellationToken = default
    ) => Inner.Prospects.FindInStatusesAsync(owners, statuses, limit, cancellationToken);

    public virtual void Add(Prospect prospect) => Inner.Prospects.Add(prospect);
}
