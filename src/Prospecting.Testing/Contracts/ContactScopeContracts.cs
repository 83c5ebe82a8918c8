using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
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
        )
        {
            Rules = ["M-3"],
            Hint =
                "Join contacts with the links of readable prospects, for one id and for several.",
        },
        new("The prospects of a contact are those that the scope may see", ProspectsOfContacts)
        {
            Rules = ["C-1", "M-3"],
            Hint =
                "Join the links of the contacts with readable prospects, each once; merged records are none.",
        },
        new("A contact that the scope may not see cannot be linked", ForeignContact)
        {
            Rules = ["M-3"],
            Hint = "Check new links at the commit: an id alone is no right.",
        },
        new("A contact that no prospect links is refused at the commit", UnlinkedContact)
        {
            Rules = ["M-3"],
            Hint = "Nobody could ever see it again.",
        },
    ];

    private static async Task ContactsFollowProspects(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness.StoreContactAsync(cancellationToken).ConfigureAwait(false);
        foreach (
            var (scope, seen) in new[]
            {
                (AnneInParis, 1),
                (BrunoInLyon, 0),
                (AnneOfOtherTenant, 0),
            }
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var several = await session
                            .Contacts.FindAsync([id], cancellationToken)
                            .ConfigureAwait(false);
                        var one = await session
                            .Contacts.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            (seen, seen),
                            (one is null ? 0 : 1, several.Count),
                            $"the contacts that {scope.User} finds, one by one and several at once"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task ProspectsOfContacts(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        ContactId shared = default;
        ContactId alone = default;
        var (both, own) = (default(ProspectId), default(ProspectId));
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var (zoe, max) = (
                        Contact.Create(Person("Zoé", "Lefèvre"), session.Context).OrThrow(),
                        Contact.Create(Person("Max", "Exemple"), session.Context).OrThrow()
                    );
                    session.Contacts.Add(zoe);
                    session.Contacts.Add(max);
                    var first = NewProspect(
                        session.Context,
                        "Partagé",
                        p =>
                        {
                            p.LinkContact(zoe, session.Context).OrThrow();
                            p.LinkContact(max, session.Context).OrThrow();
                            p.ShareWith(Lyon, AccessLevel.Read, session.Context).OrThrow();
                        }
                    );
                    var second = NewProspect(
                        session.Context,
                        "Paris seul",
                        p => p.LinkContact(zoe, session.Context).OrThrow()
                    );
                    session.Prospects.Add(first);
                    session.Prospects.Add(second);
                    session.Prospects.Add(NewProspect(session.Context, "Sans contact"));
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    (shared, alone, both, own) = (zoe.Id, max.Id, first.Id, second.Id);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (
            var (scope, contacts, expected) in new (Scope, ContactId[], ProspectId[])[]
            {
                (AnneInParis, [shared, alone], [both, own]),
                (AnneInParis, [alone], [both]),
                (AnneInParis, [], []),
                (BrunoInLyon, [shared, alone], [both]),
                (AnneOfOtherTenant, [shared, alone], []),
            }
        )
        {
            await RequireProspectsAsync(harness, scope, contacts, expected, cancellationToken)
                .ConfigureAwait(false);
        }

        await MergeContracts
            .MergeAsync(harness, survivor: both, loser: own, cancellationToken)
            .ConfigureAwait(false);
        await RequireProspectsAsync(harness, AnneInParis, [shared], [both], cancellationToken)
            .ConfigureAwait(false);
    }

    private static Task RequireProspectsAsync(
        StoreHarness harness,
        Scope scope,
        ContactId[] contacts,
        ProspectId[] expected,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
            {
                var found = await session
                    .Prospects.FindByContactsAsync(contacts, cancellationToken)
                    .ConfigureAwait(false);
                Require.Equal(
                    string.Join(' ', expected.Order()),
                    string.Join(' ', found.Order()),
                    $"the prospects of {contacts.Length} contacts that {scope.User} finds"
                );
            },
            cancellationToken
        );

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
