using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

internal static partial class BulkContracts
{
    private static async Task RefusedTogether(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(
                AnneInParis,
                "Premier",
                cancellationToken,
                (p, c) => p.AddReference("erp", "42", c).OrThrow()
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    for (var i = 0; i < Many; i++)
                    {
                        // One of them has a reference that is taken.
                        Full(i, session);
                    }

                    await Require
                        .ThrowsAsync<ReferenceTakenException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            1,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }

    private static async Task BeyondScope(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var disguise = session.Context with { Scope = BrunoInLyon };
                    for (var i = 0; i < Many; i++)
                    {
                        session.Prospects.Add(
                            NewProspect(i == 31 ? disguise : session.Context, $"Intrus {i}")
                        );
                    }

                    await Require
                        .ThrowsAsync<ScopeViolationException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            0,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }

    private static async Task ChangedAndMade(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var known = await harness
            .StoreAsync(AnneInParis, "Connu", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var stored = await session
                        .Prospects.FindAsync(known, cancellationToken)
                        .ConfigureAwait(false);
                    var records = Enumerable.Range(0, Many).Select(i => Full(i, session)).ToList();
                    Rename(stored!, session.Context);
                    // What is stored links somebody who is written with the many.
                    stored!.LinkContact(records[5].Contact, session.Context).OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, known, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            ("Connu bis", 2, 1),
            (read!.DisplayName, read.Version, read.Contacts.Count),
            "name, version and contacts of the one that was stored"
        );
        Require.Equal(
            Many + 1,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }
}
