using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <content>Codes are unique for a company (SPEC P-10, P-15, O-2).</content>
internal static partial class SettingContracts
{
    private static async Task SecondOfOneCodeGetsConflict(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            foreach (var company in (CompanyId?[])[Paris, null])
            {
                var taken = company?.Value ?? "tenant";
                await harness
                    .InSessionAsync(
                        Robot,
                        async session =>
                        {
                            await kind.AddAsync(session, company, taken, session.Context)
                                .ConfigureAwait(false);
                            await kind.AddAsync(session, company, "free", session.Context)
                                .ConfigureAwait(false);
                            await harness
                                .StoreSettingAsync(kind, company, taken, cancellationToken)
                                .ConfigureAwait(false);
                            await Require
                                .ThrowsAsync<ConcurrencyConflictException>(
                                    () => session.CommitAsync(cancellationToken),
                                    $"the second commit of one code ({kind})"
                                )
                                .ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                await harness
                    .InSessionAsync(
                        Robot,
                        async session =>
                        {
                            var listed = await kind.ListAsync(session, Paris, cancellationToken)
                                .ConfigureAwait(false);
                            Require.Equal(
                                1,
                                listed.Count(s => s.Company == company),
                                $"the number of those that were set ({kind})"
                            );
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
    }

    private static async Task SameCodeElsewhere(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            foreach (var company in (CompanyId?[])[null, Paris, Lyon])
            {
                await harness
                    .StoreSettingAsync(kind, company, "same", cancellationToken)
                    .ConfigureAwait(false);
            }

            await harness
                .InSessionAsync(
                    RobotOfOtherTenant,
                    async session =>
                    {
                        await kind.AddAsync(session, null, "same", session.Context)
                            .ConfigureAwait(false);
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var listed = await kind.ListAsync(session, Paris, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(2, listed.Count, $"the number of those for Paris ({kind})");
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task CodesAreFreed(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            var old = await harness
                .StoreSettingAsync(kind, Paris, "again", cancellationToken)
                .ConfigureAwait(false);
            Guid fresh = default;
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var setting = await kind.GetAsync(session, old, cancellationToken)
                            .ConfigureAwait(false);
                        await kind.DeleteAsync(setting, session.Context).ConfigureAwait(false);
                        fresh = (
                            await kind.AddAsync(session, Paris, "again", session.Context)
                                .ConfigureAwait(false)
                        ).SubjectId;
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.Equal(
                (true, 1),
                await harness
                    .LookAsync(kind, AnneInParis, Paris, fresh, cancellationToken)
                    .ConfigureAwait(false),
                $"whether the new one is found, and how many are listed ({kind})"
            );
        }
    }
}
