using NodaTime;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.History;
using Prospecting.Merging;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tags;
using Prospecting.Tests;
using Prospecting.Users;
using Prospecting.VCards;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Results;

/// <summary>Whatever holds personal data prints without it, and events and exceptions have none.</summary>
public sealed class PersonalDataTests
{
    private const string Canary = "canary";

    private static readonly Dictionary<string, object> Specimens = Objects();

    public static TheoryData<string> Names => [.. Specimens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_without_personal_data(string name)
    {
        var text = Specimens[name].ToString();
        text.ShouldNotBeNullOrEmpty();
        text.ShouldNotContain(Canary, Case.Insensitive);
        text.ShouldNotContain("0612345678");
        text.ShouldNotContain("06 12 34 56 78");
    }

    [Fact]
    [Rule("N-1")]
    public void Messages_of_the_outbox_hold_ids_and_codes_only()
    {
        var context = World.Context();
        var prospect = FullProspect(context);
        prospect.Change(prospect.Details with { Comment = $"{Canary} again" }, context).OrThrow();
        prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], World.Start),
                new StatusRequest("lose")
                {
                    Reasons = [$"{Canary} reason"],
                    Note = $"{Canary} note, long enough",
                },
                StatusRights.All,
                context
            )
            .ShouldBeOfType<StatusDecision.Allowed>();

        var record = CommitRecord.Of(prospect, context, World.Start);

        record
            .Messages.Select(m => m.EventType)
            .ShouldBe(["prospect.created", "prospect.changed", "prospect.status-changed"]);
        record.Messages.ShouldAllBe(m =>
            !m.Payload.Contains(Canary, StringComparison.OrdinalIgnoreCase)
        );
        record.Messages[1].Payload.ShouldContain("\"fields\":[\"comment\"]");
        record.Messages.Select(m => m.Ordinal).ShouldBe([0, 1, 2]);
        record.Messages.ShouldAllBe(m => m.Sequence == 1 && m.OccurredAt == World.Start);
        record.Messages.Select(m => m.Id).ShouldBeUnique();
    }

    [Fact]
    [Rule("H-1")]
    public void A_commit_writes_one_line_of_history_with_every_change()
    {
        var context = World.Context();
        var prospect = FullProspect(context);
        prospect.AcceptCommit(4);
        prospect.MarkForReview(needed: true, context).OrThrow();

        var history = CommitRecord.Of(prospect, context, World.Start).History;

        (history.SubjectKind, history.SubjectId, history.Sequence).ShouldBe(
            ("prospect", prospect.Id.Value, 5)
        );
        (history.At, history.User, history.Company).ShouldBe(
            (World.Start, World.Anne, World.Paris)
        );
        history.Changes.ShouldBe([
            new FieldChange("/needsReview", "false", "true", IsPersonal: false),
        ]);
        history.ToString().ShouldNotContain(Canary);
    }

    [Fact]
    [Rule("H-1")]
    public void Every_personal_value_is_recorded_as_such()
    {
        var context = World.Context();
        var prospect = FullProspect(context);
        prospect
            .PendingChanges.Where(c => !c.IsPersonal)
            .ShouldAllBe(c =>
                !$"{c.Old}{c.New}".Contains(Canary, StringComparison.OrdinalIgnoreCase)
            );
        prospect.PendingChanges.Count(c => c.IsPersonal).ShouldBe(18);
    }

    [Fact]
    [Rule("C-1", "H-1")]
    public void All_of_a_contact_is_personal_but_what_he_consents_to()
    {
        var context = World.Context();
        var contact = Contact.Create(Person() with { Title = Canary }, context).OrThrow();
        contact
            .SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "form", context)
            .OrThrow();
        contact
            .PendingChanges.Where(c => c.IsPersonal)
            .Select(c => c.Field)
            .ShouldBe([
                "/title",
                "/firstName",
                "/lastName",
                "/email",
                "/mobile",
                "/homePhone",
                "/function",
                "/birthDate",
            ]);
        contact
            .PendingChanges.Where(c => !c.IsPersonal)
            .ShouldAllBe(c => c.Field.StartsWith("/consents/newsletter"));
    }

    [Fact]
    public void Exceptions_hold_no_value_of_the_user()
    {
        var refused = Should.Throw<RefusedException>(() =>
            new PostalAddress { Country = Canary }
                .Validate()
                .OrThrow()
        );
        refused.ToString().ShouldNotContain(Canary, Case.Insensitive);
        refused.Reasons.ShouldHaveSingleItem().Code.ShouldBe(AddressReasons.Country);
    }

    private static Dictionary<string, object> Objects()
    {
        var context = World.Context();
        var prospect = FullProspect(context);
        var person = Person();
        var contact = Contact.Create(person, context).OrThrow();
        contact
            .SetConsent(ConsentChannels.Mailings, ConsentState.OptedOut, "form", context)
            .OrThrow();
        var address = prospect.Addresses[0];
        object[] objects =
        [
            prospect,
            prospect.Details,
            prospect.ToSnapshot(),
            person,
            contact,
            contact.ToSnapshot(),
            contact.Email!,
            contact.Mobile!,
            contact.ToSnapshot().Mobile!,
            VCard.Of(contact) with
            {
                Organization = Canary,
                Note = Canary,
            },
            new VCardPhone(VCardPhoneKind.Mobile, contact.Mobile!),
            new VCardAddress(address.Postal) { Label = Canary },
            contact.Consents[0],
            address,
            address.Postal,
            new Page<ProspectSummary>(
                [Row(prospect.Id)],
                new PageCursor(Canary, Guid.Empty).ToText()
            ),
            new PageCursor(Canary, Guid.Empty),
            prospect.Details.Tags,
            prospect.Details.Tags.First(),
            prospect.Details.Custom,
            prospect.Details.Custom["hobby"]!,
            prospect.Details.Custom.ToSnapshot()[0],
            new CustomInput("hobby", Canary),
            new CustomCriterion("hobby", Canary, Canary),
            new ProspectQuery
            {
                Text = Canary,
                Source = Canary,
                Owner = Canary,
                Email = prospect.Details.Email,
                Phone = prospect.Details.Phone,
                ClientType = Canary,
            },
            new ProspectOrigin { UnknownStatusText = Canary },
            new ContactLink(contact.Id) { Role = Canary },
            new ContactLinkSnapshot(contact.Id.Value, Canary, IsPrimary: true, IsPreferred: true),
            MatchKey.OfPhone(contact.Mobile!),
            new MatchHit(MatchKey.OfPhone(contact.Mobile!), prospect.Id),
            new NewTask
            {
                Type = new TaskType(StandardTaskTypes.Reminder),
                DueOn = new LocalDate(2026, 3, 4),
                Source = Canary,
                Description = Canary,
            },
            Task(prospect, context),
            Task(prospect, context).ToSnapshot(),
            new WorkflowPublication { Note = Canary },
            prospect.PendingChanges[0],
            MatchProfile.Of(prospect, [contact]),
            MatchPlace.Of(address.Postal),
            new FieldChoice("comment", Canary, Canary, FromLoser: true, "joined"),
            new MergePlan
            {
                Survivor = new MergeParty(Guid.Empty, 1),
                Loser = new MergeParty(Guid.Empty, 1),
                SurvivorWhy = "asked",
                Fields = [new FieldChoice("comment", Canary, Canary, FromLoser: true, "joined")],
            },
            new Reason("a.b").With("x", Canary),
            new ReasonParameter("x", Canary),
            new StatusRequest("lose") { Reasons = [Canary], Note = Canary },
            new DirectoryUser
            {
                Id = World.Anne,
                DisplayName = Canary,
                Email = $"{Canary}@{Canary}.fr",
                TimeZone = Canary,
            },
            Line(),
            StatusTimeline.Of([Line()], World.Start),
            StatusTimeline.Of([Line()], World.Start).Stays[0],
            Row(prospect.Id),
        ];
        return objects.ToDictionary(o => o.GetType().Name, StringComparer.Ordinal);
    }

    private static StatusChange Line() =>
        new()
        {
            Sequence = 1,
            At = World.Start,
            User = World.Anne,
            Action = "lose",
            To = "lost",
            Workflow = "standard",
            WorkflowVersion = 1,
            Reasons = [Canary],
            Note = Canary,
        };

    private static ProspectSummary Row(ProspectId id) =>
        new()
        {
            Id = id,
            DisplayName = Canary,
            NameKey = Canary,
            Kind = ProspectKind.Person,
            Status = "new",
            Category = StatusCategory.Open,
            StatusSince = World.Start,
            CreatedAt = World.Start,
            NeedsReview = false,
            IsArchived = false,
            Email = Canary,
            City = Canary,
        };

    private static FollowUpTask Task(Prospect prospect, WorkContext context) =>
        FollowUpTask
            .Create(
                prospect,
                new NewTask
                {
                    Type = new TaskType(StandardTaskTypes.Reminder),
                    DueOn = new LocalDate(2026, 3, 4),
                    Source = Canary,
                    Description = Canary,
                },
                DateTimeZone.Utc,
                context
            )
            .OrThrow();

    private static NewContact Person() =>
        new()
        {
            FirstName = Canary,
            LastName = Canary,
            Email = EmailAddress.Parse($"{Canary}@{Canary}.fr").OrThrow(),
            Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
            HomePhone = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
            Function = Canary,
            BirthDate = new LocalDate(1984, 2, 29),
        };

    private static Prospect FullProspect(WorkContext context)
    {
        var prospect = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = Canary,
                Kind = ProspectKind.Person,
                LegalName = Canary,
                Title = Canary,
                FirstName = Canary,
                LastName = Canary,
                Email = EmailAddress.Parse($"{Canary}@{Canary}.fr").OrThrow(),
                Phone = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
                Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
                Comment = Canary,
                SourceDetail = Canary,
                RecommendationActivity = Canary,
                RecommendationNeeds = Canary,
                RecommendationInvoices = Canary,
                Fax = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
                ForeignPhone = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
                Tags = TagSet.Parse(Canary).OrThrow(),
                Custom = CustomValues.FromSnapshot([
                    new CustomValueSnapshot
                    {
                        Field = "hobby",
                        Type = "text",
                        Texts = [Canary],
                    },
                ]),
            },
            context
        );
        prospect
            .AddAddress(World.Address(Canary, "75001", Canary), AddressRoles.None, context, Canary)
            .OrThrow();
        return prospect;
    }
}
