using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Who sees and who sets what holds for a company, and for a whole tenant (SPEC M-0, M-3).</summary>
internal static class SettingScopeContracts
{
    private static readonly Scope BrunoReadingParis = Scope.ForUser(
        First,
        Bruno,
        Lyon,
        new CompanyGrant(Paris, AccessLevel.Read)
    );

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "What the tenant sets is seen by all its companies, what a company sets by whoever may read for it",
            SeenByWhom
        )
        {
            Rules = ["M-0", "M-3", "P-15"],
            Hint = "Of the tenant, and without a company or of one that the scope may read for.",
        },
        new(
            "What holds for every company of a tenant is set by who reaches the whole tenant alone",
            TenantWide
        )
        {
            Rules = ["M-3"],
            Hint = "CompanySetting.CanBeChangedBy, asked at the commit.",
        },
        new("What holds for a company is set by whoever may write for it alone", OfCompany)
        {
            Rules = ["M-0", "M-3"],
            Hint = "CompanySetting.CanBeChangedBy, asked at the commit; it compares tenants too.",
        },
    ];

    private static async Task SeenByWhom(StoreHarness harness, CancellationToken cancellationToken)
    {
        foreach (var kind in SettingKind.All)
        {
            var ofTenant = await harness
                .StoreSettingAsync(kind, null, "tenant", cancellationToken)
                .ConfigureAwait(false);
            var ofParis = await harness
                .StoreSettingAsync(kind, Paris, "paris", cancellationToken)
                .ConfigureAwait(false);
            foreach (
                var (scope, seesTenants, seesParis) in new[]
                {
                    (AnneInParis, true, true),
                    (BrunoReadingParis, true, true),
                    (Scope.ForWholeTenant(First, Bruno, Lyon), true, true),
                    (BrunoInLyon, true, false),
                    (AnneOfOtherTenant, false, false),
                    (RobotOfOtherTenant, false, false),
                }
            )
            {
                var listed = (seesTenants ? 1 : 0) + (seesParis ? 1 : 0);
                Require.Equal(
                    (seesTenants, listed),
                    await harness
                        .LookAsync(kind, scope, Paris, ofTenant, cancellationToken)
                        .ConfigureAwait(false),
                    $"whether {scope} finds the tenant's {kind}, and how many it lists"
                );
                Require.Equal(
                    (seesParis, listed),
                    await harness
                        .LookAsync(kind, scope, Paris, ofParis, cancellationToken)
                        .ConfigureAwait(false),
                    $"whether {scope} finds the {kind} of Paris, and how many it lists"
                );
            }
        }
    }

    private static async Task TenantWide(StoreHarness harness, CancellationToken cancellationToken)
    {
        foreach (var kind in SettingKind.All)
        {
            await RefusesAsync(harness, kind, null, AnneInParis, Robot, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    Scope.ForWholeTenant(First, Anne, Paris),
                    async session =>
                    {
                        await kind.AddAsync(session, null, "allowed", session.Context)
                            .ConfigureAwait(false);
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task OfCompany(StoreHarness harness, CancellationToken cancellationToken)
    {
        foreach (var kind in SettingKind.All)
        {
            await RefusesAsync(
                    harness,
                    kind,
                    Paris,
                    BrunoReadingParis,
                    AnneInParis,
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var scope in (Scope[])[BrunoInLyon, AnneOfOtherTenant, RobotOfOtherTenant])
            {
                await RefusesNewAsync(harness, kind, Paris, scope, AnneInParis, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    // What the verbs let pass, because they are asked by somebody who may.
    private static async Task RefusesAsync(
        StoreHarness harness,
        SettingKind kind,
        CompanyId? company,
        Scope scope,
        Scope allowed,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreSettingAsync(kind, company, "stored", cancellationToken)
            .ConfigureAwait(false);
        foreach (
            var work in (Func<CompanySetting, WorkContext, Task>[])
                [kind.TouchAsync, kind.DeleteAsync]
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var setting = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        await work(setting, PartScopeContracts.As(allowed, session))
                            .ConfigureAwait(false);
                        await session
                            .RefusesAsync($"a change of a {kind}", cancellationToken)
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        await RefusesNewAsync(harness, kind, company, scope, allowed, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                allowed,
                async session =>
                {
                    var stored = await kind.GetAsync(session, id, cancellationToken)
                        .ConfigureAwait(false);
                    var listed = await kind.ListAsync(session, Paris, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        (1, 1),
                        (stored.Version, listed.Count),
                        $"the version of the {kind}, and how many there are"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task RefusesNewAsync(
        StoreHarness harness,
        SettingKind kind,
        CompanyId? company,
        Scope scope,
        Scope allowed,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
            {
                await kind.AddAsync(
                        session,
                        company,
                        "slipped-in",
                        PartScopeContracts.As(allowed, session)
                    )
                    .ConfigureAwait(false);
                await session
                    .RefusesAsync($"a new {kind}", cancellationToken)
                    .ConfigureAwait(false);
            },
            cancellationToken
        );
}
