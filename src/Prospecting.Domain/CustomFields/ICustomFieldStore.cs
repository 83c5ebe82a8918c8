using Prospecting.Scopes;

namespace Prospecting.CustomFields;

/// <summary>The custom fields that a session may see: the tenant's, and those of the companies that its scope may read for (SPEC P-10).</summary>
public interface ICustomFieldStore
{
    /// <summary>Loads the fields as a company sees them.</summary>
    /// <param name="company">The company: of a prospect, the one that owns it. Its own fields count only if the scope may read for it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The fields, as <see cref="CustomFieldSet.Of"/> makes them.</returns>
    Task<CustomFieldSet> LoadAsync(
        CompanyId company,
        CancellationToken cancellationToken = default
    );

    /// <summary>Loads a field.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The field, or <see langword="null"/> when there is none or the scope may not see it.</returns>
    Task<CustomField?> FindAsync(CustomFieldId id, CancellationToken cancellationToken = default);

    /// <summary>Loads every field, the tenant's and the companies'.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, active or not, those added to the session among them, in no particular order.</returns>
    Task<IReadOnlyList<CustomField>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Has a new field written by the commit. Code and company are unique in a tenant.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(CustomField field);
}
