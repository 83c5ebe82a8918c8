using Prospecting.CustomFields;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Custom fields in memory.</summary>
internal sealed class InMemoryCustomFieldStore(KeptAggregates<CustomField> fields)
    : ICustomFieldStore
{
    public async Task<CustomFieldSet> LoadAsync(
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => CustomFieldSet.Of(company, await ListAsync(cancellationToken).ConfigureAwait(false));

    public Task<CustomField?> FindAsync(
        CustomFieldId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(fields.Find(id.Value));
    }

    public Task<IReadOnlyList<CustomField>> ListAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<CustomField>>([.. fields.VisibleAndNew()]);
    }

    public void Add(CustomField field) => fields.Add(field);
}
