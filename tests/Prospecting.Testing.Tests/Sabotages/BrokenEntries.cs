using Prospecting.Catalogs;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Catalogues that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenEntries(ICatalogStore inner) : ICatalogStore
{
    public Func<CatalogKind, CompanyId, CancellationToken, Task<Catalog>> Load { get; init; } =
        inner.LoadAsync;

    public Func<CatalogEntryId, CancellationToken, Task<CatalogEntry?>> Find { get; init; } =
        inner.FindAsync;

    public Func<
        CatalogKind,
        CancellationToken,
        Task<IReadOnlyList<CatalogEntry>>
    > List { get; init; } = inner.ListAsync;

    public Action<CatalogEntry> AddNew { get; init; } = inner.Add;

    public Task<Catalog> LoadAsync(
        CatalogKind kind,
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => Load(kind, company, cancellationToken);

    public Task<CatalogEntry?> FindAsync(
        CatalogEntryId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<IReadOnlyList<CatalogEntry>> ListAsync(
        CatalogKind kind,
        CancellationToken cancellationToken = default
    ) => List(kind, cancellationToken);

    public void Add(CatalogEntry entry) => AddNew(entry);
}
