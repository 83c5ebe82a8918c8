using Prospecting.Scopes;

namespace Prospecting.Catalogs;

/// <summary>The catalogues that a session may see: the tenant's entries, and those of the companies that its scope may read for (SPEC P-15).</summary>
public interface ICatalogStore
{
    /// <summary>Loads a catalogue as a company sees it.</summary>
    /// <param name="kind">The catalogue.</param>
    /// <param name="company">The company: of a prospect, the one that owns it. Its own entries count only if the scope may read for it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The catalogue, as <see cref="Catalog.Of(CatalogKind, CompanyId, IEnumerable{CatalogEntry})"/> makes it; empty when nobody has set any entry.</returns>
    Task<Catalog> LoadAsync(
        CatalogKind kind,
        CompanyId company,
        CancellationToken cancellationToken = default
    );

    /// <summary>Loads an entry.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The entry, or <see langword="null"/> when there is none or the scope may not see it.</returns>
    Task<CatalogEntry?> FindAsync(CatalogEntryId id, CancellationToken cancellationToken = default);

    /// <summary>Loads the entries of a kind, the tenant's and the companies'.</summary>
    /// <param name="kind">The catalogue.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, active or not, those added to the session among them, in no particular order.</returns>
    Task<IReadOnlyList<CatalogEntry>> ListAsync(
        CatalogKind kind,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new entry written by the commit. Code, kind and company are unique in a tenant.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(CatalogEntry entry);
}
