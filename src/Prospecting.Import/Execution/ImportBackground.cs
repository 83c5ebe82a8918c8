using System.Collections.Frozen;
using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Import.Execution;

/// <summary>What the rows of a file are read against: loaded once, so that the last row means what the first one meant.</summary>
internal sealed record ImportBackground(
    CompiledWorkflow Workflow,
    FrozenDictionary<string, Catalog> Catalogs,
    CustomFieldSet CustomFields,
    HostCapabilities Capabilities
)
{
    public static async Task<ImportBackground> LoadAsync(
        IProspectingSessionFactory sessions,
        Scope scope,
        CompanyId company,
        CancellationToken cancellationToken
    )
    {
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            Dictionary<string, Catalog> catalogs = new(StringComparer.Ordinal);
            foreach (var (field, kind) in CatalogKind.ByField)
            {
                catalogs[field] = await session
                    .Catalogs.LoadAsync(kind, company, cancellationToken)
                    .ConfigureAwait(false);
            }

            return new ImportBackground(
                session.Context.Workflows.For(scope.Tenant, company).Workflow,
                catalogs.ToFrozenDictionary(StringComparer.Ordinal),
                await session
                    .CustomFields.LoadAsync(company, cancellationToken)
                    .ConfigureAwait(false),
                session.Context.Capabilities
            );
        }
    }

    /// <summary>The catalogue that a field takes its values from; <see langword="null"/> when the company does without (SPEC P-16).</summary>
    public Catalog? CatalogOf(string field) =>
        Catalogs.GetValueOrDefault(field) is { IsInUse: true } catalog ? catalog : null;
}
