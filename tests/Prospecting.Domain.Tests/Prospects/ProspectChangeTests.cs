using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Identifiers;
using Prospecting.Domain.Tests.Policies;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectChangeTests
{
    private readonly WorkContext _context = World.Context();
    private readonly Prospect _prospect = World.Stored(
        World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "Lilas",
                Source = "salon",
                Comment = "first\nsecond",
                Email = EmailAddress.Parse("a@exemple.fr").OrThrow(),
            }
        )
    );

    [Fact]
    [Rule("H-1")]
    public void A_change_records_old_and_new_values_and_names_the_fields_in_its_event()
    {
        _prospect
            .Change(
                _prospect.Details with
                {
                    DisplayName = "Lilas SA",
                    Source = null,
                    Siret = Numbers.Siret("73282932000074"),
                },
                _context
            )
            .OrThrow();

        _prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/displayName", "Lilas", "Lilas SA", true),
                ("/siren", null, "732829320", false),
                ("/siret", null, "73282932000074", false),
                ("/source", "salon", null, false),
            ]);
        _prospect
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(
                new ProspectChanged(_prospect.Id.Value, ["displayName", "siren", "siret", "source"])
            );
        _prospect.NameKey.ShouldBe("lilas sa");
        _prospect.SearchKey.ShouldBe("lilas sa a exemple fr");
        _prospect.Comment.ShouldBe("first\nsecond");
    }

    [Fact]
    public void A_change_to_the_same_fields_leaves_nothing_to_write()
    {
        _prospect.Change(_prospect.Details, _context).OrThrow();
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var before = _prospect.ToSnapshot();
        _prospect
            .Change(
                _prospect.Details with
                {
                    DisplayName = "B",
                    Title = new string('a', 41),
                    Owner = "a\u202Eb",
                },
                _context
            )
            .ShouldBeRefused(TextReasons.TooLong, TextReasons.ForbiddenCharacter);
        _prospect
            .Change(new ProspectDetails(), _context)
            .ShouldBeRefused(ProspectReasons.NameMissing);
        _prospect.ToSnapshot().ShouldBe(before);
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("P-14")]
    public void Every_field_can_be_changed_and_says_which_one_it_is()
    {
        var full = Full();
        foreach (var field in ProspectField.All)
        {
            var prospect = World.Stored(World.NewProspect("A"));
            var changed = field.Take(prospect.Details, full);
            field.Read(changed).ShouldBe(field.Read(full));
            field.Read(full).ShouldNotBeNull();
            field.Read(full).ShouldNotBe(field.Read(prospect.Details));
            prospect.Change(changed, _context).OrThrow();
            // Each custom field has a pointer of its own.
            prospect
                .PendingChanges.Select(c => c.Field)
                .ShouldContain(f => f.StartsWith(field.Pointer, StringComparison.Ordinal));
            field.Read(prospect.Details).ShouldBe(field.Read(full));
            ProspectField.Named(field.Name).ShouldBe(field);
        }
    }

    [Fact]
    public void The_list_of_fields_is_complete() =>
        ProspectField
            .All.Select(f => f.Name)
            .ShouldBe(
                typeof(ProspectDetails)
                    .GetProperties()
                    .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]),
                ignoreOrder: true
            );

    [Fact]
    public void Personal_fields_are_names_channels_places_and_free_texts()
    {
        ProspectField
            .All.Where(f => f.IsPersonal)
            .Select(f => f.Name)
            .ShouldBe([
                "displayName",
                "legalName",
                "title",
                "firstName",
                "lastName",
                "email",
                "phone",
                "mobile",
                "foreignPhone",
                "fax",
                "sourceDetail",
                "recommendationActivity",
                "recommendationNeeds",
                "recommendationInvoices",
                "position",
                "tags",
                "custom",
                "comment",
            ]);
    }

    [Fact]
    [Rule("I-4")]
    public void Marking_for_review_is_recorded_and_doing_it_again_is_not()
    {
        _prospect.MarkForReview(needed: true, _context).OrThrow();
        _prospect.MarkForReview(needed: true, _context).OrThrow();
        _prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New))
            .ShouldBe([("/needsReview", "false", "true")]);
    }

    [Fact]
    [Rule("M-2", "M-3")]
    public void Whoever_may_not_change_it_is_refused_by_every_verb_and_nothing_changes()
    {
        var contact = World.NewContact("Zoé", "Lefèvre");
        _prospect.AddAddress(World.Address(), AddressRoles.None, _context).OrThrow();
        _prospect.LinkContact(contact, _context).OrThrow();
        _prospect.ShareWith(World.Lyon, AccessLevel.Read, _context).OrThrow();
        var prospect = World.Stored(_prospect);
        var before = prospect.ToSnapshot();
        Scope[] scopes = [World.ReaderInParis, World.BrunoInLyon, World.AnneOfOtherTenant];
        foreach (var context in scopes.Select(s => World.Context(s)))
        {
            WhyEveryVerbIsRefused(prospect, contact, context)
                .ShouldAllBe(reason => reason.Code == ScopeReasons.ReadOnly);
        }

        prospect.ToSnapshot().ShouldBe(before);
        prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("M-2", "M-3")]
    public void It_is_seen_by_those_it_is_shared_with_and_changed_through_a_share_for_writing()
    {
        _prospect.ShareWith(World.Lyon, AccessLevel.Read, _context).OrThrow();
        _prospect.CanBeReadBy(World.BrunoInLyon).ShouldBeTrue();
        _prospect.CanBeChangedBy(World.BrunoInLyon).ShouldBeFalse();
        _prospect.CanBeReadBy(World.ReaderInParis).ShouldBeTrue();
        _prospect.CanBeChangedBy(World.ReaderInParis).ShouldBeFalse();
        _prospect.CanBeReadBy(Scope.ForUser(World.Anne, World.Nice)).ShouldBeFalse();
        _prospect.CanBeReadBy(World.AnneOfOtherTenant).ShouldBeFalse();
        var system = Scope.ForSystem(TenantId.Single, World.Anne);
        _prospect.CanBeChangedBy(system).ShouldBeTrue();
        _prospect.CanBeChangedBy(Scope.ForSystem(new TenantId(2), World.Anne)).ShouldBeFalse();

        _prospect.Unshare(World.Lyon, _context).OrThrow();
        _prospect.ShareWith(World.Lyon, AccessLevel.Write, _context).OrThrow();
        _prospect.CanBeChangedBy(World.BrunoInLyon).ShouldBeTrue();
    }

    private static IEnumerable<Reason> WhyEveryVerbIsRefused(
        Prospect prospect,
        Contact contact,
        WorkContext context
    )
    {
        Outcome[] outcomes =
        [
            prospect.Change(new ProspectDetails { DisplayName = "B" }, context),
            prospect.MarkForReview(needed: true, context),
            prospect.ChangeAddress(1, World.Address("Nice"), AddressRoles.Default, context),
            prospect.RemoveAddress(1, context),
            prospect.LinkContact(World.NewContact("A", "B"), context),
            prospect.MakePrimary(contact.Id, context),
            prospect.MarkPreferred(contact.Id, preferred: true, context),
            prospect.UnlinkContact(contact.Id, context),
            prospect.Unshare(World.Lyon, context),
            prospect.AddReference("erp", "1", context),
        ];
        outcomes.ShouldAllBe(o => !o.Succeeded);
        var added = prospect.AddAddress(World.Address(), AddressRoles.None, context);
        added.Succeeded.ShouldBeFalse();
        var decision = prospect.MoveStatus(
            new ProspectFacts(prospect, [], context.Now),
            new StatusRequest("lose") { Reasons = ["x"], Note = "long enough" },
            StatusRights.All,
            context
        );
        decision.ShouldBeOfType<StatusDecision.Refused>();
        return outcomes.SelectMany(o => o.Reasons).Concat(added.Reasons).Concat(decision.Reasons);
    }

    // A person: the details that policies are tried with are a company's.
    private static ProspectDetails Full() => Entered.Full with { Kind = ProspectKind.Person };
}
