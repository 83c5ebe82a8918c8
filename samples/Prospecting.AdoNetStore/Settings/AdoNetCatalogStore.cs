using Prospecting.AdoNetStore.Kept;
using Prospecting.Catalogs;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Settings;

/// <summary>Catalogues, as documents.</summary>
internal sealed class AdoNetCatalogStore(KeptAggregates<CatalogEntry> entries) : ICatalogStore
{
    public async Task<Catalog> LoadAsync(
        CatalogKind kind,
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => Catalog.Of(kind, company, await ListAsync(kind, cancellationToken));

    public Task<CatalogEntry?> FindAsync(
        CatalogEntryId id,
        CancellationToken cancellationToken = default
    ) => entries.FindAsync(id.Value, cancellationToken);

    public async Task<IReadOnlyList<CatalogEntry>> ListAsync(
        CatalogKind kind,
        CancellationToken cancellationToken = default
    ) => [.. (await entries.VisibleAndNewAsync(cancellationToken)).Where(e => e.Kind == kind)];

    public void Add(CatalogEntry entry) => entries.Add(entry);
}
