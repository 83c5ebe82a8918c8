using Prospecting.Contacts;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Prospects that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenProspects(IProspectStore inner) : IProspectStore
{
    public Func<ProspectId, CancellationToken, Task<Prospect?>> Find { get; init; } =
        inner.FindAsync;

    public Func<
        IReadOnlyCollection<ProspectId>,
        CancellationToken,
        Task<IReadOnlyList<Prospect>>
    > FindSeveral { get; init; } = inner.FindAsync;

    public Func<
        IReadOnlyCollection<string>,
        string?,
        CancellationToken,
        Task<IReadOnlyList<ReferenceHit>>
    > FindByReferences { get; init; } = inner.FindByReferencesAsync;

    public Func<
        ProspectQuery,
        CancellationToken,
        Task<Page<ProspectSummary>>
    > Query { get; init; } = inner.QueryAsync;

    public Func<CancellationToken, Task<IReadOnlyList<StatusCount>>> CountByStatus { get; init; } =
        inner.CountByStatusAsync;

    public Func<
        CompanySet,
        CancellationToken,
        Task<IReadOnlyList<StatusCount>>
    > CountStatusesInUse { get; init; } = inner.CountStatusesInUseAsync;

    public Func<
        CompanySet,
        IReadOnlyCollection<string>,
        int,
        CancellationToken,
        Task<IReadOnlyList<ProspectId>>
    > FindInStatuses { get; init; } = inner.FindInStatusesAsync;

    public Func<
        ProspectId,
        CancellationToken,
        Task<IReadOnlyList<ContactId>>
    > FindContactsOnlyOf { get; init; } = inner.FindContactsOnlyOfAsync;

    public Func<
        IReadOnlyCollection<ContactId>,
        CancellationToken,
        Task<IReadOnlyList<ProspectId>>
    > FindByContacts { get; init; } = inner.FindByContactsAsync;

    public Action<Prospect> AddNew { get; init; } = inner.Add;

    public Task<IReadOnlyList<ContactId>> FindContactsOnlyOfAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    ) => FindContactsOnlyOf(id, cancellationToken);

    public Task<Prospect?> FindAsync(
        ProspectId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<IReadOnlyList<Prospect>> FindAsync(
        IReadOnlyCollection<ProspectId> ids,
        CancellationToken cancellationToken = default
    ) => FindSeveral(ids, cancellationToken);

    public Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
        IReadOnlyCollection<string> references,
        string? system = null,
        CancellationToken cancellationToken = default
    ) => FindByReferences(references, system, cancellationToken);

    public Task<IReadOnlyList<ProspectId>> FindByContactsAsync(
        IReadOnlyCollection<ContactId> contacts,
        CancellationToken cancellationToken = default
    ) => FindByContacts(contacts, cancellationToken);

    public Task<Page<ProspectSummary>> QueryAsync(
        ProspectQuery query,
        CancellationToken cancellationToken = default
    ) => Query(query, cancellationToken);

    public Task<IReadOnlyList<StatusCount>> CountByStatusAsync(
        CancellationToken cancellationToken = default
    ) => CountByStatus(cancellationToken);

    public Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
        CompanySet owners,
        CancellationToken cancellationToken = default
    ) => CountStatusesInUse(owners, cancellationToken);

    public Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
        CompanySet owners,
        IReadOnlyCollection<string> statuses,
        int limit,
        CancellationToken cancellationToken = default
    ) => FindInStatuses(owners, statuses, limit, cancellationToken);

    public void Add(Prospect prospect) => AddNew(prospect);
}
