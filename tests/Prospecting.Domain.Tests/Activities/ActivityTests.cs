using NodaTime;
using Prospecting.Activities;
using Prospecting.Contacts;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Activities;

[Rule("T-5")]
public sealed class ActivityTests
{
    [Fact]
    public void An_activity_is_kept_under_its_prospect_by_who_makes_it()
    {
        var prospect = World.NewProspect("Forge");
        var activity = Planned.New(prospect: prospect);
        (activity.Prospect, activity.Tenant, activity.SubjectKind).ShouldBe(
            (prospect.Id, prospect.Tenant, "activity")
        );
        (activity.Type, activity.Start, activity.End).ShouldBe(
            ("visit", World.Start, World.Start + Duration.FromHours(1))
        );
        activity.Details.ShouldBe("Voir la scie,\npuis le devis.");
        (activity.Organiser, activity.CreatedBy, activity.CreatedAt).ShouldBe(
            (World.Anne, World.Anne, World.Start)
        );
        activity.PendingEvents.ShouldBe([
            new ActivityCreated(activity.Id.Value, prospect.Id.Value, "visit"),
        ]);
    }

    [Fact]
    public void A_type_of_the_companys_own_and_another_organiser_are_kept()
    {
        var bruno = new UserId("bruno");
        var activity = Planned.New(Planned.Visit with { Type = "trade-fair", Organiser = bruno });
        (activity.Type, activity.Organiser).ShouldBe(("trade-fair", bruno));
    }

    [Fact]
    public void All_faults_come_at_once_and_nothing_is_made()
    {
        var stranger = World.NewContact("Zoé", "Lefèvre").Id;
        var outcome = Activity.Create(
            World.NewProspect("Forge"),
            new NewActivity
            {
                Type = "Salon !",
                Start = World.Start,
                End = World.Start - Duration.FromTicks(1),
                Subject = "a\nb",
                Details = new string('a', 10_001),
                Participants = [stranger],
            },
            World.Context()
        );
        outcome.ShouldBeRefused(
            ActivityReasons.TypeFormat,
            ActivityReasons.EndBeforeStart,
            TextReasons.ForbiddenCharacter,
            TextReasons.TooLong,
            ContactReasons.NotLinked
        );
        outcome.Reasons.ShouldPointAt(
            "/type",
            "/end",
            "/subject",
            "/details",
            $"/participants/{stranger}"
        );
    }

    [Fact]
    public void It_may_end_as_it_begins_and_text_of_the_full_length_fits()
    {
        var activity = Planned.New(
            Planned.Visit with
            {
                End = Planned.Visit.Start,
                Details = new string('a', 10_000),
            }
        );
        activity.OverAt.ShouldBe(activity.Start);
        activity.Details!.Length.ShouldBe(10_000);
    }

    [Fact]
    public void Contacts_of_the_prospect_take_part_each_once()
    {
        var (prospect, zoe) = WithContact();
        var activity = Planned.New(Planned.Visit with { Participants = [zoe, zoe] }, prospect);
        activity.Participants.ShouldBe([zoe]);
    }

    [Fact]
    public void A_hundred_may_take_part_and_no_more()
    {
        var prospect = World.NewProspect("Forge");
        var contacts = Enumerable
            .Range(0, 101)
            .Select(i =>
            {
                var contact = World.NewContact("Zoé", $"Lefèvre {i}");
                prospect.LinkContact(contact, World.Context()).OrThrow();
                return contact.Id;
            })
            .ToList();
        Planned
            .New(Planned.Visit with { Participants = [.. contacts.Take(100)] }, prospect)
            .Participants.Count.ShouldBe(100);
        Activity
            .Create(prospect, Planned.Visit with { Participants = [.. contacts] }, World.Context())
            .ShouldBeRefused(ActivityReasons.TooManyParticipants);
    }

