using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Loading, adding, changing, committing.</summary>
internal static class UnitOfWorkContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A committed prospect is found in a new session, equal to what was written",
            RoundTrips
        ),
        new("What is not committed is not seen", UncommittedIsInvisible),
        new("Each session gives out objects of its own", SessionsShareNothing),
        new("A session gives out the same object for the same id", OneObjectPerSession),
        new("A commit without changes writes nothing", EmptyCommit),
        new("A session goes on after a commit", GoesOn),
        new("A changed contact is found changed", ContactsChange),
        new("A cancelled commit writes nothing", CancelledCommit),
    ];

    private static async Task RoundTrips(StoreHarness harness, CancellationToken cancellationToken)
    {
        ProspectSnapshot? written = null;
        ContactSnapshot? person = null;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = Prospect.Create(Full(), session.Context).OrThrow();
                    var contact = Contact
                        .Create(Person("Zoé", "Lefèvre", "Zoe@Atelier.example"), session.Context)
                        .OrThrow();
                    prospect.LinkContact(contact, session.Context, "gérante").OrThrow();
                    prospect
                        .AddAddress(
                            Address("Saint-Étienne", "42000"),
                            AddressRoles.Billing,
                            session.Context,
                            "siège"
                        )
                        .OrThrow();
                    prospect
                        .AddAddress(
                            Address("Bourg-en-Bresse", "01000"),
                            AddressRoles.Delivery,
                            session.Context
                        )
                        .OrThrow();
                    prospect.ShareWith(Lyon, AccessLevel.Read, session.Context).OrThrow();
                    prospect.AddReference("erp", "00042", session.Context).OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    written = prospect.ToSnapshot();
                    person = contact.ToSnapshot();
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var read = await session
                        .Prospects.FindAsync(new ProspectId(written!.Id), cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        written == Require.NotNull(read, "the committed prospect").ToSnapshot(),
                        "every field as it was written",
                        "another snapshot"
                    );
                    var contact = await session
                        .Contacts.FindAsync(new ContactId(person!.Id), cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        person == Require.NotNull(contact, "the committed contact").ToSnapshot(),
                        "every field of the contact as it was written",
                        "another snapshot"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static ProspectDetails Full() =>
        new()
        {
            DisplayName = "Atelier Lefèvre",
            LegalName = "ATELIER LEFÈVRE",
            LegalForm = "SARL",
            Siret = Siret.Parse("73282932000074").OrThrow(),
            ActivityCode = "4332A",
            Industry = "Menuiserie",
            Email = EmailAddress.Parse("Contact@Atelier.example").OrThrow(),
            Phone = PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
            Mobile = PhoneNumber.Parse("660-485-0224").OrThrow(),
            Website = Website.Parse("www.atelier.example").OrThrow(),
            Source = "Salon",
            Owner = "Claire Vasseur",
            AnnualTurnover = Money.Of(1234567.5m, "EUR"),
            Comment = "Deux lignes,\navec « guillemets » ; et 😀",
        };

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
                    mine!
                        .AddAddress(Address("Nantes", "44000"), AddressRoles.None, session.Context)
                        .OrThrow();
                    var theirs = await harness
                        .ReadAsync(AnneInParis, id, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        0,
                        theirs!.Addresses.Count,
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
                Require.That(ReferenceEquals(first, second), "one object", "two");
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
        Require.Equal(1, read!.Version, "the version");
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
        Require.Equal(("Deuxième", 2), (read!.DisplayName, read.Version), "name and version");
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
                    contact!.Change(Person("Zoé", "Moreau")).OrThrow();
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
                        (contact!.LastName, contact.Version),
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
