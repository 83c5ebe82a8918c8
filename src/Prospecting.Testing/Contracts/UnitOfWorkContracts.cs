using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Loading, adding, changing, committing.</summary>
internal static class UnitOfWorkContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A committed prospect is found in a new session, equal to what was written", RoundTrips)
        {
            Hint =
                "Write every property of the snapshots, parts in their order, text unchanged and instants as ticks.",
        },
        new("What is not committed is not seen", UncommittedIsInvisible)
        {
            Hint =
                "Nothing is written before the commit; a session that is thrown away forgets everything.",
        },
        new("Each session gives out objects of its own", SessionsShareNothing)
        {
            Hint =
                "Build aggregates from stored snapshots; a cache holds snapshots, never aggregates.",
        },
        new("A session gives out the same object for the same id", OneObjectPerSession)
        {
            Hint =
                "Keep a map of what the session has loaded, and look there first, for one id and for several.",
        },
        new("A commit without changes writes nothing", EmptyCommit)
        {
            Hint = "Write only what has pending changes; a version counts changes.",
        },
        new("A session goes on after a commit", GoesOn)
        {
            Hint = "Call AcceptCommit with the new version on each aggregate that was written.",
        },
        new("A changed contact is found changed", ContactsChange)
        {
            Hint = "Contacts have versions of their own, written like those of prospects.",
        },
        new("A cancelled commit writes nothing", CancelledCommit)
        {
            Hint = "Give the token to the database, and roll the transaction back.",
        },
    ];

    private static async Task RoundTrips(StoreHarness harness, CancellationToken cancellationToken)
    {
        List<ProspectSnapshot> written = [];
        ContactSnapshot? person = null;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = FullRecords.Contact(session.Context);
                    session.Contacts.Add(contact);
                    foreach (var prospect in FullRecords.Prospects(session.Context, contact))
                    {
                        session.Prospects.Add(prospect);
                        written.Add(prospect.ToSnapshot() with { Version = 1 });
                    }

                    person = contact.ToSnapshot() with { Version = 1 };
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
                    foreach (var expected in written)
                    {
                        var read = await session
                            .Prospects.FindAsync(new ProspectId(expected.Id), cancellationToken)
                            .ConfigureAwait(false);
                        Require.SameFields(
                            expected,
                            Require.NotNull(read, "the committed prospect").ToSnapshot()
                        );
                    }

                    var contact = await session
                        .Contacts.FindAsync(new ContactId(person!.Id), cancellationToken)
                        .ConfigureAwait(false);
                    Require.SameFields(
                        person,
                        Require.NotNull(contact, "the committed contact").ToSnapshot()
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task UncommittedIsInvisible(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        ProspectId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                session =>
                {
                    var prospect = NewProspect(session.Context, "Jamais écrit");
                    session.Prospects.Add(prospect);
                    id = prospect.Id;
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.That(read is null, "nothing of an abandoned session", "the prospect");
    }

    private static async Task SessionsShareNothing(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Seul", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var mine = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(mine, "the prospect")
                        .AddAddress(Address("Nantes", "44000"), AddressRoles.None, session.Context)
                        .OrThrow();
                    var theirs = await harness
                        .ReadAsync(AnneInParis, id, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        0,
                        Require.NotNull(theirs, "the prospect").Addresses.Count,
                        "the number of addresses another session sees"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task OneObjectPerSession(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var id = await harness
                    .StoreAsync(AnneInParis, "Une fois", cancellationToken)
                    .ConfigureAwait(false);
                var first = await session
                    .Prospects.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                var second = await session
                    .Prospects.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                var several = await session
                    .Prospects.FindAsync([id], cancellationToken)
                    .ConfigureAwait(false);
                Require.That(
                    ReferenceEquals(first, second)
                        && ReferenceEquals(first, several.SingleOrDefault()),
                    "one object",
                    "two"
                );
            },
            cancellationToken
        );

    private static async Task EmptyCommit(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Inchangé", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(AnneInParis, id, (_, _) => { }, cancellationToken)
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(1, Require.NotNull(read, "the prospect").Version, "the version");
    }

    private static async Task GoesOn(StoreHarness harness, CancellationToken cancellationToken)
    {
        ProspectId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = NewProspect(session.Context, "Première");
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    prospect
                        .Change(prospect.Details with { DisplayName = "Deuxième" }, session.Context)
                        .OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = prospect.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            ("Deuxième", 2),
            (Require.NotNull(read, "the prospect").DisplayName, read.Version),
            "name and version"
        );
    }

    private static async Task ContactsChange(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var contactId = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = await session
                        .Contacts.FindAsync(contactId, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(contact, "the contact")
                        .Change(Person("Zoé", "Moreau"), session.Context)
                        .OrThrow();
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
                    var contact = await session
                        .Contacts.FindAsync(contactId, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        ("Moreau", 2),
                        (Require.NotNull(contact, "the contact").LastName, contact.Version),
                        "name and version"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task CancelledCommit(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var prospect = NewProspect(session.Context, "Annulé");
                session.Prospects.Add(prospect);
                using var source = new CancellationTokenSource();
                await source.CancelAsync().ConfigureAwait(false);
                await Require
                    .ThrowsAsync<OperationCanceledException>(
                        () => session.CommitAsync(source.Token),
                        "a cancelled commit"
                    )
                    .ConfigureAwait(false);
                var read = await harness
                    .ReadAsync(AnneInParis, prospect.Id, cancellationToken)
                    .ConfigureAwait(false);
                Require.That(read is null, "nothing of a cancelled commit", "the prospect");
            },
            cancellationToken
        );
}
