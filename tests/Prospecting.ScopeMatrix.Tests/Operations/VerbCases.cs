using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>What prospects and contacts do, each followed by a commit.</summary>
internal static class VerbCases
{
    private static readonly PostalAddress Elsewhere = new()
    {
        Street = "1 quai Neuf",
        City = "Metz",
        Country = "FR",
    };

    public static IEnumerable<OperationCase> All =>
        [.. ProspectVerbs, .. Questions, .. Beginnings, ChangeOfContact, ConsentOfContact];

    private static IEnumerable<OperationCase> ProspectVerbs =>
        [
            Verb("Change", (p, c, _) => p.Change(p.Details with { Comment = "Neuf" }, c)),
            Verb("MarkForReview", (p, c, _) => p.MarkForReview(needed: true, c)),
            Verb("AddAddress", (p, c, _) => p.AddAddress(Elsewhere, AddressRoles.None, c)),
            Verb(
                "ChangeAddress",
                (p, c, _) =>
                    p.ChangeAddress(p.Addresses[1].Ordinal, Elsewhere, AddressRoles.None, c)
            ),
            Verb("RemoveAddress", (p, c, _) => p.RemoveAddress(p.Addresses[1].Ordinal, c)),
            Verb("LinkContact", (p, c, contact) => p.LinkContact(contact, c)),
            Verb("MakePrimary", (p, c, _) => p.MakePrimary(SecondContact(p), c)),
            Verb(
                "MarkPreferred",
                (p, c, _) => p.MarkPreferred(SecondContact(p), preferred: true, c)
            ),
            Verb("UnlinkContact", (p, c, _) => p.UnlinkContact(SecondContact(p), c)),
            Verb("ShareWith", (p, c, _) => p.ShareWith(Cast.Nice, AccessLevel.Read, c)),
            Verb("Unshare", (p, c, _) => p.Unshare(Cast.Lens, c)),
            Verb("AddReference", (p, c, _) => p.AddReference("web", $"W-{p.Id}", c)),
            Verb(
                "MoveStatus",
                (p, c, _) =>
                    p.MoveStatus(
                        new ProspectFacts(p, [], p.StatusSince),
                        new StatusRequest("lose")
                        {
                            Reasons = ["price"],
                            Note = "Trop cher, trop tard.",
                        },
                        StatusRights.All,
                        c
                    )
            ),
            Verb("Archive", (p, c, _) => p.Archive(c)),
            Verb(
                "Restore",
                (p, c, _) =>
                {
                    p.Archive(c);
                    return p.Restore(c);
                }
            ),
            Verb("FollowWorkflow", (p, c, _) => p.FollowWorkflow(c), isAboutSecond: true),
        ];

    private static IEnumerable<OperationCase> Questions =>
        [
            new(
                "Prospect.CanBeReadBy",
                Belongs.ToProspect,
                Effect.Reads,
                async call => (await OwnersAsync(call)).CanBeReadBy(call.Scope)
            )
            {
                Saw = result => result is true,
            },
            new(
                "Prospect.CanBeChangedBy",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    (await OwnersAsync(call)).CanBeChangedBy(call.Scope)
                    != (call.Situation == Situation.SharedForReading)
            )
            {
                Saw = result => result is true,
            },
            new(
                "Prospect.AddressFor",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    (await (await call.OpenAsync()).Prospects.FindAsync(call.Target.First))
                        ?.AddressFor(AddressRoles.Billing)
                        .ValueOrDefault
            )
            {
                TellsOfMerged = true,
            },
            new(
                "Prospect.EntryStatuses",
                Belongs.ToCaller,
                Effect.Reads,
                async call => Prospect.EntryStatuses(await ContextAsync(call), Cast.Paris)
            ),
            new(
                "CommitRecord.Of",
                Belongs.ToCaller,
                Effect.Reads,
                async call =>
                {
                    var prospect = Prospect
                        .Create(
                            new ProspectDetails { DisplayName = "Neuf" },
                            await call.DisguiseAsync()
                        )
                        .OrThrow();
                    var context = await ContextAsync(call);
                    return CommitRecord.Of(prospect, context, call.Store.Clock.GetCurrentInstant());
                }
            ),
        ];

    private static IEnumerable<OperationCase> Beginnings =>
        [
            new(
                "Prospect.Create",
                Belongs.ToCompany,
                Effect.WritesOwn,
                async call =>
                {
                    var created = Prospect.Create(
                        new ProspectDetails { DisplayName = "Neuf" },
                        await ContextAsync(call),
                        new ProspectOrigin { Company = Cast.Paris }
                    );
                    return await AddAsync(call, created, []);
                }
            ),
            new(
                "Contact.Create",
                Belongs.ToCaller,
                Effect.WritesOwn,
                async call =>
                {
                    var context = await ContextAsync(call);
                    var contact = Contact
                        .Create(new NewContact { LastName = "Neuf" }, context)
                        .OrThrow();
                    var created = Prospect.Create(
                        new ProspectDetails { DisplayName = "Neuf" },
                        context
                    );
                    created.OrThrow().LinkContact(contact, context).OrThrow();
                    return await AddAsync(call, created, [contact]);
                }
            ),
        ];

    private static OperationCase ChangeOfContact =>
        OfContact("Contact.Change", (p, c) => p.Change(new NewContact { LastName = "Neuf" }, c));

    private static OperationCase ConsentOfContact =>
        OfContact(
            "Contact.SetConsent",
            (p, c) => p.SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "form", c)
        );

    // A contact does not know who links it, so nothing is refused before the commit.
    private static OperationCase OfContact(string name, Func<Contact, WorkContext, Outcome> verb) =>
        new(
            name,
            Belongs.ToProspect,
            Effect.Writes,
            async call =>
            {
                var id = call.Target.Primary;
                await using var session = await call.Store.Sessions.OpenAsync(call.Scope);
                var contact = await session.Contacts.FindAsync(id);
                await call.HappenAsync();
                if (contact is null)
                {
                    var stored = await (await call.OwnersAsync()).Contacts.FindAsync(id);
                    contact = Contact.FromSnapshot(stored!.ToSnapshot() with { Version = 0 });
                    session.Contacts.Add(contact);
                }

                verb(contact, session.Context).OrThrow();
                await session.CommitAsync();
                return "committed";
            }
        );

    private static OperationCase Verb(
        string name,
        Func<Prospect, WorkContext, Contact, object> verb,
        bool isAboutSecond = false
    ) =>
        new(
            $"Prospect.{name}",
            Belongs.ToProspect,
            Effect.Writes,
            call => call.ChangeAsync(verb, isAboutSecond)
        )
        {
            Loads = true,
            IsAboutSecond = isAboutSecond,
        };

    private static ContactId SecondContact(Prospect prospect) =>
        prospect.Contacts.First(c => !c.IsPrimary).Contact;

    private static async Task<WorkContext> ContextAsync(Call call) =>
        (await call.ForUseCaseAsync())?.Context!;

    private static async Task<Prospect> OwnersAsync(Call call)
    {
        await call.HappenAsync();
        var owners = await call.OwnersAsync();
        return (await owners.Prospects.FindAsync(call.Target.First)).ShouldNotBeNull();
    }

    private static async Task<object?> AddAsync(
        Call call,
        Outcome<Prospect> created,
        IReadOnlyList<Contact> contacts
    )
    {
        if (!created.TryGet(out var prospect))
        {
            return created;
        }

        var session = await call.OpenAsync();
        foreach (var contact in contacts)
        {
            session.Contacts.Add(contact);
        }

        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return "committed";
    }
}
