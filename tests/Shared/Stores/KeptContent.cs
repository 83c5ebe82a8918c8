using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.Idempotency;
using Prospecting.Merging;
using Prospecting.Notes;
using Prospecting.Notifications;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Testing.Attachments;
using Prospecting.Testing.Users;
using Prospecting.Texts;
using Prospecting.Users;

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
        await KeepAsync(store, etoile);
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
        await DeliverAsync(store);
        await store
            .Services.GetRequiredService<IdempotentCommands>()
            .RunAsync<bool>(
                Anne,
                new CommandKey("7f0c"),
                "nothing",
                string.Empty,
                (_, _) => Task.FromResult<Outcome<bool>>(true),
                (JsonTypeInfo<bool>)JsonSerializerOptions.Default.GetTypeInfo(typeof(bool))
            );
    }

    // One of each kind that is kept under a prospect, or that a company sets.
    private static async Task KeepAsync(IStoreWithContext store, ProspectId id)
    {
        await using var session = await store.Sessions.OpenAsync(Anne);
        var work = session.Context;
        var prospect = (await session.Prospects.FindAsync(id)).ShouldNotBeNull();
        prospect
            .Change(
                prospect.Details with
                {
                    Tags = TagSet.Parse("bois; à rappeler").OrThrow(),
                    Custom = CustomValues.FromSnapshot([
                        new CustomValueSnapshot
                        {
                            Field = "effectif",
                            Type = "number",
                            Texts = ["12"],
                        },
                    ]),
                },
                work
            )
            .OrThrow();
        session.Tasks.Add(
            FollowUpTask
                .Create(
                    prospect,
                    new NewTask
                    {
                        Type = new TaskType("other"),
                        DueOn = work.Now.InUtc().Date.PlusDays(3),
                        Description = "Rappeler",
                    },
                    DateTimeZone.Utc,
                    work
                )
                .OrThrow()
        );
        session.Activities.Add(
            Activity
                .Create(prospect, new NewActivity { Type = "visit", Start = work.Now }, work)
                .OrThrow()
        );
        session.Notes.Add(Note.Create(prospect, "Vue au salon.", work).OrThrow());
        using var content = new MemoryStream([.. "%PDF-1.7 devis"u8]);
        (
            await new AttachmentUpload(
                new InMemoryAttachmentStorage(work.Clock),
                AttachmentRules.Default
            ).UploadAsync(
                session.Attachments,
                prospect,
                new NewAttachment { FileName = "devis.pdf" },
                content,
                work
            )
        ).OrThrow();
        var paris = Anne.ActiveCompany;
        session.Catalogs.Add(
            CatalogEntry
                .Create(
                    CatalogKind.Source,
                    new CatalogItem { Code = "fair", Label = new LocalizedText("Salon", "Fair") },
                    paris,
                    [],
                    work
                )
                .OrThrow()
        );
        session.CustomFields.Add(
            CustomField
                .Create(
                    new CustomFieldDefinition
                    {
                        Code = "effectif",
                        Type = CustomFieldType.Number,
                        Label = new LocalizedText("Effectif", "Staff"),
                    },
                    paris,
                    [],
                    work
                )
                .OrThrow()
        );
        (
            await new RepresentativeGranting(new KnownUsers()).GrantAsync(
                session.RepresentativeGrants,
                new UserId("bruno"),
                RepresentativeRole.Operational,
                paris,
                work with
                {
                    Scope = work.Scope.WithRoles(DirectoryRoles.Administrator),
                }
            )
        ).OrThrow();
        await session.CommitAsync();
    }

    // One message of each fate: delivered, to be tried again, dead.
    private static async Task DeliverAsync(IStoreWithContext store)
    {
        await using var robot = await store.Sessions.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("robot"))
        );
        var batch = await robot.Outbox.ClaimAsync(3, Duration.FromMinutes(1));
        await robot.Outbox.SettleAsync(
            batch,
            [
                DeliveryResult.Delivered(batch.Messages[0].Id),
                DeliveryResult.Retry(batch.Messages[1].Id, Duration.FromMinutes(5), "IOException"),
                DeliveryResult.Dead(batch.Messages[2].Id, "recipient-unknown"),
            ]
        );
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
                    Function = "Menuisière",
                    BirthDate = new LocalDate(1984, 2, 29),
                },
                work
            )
            .OrThrow();
        contact
            .SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "form", work)
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
                    Position = GeoPosition.Of(50.6292, 3.0573).OrThrow(),
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
