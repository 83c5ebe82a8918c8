using Microsoft.Extensions.DependencyInjection;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Tests.Stores;

/// <summary>A little of everything that can be stored, all of it invented.</summary>
internal static class KeptContent
{
    public static readonly Scope Anne = Scope.ForUser(new UserId("anne"), new CompanyId("paris"));

    private static readonly Scope Ofelia = Scope.ForUser(
        new TenantId(2),
        new UserId("ofelia"),
        new CompanyId("lyon")
    );

    public static async Task FillAsync(IStoreWithContext store)
    {
        var etoile = await EnterAsync(store, Anne, "Menuiserie Étoile", "qualify");
        var twin = await EnterAsync(store, Anne, "Menuiserie de l'Étoile (double)", null);
        await EnterAsync(store, Ofelia, "Plomberie d'Oc", null);
        await using var session = await store.Sessions.OpenAsync(Anne);
        var merging = new ProspectMerging();
        var plan = await merging.PlanAsync(session, etoile, twin, etoile);
        (await merging.ExecuteAsync(session, plan.OrThrow())).OrThrow();
        await session.CommitAsync();
        await using var other = await store.Sessions.OpenAsync(Ofelia);
        var publishing = store.Services.GetRequiredService<WorkflowPublishing>();
        (
            await publishing.SwitchManagementAsync(other, new CompanyId("lyon"), isManaged: false)
        ).OrThrow();
        await other.CommitAsync();
    }

    private static async Task<ProspectId> EnterAsync(
        IStoreWithContext store,
        Scope scope,
        string name,
        string? action
    )
    {
        await using var session = await store.Sessions.OpenAsync(scope);
        var work = session.Context;
        var contact = Contact
            .Create(
                new NewContact
                {
                    FirstName = "Zoé",
                    LastName = "Lefèvre",
                    Email = EmailAddress.Parse("zoe@exemple.fr").OrThrow(),
                },
                work
            )
            .OrThrow();
        session.Contacts.Add(contact);
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = name,
                    LegalForm = "SARL",
                    Email = EmailAddress.Parse("contact@exemple.fr").OrThrow(),
                    Industry = "Bois & \"découpe\"",
                },
                work
            )
            .OrThrow();
        prospect
            .AddAddress(
                new PostalAddress
                {
                    Street = "12 rue des Lilas",
                    City = "Lille",
                    PostalCode = "59000",
                    Country = "FR",
                },
                AddressRoles.Default,
                work
            )
            .OrThrow();
        prospect.LinkContact(contact, work, "gérante").OrThrow();
        prospect.ShareWith(new CompanyId("nord"), AccessLevel.Read, work).OrThrow();
        prospect.AddReference("old-crm", $"P-{name.Length}", work).OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        if (action is not null)
        {
            var decision = prospect.MoveStatus(
                new ProspectFacts(prospect, [contact], work.Now),
                new StatusRequest(action) { Note = "Projet d'extension." },
                StatusRights.All,
                work
            );
            decision.ShouldBeOfType<StatusDecision.Allowed>();
            await session.CommitAsync();
        }

        return prospect.Id;
    }
}
