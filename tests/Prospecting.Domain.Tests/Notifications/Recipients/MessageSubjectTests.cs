using NodaTime;
using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Activities;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Attachments;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.Notifications.Recipients;

/// <summary>Messages of what is kept under a prospect, of contacts, and those that name who is told. Anne brings in for Paris, Bruno for Lyon.</summary>
[Rule("N-1")]
public sealed class MessageSubjectTests
{
    private static readonly TenantId Tenant = TenantId.Single;
    private static readonly UserId Bruno = new("bruno");
    private static readonly Scope Delivery = Scope.ForSystem(Tenant, new UserId("delivery"));

    private readonly FakeClock _clock = new(World.Start);
    private readonly InMemoryProspecting _store;
    private readonly KnownUsers _directory = new KnownUsers()
        .Add(Tenant, User("anne"))
        .Add(Tenant, User("bruno"))
        .Add(Tenant, User("david"))
        .Add(Tenant, User("elsa"))
        .Appoint(Tenant, new UserId("david"), DirectoryRoles.Administrator, World.Paris)
        .Appoint(Tenant, new UserId("elsa"), DirectoryRoles.Administrator, World.Lyon);

    public MessageSubjectTests() => _store = new InMemoryProspecting(_clock);

    [Theory]
    [InlineData("task.created")]
    [InlineData("activity.created")]
    [InlineData("note.created")]
    [InlineData("attachment.created")]
    public async Task A_message_of_what_is_kept_under_a_prospect_leads_to_the_prospect_s_people(
        string eventType
    )
    {
        await using (var session = await _store.OpenAsync(World.AnneInParis))
        {
            var prospect = World.NewProspect("Lilas", session.Context);
            session.Prospects.Add(prospect);
            await AddPartsAsync(session, prospect);
            await session.CommitAsync();
        }

        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Creator],
            CompanyRoles = [DirectoryRoles.Administrator],
            TellsActor = true,
        };
        (await ToldAsync(RecipientRules.None.With(eventType, rule), eventType)).ShouldBe(
            "anne,david"
        );
    }

    [Fact]
    [Rule("T-4")]
    public async Task Who_is_reminded_of_a_task_is_told_of_it_by_the_rules_that_ship()
    {
        await using (var session = await _store.OpenAsync(World.AnneInParis))
        {
            var prospect = World.NewProspect("Lilas", session.Context);
            session.Prospects.Add(prospect);
            var task = NewTask(prospect, Bruno, session);
            session.Tasks.Add(task);
            _clock.Advance(Duration.FromDays(2));
            task.Remind(Bruno, DateTimeZone.Utc, session.Context).OrThrow();
            await session.CommitAsync();
        }

        (await ToldAsync(RecipientRules.Default, "task.overdue")).ShouldBe("bruno");
        (await ToldOfAsync(RecipientRules.Default, "task.overdue")).ShouldBe(["bruno: Lilas"]);
    }

    [Fact]
    public async Task Whoever_a_message_names_is_told_once_if_he_is_known_and_active()
    {
        _directory.Add(Tenant, User("elsa") with { IsActive = false });
        var message = Message(
            "host-thing",
            """{"recipient":"bruno","recipients":["bruno","elsa","nobody",7,"Anne Martin",""],"prospect":"none"}"""
        );
        var rules = RecipientRules.None.With(
            message.EventType,
            new RecipientRule { Roles = [RecipientRole.Named] }
        );
        (await ToldAsync(rules, message, Delivery)).ShouldBe("bruno");
        // A name in the place of a code is nobody's.
        var named = message with
        {
            Payload = """{"recipient":"Anne Martin"}""",
        };
        (await ToldAsync(rules, named, Delivery)).ShouldBe("");
        // Without the role nobody looks at the names.
        (
            await ToldAsync(
                RecipientRules.None.With(
                    message.EventType,
                    new RecipientRule { Roles = [RecipientRole.Creator] }
                ),
                message,
                Delivery
            )
        ).ShouldBe("");
    }

    [Fact]
    [Rule("N-1", "C-1")]
    public async Task A_message_of_a_contact_leads_to_the_people_of_each_prospect_that_links_him()
    {
        await LinkFromParisAndLyonAsync();
        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Creator],
            CompanyRoles = [DirectoryRoles.Administrator],
            TellsActor = true,
        };
        const string Event = "contact.consent-changed";
        (await ToldAsync(RecipientRules.None.With(Event, rule), Event)).ShouldBe(
            "anne,bruno,david,elsa"
        );
        // Anne did it herself.
        (await ToldAsync(RecipientRules.Default, Event)).ShouldBe("bruno");
    }

    [Fact]
    [Rule("N-1", "M-3")]
    public async Task Of_a_contact_s_prospects_each_is_told_of_those_he_was_chosen_for()
    {
        await LinkFromParisAndLyonAsync();
        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Creator],
            CompanyRoles = [DirectoryRoles.Administrator],
            TellsActor = true,
        };
        const string Event = "contact.consent-changed";
        (await ToldOfAsync(RecipientRules.None.With(Event, rule), Event)).ShouldBe([
            "anne: Lilas",
            "bruno: Roses",
            "david: Lilas",
            "elsa: Roses",
        ]);
        // Who administers both companies, of both.
        _directory.Appoint(Tenant, Bruno, DirectoryRoles.Administrator);
        (await ToldOfAsync(RecipientRules.None.With(Event, rule), Event)).ShouldContain(
            "bruno: Lilas, Roses"
        );
        // That he did it chooses him for none of them.
        var actor = new RecipientRule { Roles = [RecipientRole.Actor], TellsActor = true };
        (await ToldOfAsync(RecipientRules.None.With(Event, actor), Event)).ShouldBe(["anne: "]);
    }

    [Fact]
    [Rule("N-1", "M-3")]
    public async Task Of_prospects_that_the_session_may_not_see_nobody_is_told()
    {
        await LinkFromParisAndLyonAsync();
        const string Event = "contact.consent-changed";
        var rules = RecipientRules.None.With(
            Event,
            new RecipientRule { CompanyRoles = [DirectoryRoles.Administrator] }
        );
        var message = await PendingAsync(Event);
        (await ToldAsync(rules, message, World.BrunoInLyon)).ShouldBe("elsa");
    }

    [Fact]
    public async Task A_message_about_nothing_of_a_prospect_has_its_actor_alone()
    {
        var message = Message("catalog.entry-added", """{"entry":"0190a2b4","kind":"source"}""");
        var rules = RecipientRules.None.With(
            message.EventType,
            new RecipientRule
            {
                Roles = [RecipientRole.Actor, RecipientRole.Creator, RecipientRole.Team],
                CompanyRoles = [DirectoryRoles.Administrator],
                TellsActor = true,
            }
        );
        (await ToldAsync(rules, message, Delivery)).ShouldBe("anne");
    }

    private static DirectoryUser User(string id) => new() { Id = new UserId(id), DisplayName = id };

    private static OutboxMessage Message(string eventType, string payload) =>
        new()
        {
            Id = Guid.Empty,
            Tenant = Tenant,
            SubjectKind = eventType.Split('.')[0],
            SubjectId = Guid.Empty,
            Sequence = 1,
            Ordinal = 0,
            EventType = eventType,
            Payload = payload,
            OccurredAt = World.Start,
            User = World.Anne,
        };

    private static FollowUpTask NewTask(
        Prospect prospect,
        UserId assignee,
        IProspectingSession session
    ) =>
        FollowUpTask
            .Create(
                prospect,
                new NewTask
                {
                    Type = new TaskType(StandardTaskTypes.Reminder),
                    DueOn = session.Context.Now.InUtc().Date,
                    Assignee = assignee,
                },
                DateTimeZone.Utc,
                session.Context
            )
            .OrThrow();

    private static async Task AddPartsAsync(IProspectingSession session, Prospect prospect)
    {
        session.Tasks.Add(NewTask(prospect, Bruno, session));
        session.Activities.Add(Activity.Create(prospect, Planned.Visit, session.Context).OrThrow());
        session.Notes.Add(Note.Create(prospect, "Rappeler", session.Context).OrThrow());
        (
            await new AttachmentUpload(
                new InMemoryAttachmentStorage(new FakeClock(World.Start)),
                AttachmentRules.Default
            ).UploadAsync(
                session.Attachments,
                prospect,
                new NewAttachment { FileName = "devis.pdf" },
                new MemoryStream("%PDF-1.7"u8.ToArray()),
                session.Context
            )
        ).OrThrow();
    }

    /// <summary>A contact of a prospect of Anne's in Paris, and of one that Bruno brought in for Lyon; Anne notes what he consents to.</summary>
    private async Task LinkFromParisAndLyonAsync()
    {
        ContactId id;
        await using (var session = await _store.OpenAsync(World.AnneInParis))
        {
            var contact = Contact
                .Create(new NewContact { LastName = "Lefèvre" }, session.Context)
                .OrThrow();
            contact
                .SetConsent(
                    ConsentChannels.Mailings,
                    ConsentState.OptedOut,
                    "call",
                    session.Context
                )
                .OrThrow();
            session.Contacts.Add(contact);
            var prospect = World.NewProspect("Lilas", session.Context);
            prospect.LinkContact(contact, session.Context).OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            id = contact.Id;
        }

        var both = Scope.ForUser(
            Tenant,
            Bruno,
            World.Lyon,
            new CompanyGrant(World.Lyon, AccessLevel.Write),
            new CompanyGrant(World.Paris, AccessLevel.Write)
        );
        await using var his = await _store.OpenAsync(both);
        var other = World.NewProspect("Roses", his.Context);
        other
            .LinkContact((await his.Contacts.FindAsync(id)).ShouldNotBeNull(), his.Context)
            .OrThrow();
        his.Prospects.Add(other);
        await his.CommitAsync();
    }

    private async Task<string> ToldAsync(RecipientRules rules, string eventType) =>
        await ToldAsync(rules, await PendingAsync(eventType), Delivery);

    /// <summary>Each recipient with the names of the prospects that he was chosen for.</summary>
    private async Task<IEnumerable<string>> ToldOfAsync(RecipientRules rules, string eventType)
    {
        var message = await PendingAsync(eventType);
        await using var session = await _store.OpenAsync(Delivery);
        var resolved = await new RecipientResolution(_directory, rules).ResolveAsync(
            Tenant,
            session.Prospects,
            [message]
        );
        return resolved
            .ShouldHaveSingleItem()
            .Recipients.Select(r =>
                $"{r.User.Id}: {string.Join(", ", r.Prospects.Select(p => p.DisplayName).Order(StringComparer.Ordinal))}"
            );
    }

    private async Task<OutboxMessage> PendingAsync(string eventType)
    {
        await using var session = await _store.OpenAsync(Delivery);
        return (await session.Outbox.ReadPendingAsync(100)).Single(m => m.EventType == eventType);
    }

    private async Task<string> ToldAsync(RecipientRules rules, OutboxMessage message, Scope scope)
    {
        await using var session = await _store.OpenAsync(scope);
        var resolved = await new RecipientResolution(_directory, rules).ResolveAsync(
            Tenant,
            session.Prospects,
            [message]
        );
        return string.Join(',', resolved.ShouldHaveSingleItem().Recipients.Select(r => r.User.Id));
    }
}
