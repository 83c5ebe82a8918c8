using NodaTime;
using Prospecting.Contacts;
using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Contacts are written like prospects: by version, and by who may write a prospect that links them (SPEC C-1, M-3).</summary>
internal static class ContactChangeContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("Of two who change the same contact, the second gets a conflict", Race)
        {
            Hint = "A contact has a version of its own: compare it in the statement that writes.",
        },
        new(
            "A contact is changed by who may write a prospect that links it, and by nobody else",
            Rights
        )
        {
            Rules = ["M-2", "M-3"],
            Hint =
                "Look for a stored prospect that links the contact and that the scope can write for.",
        },
        new("What a contact says of channels changes with his version", Consents)
        {
            Rules = ["C-1"],
            Hint =
                "Write all that he says, what stays and what is renewed, and a new version also when nothing else changed.",
        },
    ];

    private static async Task Race(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var slow = await session
                        .Contacts.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    await RenameAsync(harness, AnneInParis, id, "Moreau", cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(slow, "the contact")
                        .Change(Person("Zoé", "Trop tard"), session.Context)
                        .OrThrow();
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
        await RequireNameAsync(harness, id, "Moreau", cancellationToken).ConfigureAwait(false);
    }

    private static async Task Rights(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await StoreSharedAsync(harness, AccessLevel.Read, cancellationToken)
            .ConfigureAwait(false);
        await Require
            .ThrowsAsync<ScopeViolationException>(
                () => RenameAsync(harness, BrunoInLyon, id, "Pris", cancellationToken),
                "a reader's commit"
            )
            .ConfigureAwait(false);
        await RequireNameAsync(harness, id, "Lefèvre", cancellationToken).ConfigureAwait(false);
        var shared = await StoreSharedAsync(harness, AccessLevel.Write, cancellationToken)
            .ConfigureAwait(false);
        await RenameAsync(harness, BrunoInLyon, shared, "Moreau", cancellationToken)
            .ConfigureAwait(false);
        await RequireNameAsync(harness, shared, "Moreau", cancellationToken).ConfigureAwait(false);
    }

    private static async Task Consents(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        await ConsentAsync(
                harness,
                id,
                cancellationToken,
                (ConsentChannels.Newsletter, ConsentState.OptedIn),
                (ConsentChannels.Mailings, ConsentState.OptedIn)
            )
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromHours(1));
        await ConsentAsync(
                harness,
                id,
                cancellationToken,
                (ConsentChannels.Newsletter, ConsentState.OptedOut),
                ("events", ConsentState.Unknown)
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Require.NotNull(
                        await session
                            .Contacts.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false),
                        "the contact"
                    );
                    var now = session.Context.Now;
                    Require.Equal(
                        "3: events: Unknown 0 h, mailings: OptedIn 1 h, newsletter: OptedOut 0 h",
                        $"{contact.Version}: "
                            + string.Join(
                                ", ",
                                contact.Consents.Select(c =>
                                    $"{c} {(now - c.At!.Value).TotalHours} h"
                                )
                            ),
                        "the version, and what he says of channels since when"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task ConsentAsync(
        StoreHarness harness,
        ContactId id,
        CancellationToken cancellationToken,
        params (string Channel, ConsentState State)[] consents
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var contact = Require.NotNull(
                    await session.Contacts.FindAsync(id, cancellationToken).ConfigureAwait(false),
                    "the contact"
                );
                foreach (var (channel, state) in consents)
                {
                    contact.SetConsent(channel, state, "form", session.Context).OrThrow();
                }

                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task<ContactId> StoreSharedAsync(
        StoreHarness harness,
        AccessLevel level,
        CancellationToken cancellationToken
    )
    {
        ContactId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Contact
                        .Create(Person("Zoé", "Lefèvre"), session.Context)
                        .OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            "Partagé",
                            p =>
                            {
                                p.LinkContact(contact, session.Context).OrThrow();
                                p.ShareWith(Lyon, level, session.Context).OrThrow();
                            }
                        )
                    );
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = contact.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return id;
    }

    private static Task RenameAsync(
        StoreHarness harness,
        Scope scope,
        ContactId id,
        string name,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
            {
                var contact = await session
                    .Contacts.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                Require
                    .NotNull(contact, "the contact")
                    .Change(Person("Zoé", name), session.Context)
                    .OrThrow();
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    private static Task RequireNameAsync(
        StoreHarness harness,
        ContactId id,
        string name,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var contact = await session
                    .Contacts.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                Require.Equal(name, contact?.LastName, "the name that is stored");
            },
            cancellationToken
        );
}
