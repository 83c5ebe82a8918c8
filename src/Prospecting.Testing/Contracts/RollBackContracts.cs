using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Companies go their own way, and back (SPEC S-1, S-14).</summary>
internal static class RollBackContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A migration touches the prospects of its company alone", OwnCompanyAlone)
        {
            Rules = ["S-1", "S-14"],
            Hint = "Mind the owners that FindInStatuses is given.",
            Needs = StoreCapabilities.Releases,
        },
        new("Rolling back publishes the old content and moves prospects back", RollsBack)
        {
            Rules = ["S-14"],
            Hint = "Releases are append-only: none is ever removed.",
            Needs = StoreCapabilities.Releases,
        },
    ];

    private static async Task OwnCompanyAlone(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await StoreQualifiedAsync(harness, AnneInParis, 2, cancellationToken).ConfigureAwait(false);
        await StoreQualifiedAsync(harness, BrunoInLyon, 2, cancellationToken).ConfigureAwait(false);
        await harness
            .PublishAsync(
                AnneInParis,
                new()
                {
                    Company = Paris,
                    Workflow = Renamed,
                    Mapping = QualifiedToInTalks,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var found = await session
                        .Prospects.FindInStatusesAsync(
                            Scopes.CompanySet.Of(Paris),
                            ["qualified"],
                            limit: 10,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.Equal(2, found.Count, "the prospects of the company in the status");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            2,
            await new StatusMigration(harness.Sessions)
                .RunAsync(AnneInParis, Paris, cancellationToken: cancellationToken)
                .ConfigureAwait(false),
            "the prospects moved"
        );
        await RequireStatusesAsync(harness, "qualified", 2, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task RollsBack(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness
            .PublishAsync(
                Robot,
                new() { Workflow = StatusPresets.Standard with { Key = "firm" } },
                cancellationToken
            )
            .ConfigureAwait(false);
        await StoreQualifiedAsync(harness, AnneInParis, 2, cancellationToken).ConfigureAwait(false);
        await harness
            .PublishAsync(
                Robot,
                new() { Workflow = Renamed with { Key = "firm" }, Mapping = QualifiedToInTalks },
                cancellationToken
            )
            .ConfigureAwait(false);
        var migration = new StatusMigration(harness.Sessions);
        await migration.RunAsync(Robot, cancellationToken: cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var plan = (
                        await Publisher
                            .RollBackAsync(
                                session,
                                company: null,
                                number: 1,
                                [new StatusRename("in-talks", "qualified")],
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    ).OrThrow();
                    Require.Equal(3, plan.Next.Version, "the version of the old content");
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            2,
            await migration
                .RunAsync(Robot, cancellationToken: cancellationToken)
                .ConfigureAwait(false),
            "the prospects moved back"
        );
        await RequireStatusesAsync(harness, "qualified", 2, cancellationToken)
            .ConfigureAwait(false);
    }
}
