using Prospecting.Addresses;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Races: the database decides, the loser is told, nothing of his is written.</summary>
internal static class ConcurrencyContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Of two who change the same fields, the second gets a conflict",
            (h, c) => Race(h, Rename, c)
        ),
        new(
            "Of two who change only parts, the second gets a conflict",
            (h, c) => Race(h, AddAddress, c)
        ),
        new("A lost race writes nothing, also of what nobody else touched", LostRaceWritesNothing),
        new("A session whose commit failed refuses further use", FailedSessionIsOver),
        new("A reference is unique in its company", ReferencesAreUnique),
        new("Two companies may use the same reference", ReferencesOfTwoCompanies),
    ];

    private static void Rename(Prospect prospect, WorkContext context) =>
        prospect
            .Change(prospect.Details with { DisplayName = prospect.DisplayName + " bis" }, context)
            .OrThrow();

    private static void AddAddress(Prospect prospect, WorkContext context) =>
        prospect.AddAddress(Address("Rennes", "35000"), AddressRoles.None, context).OrThrow();

    private static async Task Race(
        StoreHarness harness,
        Action<Prospect, WorkContext> change,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Disputé", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var slow = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    await harness
                        .ChangeAsync(AnneInParis, id, change, cancellationToken)
                        .ConfigureAwait(false);
                    change(slow!, session.Context);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            "the second commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(2, read!.Version, "the version after one change");
    }

    private static async Task LostRaceWritesNothing(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var disputed = await harness
            .StoreAsync(AnneInParis, "Disputé", cancellationToken)
            .ConfigureAwait(false);
        var calm = await harness
            .StoreAsync(AnneInParis, "Tranquille", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var first = await session
                        .Prospects.FindAsync(disputed, cancellationToken)
                        .ConfigureAwait(false);
                    var second = await session
                        .Prospects.FindAsync(calm, cancellationToken)
                        .ConfigureAwait(false);
                    await harness
                        .ChangeAsync(AnneInParis, disputed, Rename, cancellationToken)
                        .ConfigureAwait(false);
                    Rename(first!, session.Context);
                    Rename(second!, session.Context);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, calm, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            ("Tranquille", 1),
            (read!.DisplayName, read.Version),
            "name and version of the other record"
        );
    }

    private static async Task FailedSessionIsOver(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Disputé", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var slow = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    await harness
                        .ChangeAsync(AnneInParis, id, Rename, cancellationToken)
                        .ConfigureAwait(false);
                    Rename(slow!, session.Context);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                    await Require
                        .ThrowsAsync<InvalidOperationException>(
                            () => session.CommitAsync(cancellationToken),
                            "trying again"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReferencesAreUnique(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(AnneInParis, "Premier", cancellationToken, Refer)
            .ConfigureAwait(false);
        await Require
            .ThrowsAsync<ReferenceTakenException>(
                () => harness.StoreAsync(AnneInParis, "Second", cancellationToken, Refer),
                "a second prospect with the reference"
            )
            .ConfigureAwait(false);
    }

    private static async Task ReferencesOfTwoCompanies(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var paris = await harness
            .StoreAsync(AnneInParis, "À Paris", cancellationToken, Refer)
            .ConfigureAwait(false);
        await harness
            .StoreAsync(BrunoInLyon, "À Lyon", cancellationToken, Refer)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var hits = await session
                        .Prospects.FindByReferencesAsync(["42"], "erp", cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        hits.Count == 1 && hits[0].Prospect == paris,
                        "the one that the scope may see",
                        $"{hits.Count} hits"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static void Refer(Prospect prospect, WorkContext context) =>
        prospect.AddReference("erp", "42", context).OrThrow();
}
