using Prospecting.Catalogs;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Catalogs;

/// <summary>Catalogues in the tables of one context.</summary>
internal sealed class EfCatalogStore(SettingStore<CatalogEntry, CatalogEntryRow> settings)
    : ICatalogStore
{
    public async Task<Catalog> LoadAsync(
        CatalogKind kind,
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => Catalog.Of(kind, company, await ListAsync(kind, cancellationToken).ConfigureAwait(false));

    public Task<CatalogEntry?> FindAsync(
        CatalogEntryId id,
        CancellationToken cancellationToken = default
    ) => settings.FindAsync(id.Value, cancellationToken);

    public Task<IReadOnlyList<CatalogEntry>> ListAsync(
        CatalogKind kind,
        CancellationToken cancellationToken = default
    )
    {
        var code = kind.Code;
        return settings.LoadWithNewAsync(
            settings.Readable.Where(e => e.Kind == code),
            e => e.Kind == kind,
            cancellationToken
        );
    }

    public void Add(CatalogEntry entry) => settings.Add(entry);
}
