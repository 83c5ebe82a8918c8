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
        )
        {
            Hint = "Compare the stored version with the loaded one in the statement that writes.",
        },
        new(
            "Of two who change only parts, the second gets a conflict",
            (h, c) => Race(h, AddAddress, c)
        )
        {
            Hint =
                "The version is the prospect's: raise and compare it also when only parts changed.",
        },
        new("A lost race writes nothing, also of what nobody else touched", LostRaceWritesNothing)
        {
            Hint = "One transaction around the whole commit.",
        },
        new("A session whose commit failed refuses further use", FailedSessionIsOver)
        {
            Hint =
                "Its objects are no longer what is stored: throw InvalidOperationException from then on.",
        },
        new("A reference is unique in its company", ReferencesAreUnique)
        {
            Rules = ["P-13"],
            Hint =
                "A unique index on tenant, company, system and id; tell ReferenceTakenException from other violations.",
        },
        new("Two companies may use the same reference", ReferencesOfTwoCompanies)
        {
            Rules = ["P-13"],
            Hint = "The company belongs to the unique index.",
        },
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
                    change(Require.NotNull(slow, "the prospect"), session.Context);
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
        Require.Equal(
            2,
            Require.NotNull(read, "the prospect").Version,
            "the version after one change"
        );
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
                    Rename(Require.NotNull(first, "the prospect"), session.Context);
                    Rename(Require.NotNull(second, "the prospect"), session.Context);
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
            (Require.NotNull(read, "the prospect").DisplayName, read.Version),
            "name and version of the other record"
        );
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var (id, lines) in new[] { (calm, 1), (disputed, 2) })
                    {
                        var history = await session
                            .History.ReadAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(lines, history.Count, "the number of lines of history");
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
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
                    Rename(Require.NotNull(slow, "the prospect"), session.Context);
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
        await RefusedAsync(
                () => harness.StoreAsync(AnneInParis, "Second", cancellationToken, Refer),
                "a second prospect with the reference"
            )
            .ConfigureAwait(false);
        var other = await harness
            .StoreAsync(AnneInParis, "Autre", cancellationToken)
            .ConfigureAwait(false);
        await RefusedAsync(
                () => harness.ChangeAsync(AnneInParis, other, Refer, cancellationToken),
                "a stored prospect that takes the reference"
            )
            .ConfigureAwait(false);
        await RefusedAsync(
                () => StoreTwinsAsync(harness, cancellationToken),
                "one commit of two prospects with one reference"
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, other, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            1,
            Require.NotNull(read, "the prospect").Version,
            "the version of the other one"
        );

        static Task RefusedAsync(Func<Task> act, string what) =>
            Require.ThrowsAsync<ReferenceTakenException>(act, what);
    }

    private static Task StoreTwinsAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                foreach (var name in (string[])["Jumeau", "Jumelle"])
                {
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            name,
                            p => p.AddReference("erp", "2 × 21", session.Context).OrThrow()
                        )
                    );
                }

                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

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
