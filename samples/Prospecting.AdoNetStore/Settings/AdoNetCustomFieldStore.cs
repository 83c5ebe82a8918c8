using Prospecting.AdoNetStore.Kept;
using Prospecting.CustomFields;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Settings;

/// <summary>Custom fields, as documents.</summary>
internal sealed class AdoNetCustomFieldStore(KeptAggregates<CustomField> fields) : ICustomFieldStore
{
    public async Task<CustomFieldSet> LoadAsync(
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => CustomFieldSet.Of(company, await ListAsync(cancellationToken));

    public Task<CustomField?> FindAsync(
        CustomFieldId id,
        CancellationToken cancellationToken = default
    ) => fields.FindAsync(id.Value, cancellationToken);

    public Task<IReadOnlyList<CustomField>> ListAsync(
        CancellationToken cancellationToken = default
    ) => fields.VisibleAndNewAsync(cancellationToken);

    public void Add(CustomField field) => fields.Add(field);
}
