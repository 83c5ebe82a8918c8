using Prospecting.Catalogs;
using Prospecting.Ownership;
using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <content>What holds for a company, of what it and its tenant set (SPEC P-10, P-15, O-2).</content>
internal static partial class SettingContracts
{
    private static async Task CompaniesOverride(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    foreach (var kind in SettingKind.All)
                    {
                        foreach (var (company, code) in Places)
                        {
                            var setting = await kind.AddAsync(
                                    session,
                                    company,
                                    code,
                                    session.Context
                                )
                                .ConfigureAwait(false);
                            if (kind.CanChange)
                            {
                                kind.Change(setting, company?.Value ?? "tenant", session.Context);
                            }
                        }
                    }

                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (
            var (scope, company, expected) in new[]
            {
                (AnneInParis, Paris, "both paris, paris paris, tenant tenant"),
                (Robot, Lyon, "both tenant, lyon lyon, tenant tenant"),
                // Of a company that one may not read for, what the tenant sets.
                (BrunoInLyon, Paris, "both tenant, tenant tenant"),
            }
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var catalog = await session
                            .Catalogs.LoadAsync(CatalogKind.Source, company, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            expected,
                            Told(catalog.Items.Select(i => $"{i.Code} {i.Label.En}")),
                            $"the catalogue of {company} for {scope.User}"
                        );
                        var fields = await session
                            .CustomFields.LoadAsync(company, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            expected,
                            Told(fields.Fields.Select(f => $"{f.Code} {f.Label.En}")),
                            $"the custom fields of {company} for {scope.User}"
                        );
                        await GrantsHoldAsync(session, company, cancellationToken)
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    // The tenant's and those of the firm, of one role, whoever asks.
    private static async Task GrantsHoldAsync(
        IProspectingSession session,
        CompanyId firm,
        CancellationToken cancellationToken
    )
    {
        var grants = session.RepresentativeGrants;
        var held = await grants
            .ListAsync(RepresentativeRole.Operational, firm, cancellationToken)
            .ConfigureAwait(false);
        var mayRead = session.Context.Scope.CanRead(firm);
        Require.Equal(
            Told(
                Places
                    .Where(p => p.Company is null || (mayRead && p.Company == firm))
                    .Select(p => $"{p.Code} {p.Company}")
            ),
            Told(held.Select(g => $"{g.User} {g.Company}")),
            $"the grants at {firm} for {session.Context.Scope.User}"
        );
        var everywhere = await grants
            .ListAsync(RepresentativeRole.Operational, firm: null, cancellationToken)
            .ConfigureAwait(false);
        var ofOtherRole = await grants
            .ListAsync(RepresentativeRole.Source, firm, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            (2, 0),
            (everywhere.Count, ofOtherRole.Count),
            "the number of grants for every firm, and of another role"
        );
    }

    private static IReadOnlyList<(CompanyId? Company, string Code)> Places { get; } =
    [(null, "tenant"), (null, "both"), (Paris, "both"), (Paris, "paris"), (Lyon, "lyon")];

    private static string Told(IEnumerable<string> texts) =>
        string.Join(", ", texts.Order(StringComparer.Ordinal));
}
