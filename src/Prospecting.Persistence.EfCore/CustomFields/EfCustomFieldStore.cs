using Prospecting.CustomFields;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.CustomFields;

/// <summary>Custom fields in the tables of one context.</summary>
internal sealed class EfCustomFieldStore(SettingStore<CustomField, CustomFieldRow> settings)
    : ICustomFieldStore
{
    public async Task<CustomFieldSet> LoadAsync(
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => CustomFieldSet.Of(company, await ListAsync(cancellationToken).ConfigureAwait(false));

    public Task<CustomField?> FindAsync(
        CustomFieldId id,
        CancellationToken cancellationToken = default
    ) => settings.FindAsync(id.Value, cancellationToken);

    public Task<IReadOnlyList<CustomField>> ListAsync(
        CancellationToken cancellationToken = default
    ) => settings.LoadWithNewAsync(settings.Readable, _ => true, cancellationToken);

    public void Add(CustomField field) => settings.Add(field);
}