    [Fact]
    public void Who_took_part_stays_when_he_leaves_the_prospect_and_cannot_come_back()
    {
        var (prospect, zoe) = WithContact();
        var activity = Planned.New(Planned.Visit with { Participants = [zoe] }, prospect);
        var lea = World.NewContact("Léa", "Martin");
        prospect.LinkContact(lea, World.Context()).OrThrow();
        prospect.MakePrimary(lea.Id, World.Context()).OrThrow();
        prospect.UnlinkContact(zoe, World.Context()).OrThrow();
        var with = Planned.Visit with { Participants = [zoe], Subject = "Autre" };

        activity.Change(with, prospect, World.Context()).OrThrow();
        activity.Change(with with { Participants = [] }, prospect, World.Context()).OrThrow();
        activity.Change(with, prospect, World.Context()).ShouldBeRefused(ContactReasons.NotLinked);
    }

    [Fact]
    [Rule("H-1")]
    public void A_change_is_recorded_field_by_field_and_told_with_the_names_of_the_fields()
    {
        var (prospect, zoe) = WithContact();
        var activity = Planned.Stored(Planned.New(prospect: prospect));
        activity
            .Change(
                Planned.Visit with
                {
                    End = null,
                    Subject = "Autre",
                    Participants = [zoe],
                },
                prospect,
                World.Context()
            )
            .OrThrow();
        activity
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/end", "2026-03-02T10:00:00Z", null, false),
                ("/subject", "Visite de l'atelier", "Autre", true),
                ($"/participants/{zoe}", null, "takes part", false),
            ]);
        var changed = activity
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBeOfType<ActivityChanged>();
        changed.Fields.ShouldBe(["end", "subject", $"participants/{zoe}"]);
    }

    [Fact]
    public void A_change_to_the_same_leaves_nothing_to_write_and_the_organiser_stays()
    {
        var prospect = World.NewProspect("Forge");
        var bruno = new UserId("bruno");
        var activity = Planned.Stored(
            Planned.New(Planned.Visit with { Organiser = bruno }, prospect)
        );
        activity.Change(Planned.Visit, prospect, World.Context()).OrThrow();
        activity.HasPendingChanges.ShouldBeFalse();
        activity.Organiser.ShouldBe(bruno);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var prospect = World.NewProspect("Forge");
        var activity = Planned.Stored(Planned.New(prospect: prospect));
        var before = activity.ToSnapshot();
        activity
            .Change(Planned.Visit with { Type = "", Subject = "Autre" }, prospect, World.Context())
            .ShouldBeRefused(ActivityReasons.TypeFormat);
        activity.ToSnapshot().ShouldBe(before);
        activity.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("M-3")]
    public void Who_may_only_read_the_prospect_neither_makes_nor_changes_activities()
    {
        var prospect = World.NewProspect("Forge");
        var reader = World.Context(World.ReaderInParis);
        Activity.Create(prospect, Planned.Visit, reader).ShouldBeRefused(ScopeReasons.ReadOnly);
        Planned
            .New(prospect: prospect)
            .Change(Planned.Visit, prospect, reader)
            .ShouldBeRefused(ScopeReasons.ReadOnly);
    }

    [Fact]
    public void Another_prospect_or_nobody_as_organiser_is_misuse()
    {
        var activity = Planned.New();
        Should.Throw<ArgumentException>(() =>
            activity.Change(Planned.Visit, World.NewProspect("Autre"), World.Context())
        );
        Should.Throw<ArgumentException>(() =>
            Planned.New(Planned.Visit with { Organiser = default(UserId) })
        );
    }

    [Fact]
    [Rule("H-1")]
    public void A_deleted_one_is_history_with_all_that_it_held()
    {
        var activity = Planned.New();
        activity.Report(Planned.Form, Planned.Answers, World.Context()).OrThrow();
        activity.CheckIn(Position(), 5, Position(), World.Context()).OrThrow();
        activity = Planned.Stored(activity);

        activity.Delete(World.Context()).OrThrow();

        activity.IsRemoved.ShouldBeTrue();
        activity.PendingChanges.Count(c => c.IsRemoval).ShouldBe(1);
        activity.PendingChanges.ShouldAllBe(c => c.New == null);
        var old = activity.PendingChanges.ToDictionary(c => c.Field, c => c.Old);
        old["/subject"].ShouldBe("Visite de l'atelier");
        old["/report/answers/summary"].ShouldBe("Très intéressé");
        old["/visitCheck/verdict"].ShouldBe("verified");
        activity.PendingEvents.ShouldBe([
            new ActivityDeleted(activity.Id.Value, activity.Prospect.Value, "visit"),
        ]);
    }

    [Fact]
    public void What_was_deleted_is_neither_changed_nor_reported_on_nor_deleted_again()
    {
        var prospect = World.NewProspect("Forge");
        var activity = Planned.New(prospect: prospect);
        activity.Delete(World.Context()).OrThrow();
        var context = World.Context();
        activity
            .Change(Planned.Visit, prospect, context)
            .ShouldBeRefused(ProspectReasons.PartRemoved);
        activity
            .Report(Planned.Form, Planned.Answers, context)
            .ShouldBeRefused(ProspectReasons.PartRemoved);
        activity.CheckIn(Position(), 5, null, context).ShouldBeRefused(ProspectReasons.PartRemoved);
        activity.Delete(context).ShouldBeRefused(ProspectReasons.PartRemoved);
        activity.PendingEvents.OfType<ActivityDeleted>().Count().ShouldBe(1);
    }

    [Fact]
    [Rule("Y-1")]
    public void It_goes_with_its_prospect_once()
    {
        var activity = Planned.Stored(Planned.New());
        activity.RemoveWithProspect();
        activity.RemoveWithProspect();
        activity.IsRemoved.ShouldBeTrue();
        activity.PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<ActivityDeleted>();
    }

    [Fact]
    [Rule("G-2")]
    public void It_moves_along_with_a_merge()
    {
        var activity = Planned.Stored(Planned.New());
        var (before, survivor) = (activity.Prospect, World.NewProspect("Autre").Id);
        activity.MoveTo(survivor);
        activity.ToSnapshot().Prospect.ShouldBe(survivor.Value);
        activity
            .PendingChanges.Select(c => (c.Field, c.Old, c.New))
            .ShouldBe([("/prospect", before.ToString(), survivor.ToString())]);
    }

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var (prospect, zoe) = WithContact();
        var activity = Planned.New(Planned.Visit with { Participants = [zoe] }, prospect);
        Planned.Stored(activity).ToSnapshot().ShouldBe(activity.ToSnapshot());
        activity.Report(Planned.Form, Planned.Answers, World.Context()).OrThrow();
        activity.CheckIn(Position(), 5.25, null, World.Context()).OrThrow();

        var back = Planned.Stored(activity);

        back.ToSnapshot().ShouldBe(activity.ToSnapshot());
        back.HasPendingChanges.ShouldBeFalse();
        back.LastReport.ShouldBe(activity.LastReport);
        back.VisitCheck.ShouldBe(activity.VisitCheck);
        back.OverAt.ShouldBe(activity.OverAt);
    }

    [Fact]
    public void Instants_are_cut_to_what_stores_keep()
    {
        var activity = Planned.New(
            Planned.Visit with
            {
                Start = World.Start.PlusNanoseconds(150),
                End = World.Start.PlusNanoseconds(199),
            }
        );
        activity.Start.ShouldBe(World.Start.PlusNanoseconds(100));
        activity.End.ShouldBe(World.Start.PlusNanoseconds(100));
    }

    private static GeoPosition Position() => GeoPosition.Of(48.8566, 2.3522).OrThrow();

    private static (Prospect Prospect, ContactId Zoe) WithContact()
    {
        var prospect = World.NewProspect("Forge");
        var zoe = World.NewContact("Zoé", "Lefèvre");
        prospect.LinkContact(zoe, World.Context()).OrThrow();
        return (prospect, zoe.Id);
    }
}
