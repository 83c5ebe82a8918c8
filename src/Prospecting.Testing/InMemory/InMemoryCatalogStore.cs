using Prospecting.Catalogs;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Catalogues in memory.</summary>
internal sealed class InMemoryCatalogStore(KeptAggregates<CatalogEntry> entries) : ICatalogStore
{
    public async Task<Catalog> LoadAsync(
        CatalogKind kind,
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => Catalog.Of(kind, company, await ListAsync(kind, cancellationToken).ConfigureAwait(false));

    public Task<CatalogEntry?> FindAsync(
        CatalogEntryId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(entries.Find(id.Value));
    }

    public Task<IReadOnlyList<CatalogEntry>> ListAsync(
        CatalogKind kind,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<CatalogEntry>>([
            .. entries.VisibleAndNew().Where(e => e.Kind == kind),
        ]);
    }

    public void Add(CatalogEntry entry) => entries.Add(entry);
}
