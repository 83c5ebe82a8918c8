using Prospecting.CustomFields;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Custom fields that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenFields(ICustomFieldStore inner) : ICustomFieldStore
{
    public Func<CompanyId, CancellationToken, Task<CustomFieldSet>> Load { get; init; } =
        inner.LoadAsync;

    public Func<CustomFieldId, CancellationToken, Task<CustomField?>> Find { get; init; } =
        inner.FindAsync;

    public Func<CancellationToken, Task<IReadOnlyList<CustomField>>> List { get; init; } =
        inner.ListAsync;

    public Action<CustomField> AddNew { get; init; } = inner.Add;

    public Task<CustomFieldSet> LoadAsync(
        CompanyId company,
        CancellationToken cancellationToken = default
    ) => Load(company, cancellationToken);

    public Task<CustomField?> FindAsync(
        CustomFieldId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<IReadOnlyList<CustomField>> ListAsync(
        CancellationToken cancellationToken = default
    ) => List(cancellationToken);

    public void Add(CustomField field) => AddNew(field);
}
