using Prospecting.Contacts;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Contacts are seen and linked through prospects only (SPEC M-3).</summary>
internal static class ContactScopeContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A contact is seen only through a prospect that the scope may see",
            ContactsFollowProspects
        ),
        new("A contact that the scope may not see cannot be linked", ForeignContact),
        new("A contact that no prospect links is refused at the commit", UnlinkedContact),
    ];

    private static async Task ContactsFollowProspects(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                    Require.That(
                        await session
                            .Contacts.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false)
                            is null,
                        "nothing",
                        "the contact"
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ForeignContact(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var forged = Contact.FromSnapshot(
                        new ContactSnapshot
                        {
                            Tenant = First.Value,
                            Id = id.Value,
                            Version = 1,
                            LastName = "Deviné",
                        }
                    );
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            "Curieux",
                            p => p.LinkContact(forged, session.Context).OrThrow()
                        )
                    );
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
    }

    private static Task UnlinkedContact(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                session.Contacts.Add(
                    Contact.Create(Person("Sans", "Lien"), session.Context).OrThrow()
                );
                await Require
                    .ThrowsAsync<ScopeViolationException>(
                        () => session.CommitAsync(cancellationToken),
                        "the commit"
                    )
                    .ConfigureAwait(false);
            },
            cancellationToken
        );
}
