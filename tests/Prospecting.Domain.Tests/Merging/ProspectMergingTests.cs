using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Identifiers;
using Prospecting.Geography;
using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Merging;

[Rule("G-1")]
public sealed class ProspectMergingTests
{
    private static readonly ProspectMerging Merging = new();

    private readonly FakeClock _clock = new(World.Start);
    private readonly InMemoryProspecting _store;

    public ProspectMergingTests() => _store = new InMemoryProspecting(_clock);

    [Fact]
    public async Task The_fuller_record_stays()
    {
        var poor = await StoreAsync(new() { DisplayName = "Lilas" });
        var rich = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var plan = await PlanAsync(poor, rich);
        (plan.Survivor.Id, plan.SurvivorWhy).ShouldBe((rich.Value, "fuller"));
        (await PlanAsync(rich, poor)).Survivor.ShouldBe(plan.Survivor);

        var housed = await StoreAsync(
            new() { DisplayName = "Lilas", Source = "web" },
            (p, c) => p.AddAddress(World.Address(), AddressRoles.None, c).OrThrow()
        );
        (await PlanAsync(rich, housed)).Survivor.Id.ShouldBe(housed.Value);
    }

    [Fact]
    public async Task Of_two_that_are_equally_full_the_older_one_stays()
    {
        var first = await StoreAsync(new() { DisplayName = "Lilas" });
        _clock.Advance(Duration.FromSeconds(1));
        var second = await StoreAsync(new() { DisplayName = "Lilas SA" });
        foreach (
            var plan in new[] { await PlanAsync(first, second), await PlanAsync(second, first) }
        )
        {
            (plan.Survivor.Id, plan.SurvivorWhy).ShouldBe((first.Value, "older"));
        }
    }

    [Fact]
    public async Task The_one_that_is_asked_for_stays_whatever_it_holds()
    {
        var poor = await StoreAsync(new() { DisplayName = "Lilas" });
        var rich = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var plan = await PlanAsync(rich, poor, poor);
        (plan.Survivor.Id, plan.Loser.Id, plan.SurvivorWhy).ShouldBe(
            (poor.Value, rich.Value, "asked")
        );
        var outcome = await TryPlanAsync(rich, poor, new ProspectId(Guid.Empty));
        outcome.ShouldBeRefused(ProspectReasons.Unknown);
    }

    [Fact]
    public async Task The_plan_says_for_each_differing_field_which_value_stays_and_why()
    {
        var survivor = await StoreAsync(
            new()
            {
                DisplayName = "Lilas",
                Source = "salon",
                Industry = "flowers",
                Comment = "first",
            }
        );
        var loser = await StoreAsync(
            new()
            {
                DisplayName = "Lilas SA",
                Source = "web",
                Industry = "flowers",
                Owner = "anne",
                Comment = "second",
            }
        );
        var plan = await PlanAsync(survivor, loser, survivor);
        plan.Fields.ShouldBe([
            new FieldChoice("displayName", "Lilas", "Lilas SA", FromLoser: false, "survivor"),
            new FieldChoice("source", "salon", "web", FromLoser: false, "survivor"),
            new FieldChoice("owner", "anne", null, FromLoser: true, "only-value"),
            new FieldChoice("comment", "first\nsecond", null, FromLoser: false, "joined"),
        ]);

        var merged = await ExecuteAsync(plan);
        merged.Details.ShouldBe(
            new ProspectDetails
            {
                DisplayName = "Lilas",
                Source = "salon",
                Industry = "flowers",
                Owner = "anne",
                Comment = "first\nsecond",
            }
        );
    }

    [Fact]
    public async Task Comments_that_do_not_fit_together_stay_apart()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas", Comment = new string('a', 6000) }
        );
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas", Comment = new string('b', 6000) }
        );
        var plan = await PlanAsync(survivor, loser, survivor);
        plan.Fields.ShouldHaveSingleItem().Why.ShouldBe("survivor");
        (await ExecuteAsync(plan)).Comment.ShouldBe(new string('a', 6000));
    }

    [Theory]
    [Rule("A-3", "G-2")]
    [InlineData(null, 1.5, 0, 1.5)]
    [InlineData(1.5, null, 0, 1.5)]
    [InlineData(1.5, 1.5, 0, 1.5)]
    [InlineData(1.5, 2.5, 1, 1.5)]
    public async Task An_address_whose_position_only_one_record_knows_is_one_address(
        double? own,
        double? other,
        int moved,
        double kept
    )
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "A" },
            (p, c) => p.AddAddress(At(own), AddressRoles.None, c).OrThrow()
        );
        var loser = await StoreAsync(
            new() { DisplayName = "A" },
            (p, c) => p.AddAddress(At(other), AddressRoles.Billing, c).OrThrow()
        );

        var plan = await PlanAsync(survivor, loser, survivor);
        var merged = (await ExecuteAsync(plan)).Addresses;

        plan.AddressesMoved.ShouldBe(moved);
        merged.Count.ShouldBe(1 + moved);
        merged[0].Postal.ShouldBe(At(kept));
        merged[^1].Roles.HasFlag(AddressRoles.Billing).ShouldBeTrue();
    }

    [Fact]
    [Rule("G-2")]
    public async Task Parts_move_and_what_both_have_is_there_once()
    {
        var context = World.Context(clock: _clock);
        var (zoe, max) = (
            World.NewContact("Zoé", "L", context),
            World.NewContact("Max", "M", context)
        );
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas" },
            (p, c) =>
            {
                p.AddAddress(World.Address(), AddressRoles.None, c).OrThrow();
                p.LinkContact(zoe, c).OrThrow();
                p.AddReference("erp", "1", c).OrThrow();
                p.ShareWith(World.Lyon, AccessLevel.Read, c).OrThrow();
            },
            zoe
        );
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas" },
            (p, c) =>
            {
                p.AddAddress(World.Address(), AddressRoles.Default, c).OrThrow();
                p.AddAddress(World.Address("Nice"), AddressRoles.Billing | AddressRoles.Default, c)
                    .OrThrow();
                p.LinkContact(max, c).OrThrow();
                p.LinkContact(zoe, c).OrThrow();
                p.AddReference("erp", "2", c).OrThrow();
                p.ShareWith(World.Lyon, AccessLevel.Write, c).OrThrow();
                p.ShareWith(World.Nice, AccessLevel.Read, c).OrThrow();
            },
            max
        );

        var plan = await PlanAsync(survivor, loser, survivor);
        (plan.AddressesMoved, plan.ContactsMoved, plan.SharesMoved, plan.ReferencesMoved).ShouldBe(
            (1, 1, 1, 1)
        );
        var merged = await ExecuteAsync(plan);

        merged
            .Addresses.Select(a => (a.Ordinal, a.Postal.City, a.Roles))
            .ShouldBe([(1, "Paris", AddressRoles.Default), (2, "Nice", AddressRoles.Billing)]);
        merged
            .Contacts.Select(l => (l.Contact, l.IsPrimary))
            .ShouldBe([(zoe.Id, true), (max.Id, false)]);
        merged.References.Select(r => r.Id).ShouldBe(["1", "2"]);
        merged.Shares.ShouldBe([
            new ProspectShare(World.Paris, AccessLevel.Write),
            new ProspectShare(World.Lyon, AccessLevel.Write),
            new ProspectShare(World.Nice, AccessLevel.Read),
        ]);
    }

    [Fact]
    [Rule("A-3")]
    public async Task An_address_is_taken_whole_or_not_at_all()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas" },
            (p, c) =>
                p.AddAddress(
                        new PostalAddress { City = "Paris", Country = "FR" },
                        AddressRoles.None,
                        c
                    )
                    .OrThrow()
        );
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas" },
            (p, c) => p.AddAddress(World.Address(), AddressRoles.Delivery, c, "siège").OrThrow()
        );
        var merged = await ExecuteAsync(await PlanAsync(survivor, loser, survivor));
        merged.Addresses.Count.ShouldBe(2);
        merged.Addresses[0].Postal.ShouldBe(new PostalAddress { City = "Paris", Country = "FR" });
        merged.Addresses[1].Postal.ShouldBe(World.Address());
        merged.Addresses[1].Label.ShouldBe("siège");
    }

    [Fact]
    [Rule("G-2")]
    public async Task The_earliest_creation_date_wins_and_is_recorded()
    {
        var old = World.Start - Duration.FromDays(900);
        var survivor = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas" },
            origin: new ProspectOrigin { CreatedAt = old }
        );
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var plan = (await Merging.PlanAsync(session, survivor, loser)).OrThrow();
        plan.Survivor.Id.ShouldBe(survivor.Value);
        var merged = (await Merging.ExecuteAsync(session, plan)).OrThrow();
        merged.CreatedAt.ShouldBe(old);
        merged.PendingChanges.Select(c => c.Field).ShouldBe(["/createdAt"]);

        var other = await PlanAsync(loser, survivor, loser);
        (await ExecuteAsync(other)).CreatedAt.ShouldBe(old);
    }

    [Fact]
    [Rule("G-2", "G-3")]
    public async Task The_loser_keeps_its_own_values_gives_way_and_leads_to_the_survivor()
    {
        var survivor = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas SA" },
            (p, c) => p.AddReference("erp", "2", c).OrThrow()
        );
        var plan = await PlanAsync(survivor, loser);
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var gone = (await session.Prospects.FindAsync(loser))!;
        var merged = (await Merging.ExecuteAsync(session, plan)).OrThrow();
        merged.PendingEvents.ShouldBe([new ProspectMerged(survivor.Value, loser.Value)]);
        gone.MergedInto.ShouldBe(survivor);
        gone.DisplayName.ShouldBe("Lilas SA");
        gone.References.ShouldBeEmpty();
        gone.PendingChanges.Select(c => c.Field).ShouldBe(["/references/erp", "/mergedInto"]);
        gone.Change(gone.Details, session.Context).ShouldBeRefused(ProspectReasons.Merged);
        await session.CommitAsync();

        await using var reader = await _store.OpenAsync(World.AnneInParis);
        (await reader.Prospects.FindAsync(loser))!.Id.ShouldBe(survivor);
    }

    [Fact]
    public async Task Different_numbers_are_a_conflict_to_know_before_saying_yes()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas", Siret = Numbers.Siret("73282932000074") }
        );
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas", Siren = Numbers.Siren("552100554") }
        );
        var plan = await PlanAsync(survivor, loser);
        var conflict = plan.Conflicts.ShouldHaveSingleItem();
        (conflict.Code, conflict.Pointer).ShouldBe((MergeReasons.SirenDiffers, "/siren"));
        (await ExecuteAsync(plan)).Siren!.Value.ShouldBe("732829320");
        (
            await PlanAsync(
                await StoreAsync(new() { DisplayName = "A" }),
                await StoreAsync(new() { DisplayName = "A", Siren = Numbers.Siren("552100554") })
            )
        ).Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_vat_number_of_another_company_is_left_and_the_plan_can_be_executed()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas", Siren = Numbers.Siren("552100554") }
        );
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas", VatNumber = Numbers.Vat("FR44732829320") }
        );
        var merged = await ExecuteAsync(await PlanAsync(survivor, loser, survivor));
        merged.Siren!.Value.ShouldBe("552100554");
        merged.VatNumber.ShouldBeNull();
    }

    [Fact]
    public async Task Numbers_of_two_companies_are_never_mixed()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas", Siren = Numbers.Siren("552100554") }
        );
        var loser = await StoreAsync(
            new()
            {
                DisplayName = "Lilas",
                Siret = Numbers.Siret("73282932000074"),
                VatNumber = Numbers.Vat("FR44732829320"),
            }
        );
        var merged = await ExecuteAsync(await PlanAsync(survivor, loser, survivor));
        merged.Siren!.Value.ShouldBe("552100554");
        merged.Siret.ShouldBeNull();
        merged.VatNumber.ShouldBeNull();
    }

    [Fact]
    public async Task A_plan_is_refused_once_either_record_has_changed()
    {
        var survivor = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var loser = await StoreAsync(new() { DisplayName = "Lilas" });
        var plan = await PlanAsync(survivor, loser);
        foreach (var id in new[] { survivor, loser })
        {
            var fresh = await PlanAsync(survivor, loser);
            await ChangeAsync(id, (p, c) => p.MarkForReview(!p.NeedsReview, c).OrThrow());
            (await TryExecuteAsync(fresh)).ShouldBeRefused(MergeReasons.StalePlan);
        }

        var outcome = await TryExecuteAsync(plan);
        outcome.ShouldBeRefused(MergeReasons.StalePlan);
        outcome.Reasons[0].Fix.ShouldBe("plan-again");
        await using var session = await _store.OpenAsync(World.AnneInParis);
        (await session.Prospects.FindAsync(loser))!.MergedInto.ShouldBeNull();
    }

    [Fact]
    public async Task A_change_to_a_part_alone_makes_a_plan_stale_too()
    {
        var survivor = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var loser = await StoreAsync(new() { DisplayName = "Lilas" });
        var plan = await PlanAsync(survivor, loser);
        await ChangeAsync(
            loser,
            (p, c) => p.AddAddress(World.Address(), AddressRoles.None, c).OrThrow()
        );
        (await TryExecuteAsync(plan)).ShouldBeRefused(MergeReasons.StalePlan);
    }

    [Fact]
    public async Task A_record_is_not_merged_with_itself_nor_twice_nor_with_nothing()
    {
        var first = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var second = await StoreAsync(new() { DisplayName = "Lilas" });
        var third = await StoreAsync(new() { DisplayName = "Lilas" });
        (await TryPlanAsync(first, first)).ShouldBeRefused(MergeReasons.Same);
        (await TryPlanAsync(first, new ProspectId(Guid.Empty))).ShouldBeRefused(
            ProspectReasons.Unknown
        );
        var plan = await PlanAsync(first, second);
        await ExecuteAsync(plan);
        (await TryExecuteAsync(plan)).ShouldBeRefused(MergeReasons.AlreadyMerged);
        var again = await TryPlanAsync(third, second);
        again.ShouldBeRefused(MergeReasons.AlreadyMerged);
        again
            .Reasons[0]
            .Parameters.ShouldContain(new ReasonParameter("survivor", first.ToString()));
    }

    [Fact]
    [Rule("M-2", "M-3")]
    public async Task Both_records_must_be_ones_that_the_scope_may_change()
    {
        var own = await StoreAsync(new() { DisplayName = "Lilas" }, scope: World.BrunoInLyon);
        var shared = await StoreAsync(
            new() { DisplayName = "Lilas" },
            (p, c) => p.ShareWith(World.Lyon, AccessLevel.Read, c).OrThrow()
        );
        var hidden = await StoreAsync(new() { DisplayName = "Lilas" });
        await using var session = await _store.OpenAsync(World.BrunoInLyon);
        (await Merging.PlanAsync(session, own, shared)).ShouldBeRefused(ScopeReasons.ReadOnly);
        (await Merging.PlanAsync(session, own, hidden)).ShouldBeRefused(ProspectReasons.Unknown);

        var plan = new MergePlan
        {
            Survivor = new MergeParty(own.Value, 1),
            Loser = new MergeParty(shared.Value, 1),
            SurvivorWhy = "asked",
        };
        (await Merging.ExecuteAsync(session, plan)).ShouldBeRefused(ScopeReasons.ReadOnly);
    }

    [Fact]
    public async Task A_plan_goes_through_json_and_is_still_the_plan()
    {
        var survivor = await StoreAsync(
            new() { DisplayName = "Lilas « \" »", Siren = Numbers.Siren("552100554") },
            (p, c) => p.AddReference("erp", "1", c).OrThrow()
        );
        var loser = await StoreAsync(
            new()
            {
                DisplayName = "Lilas\u00A0SA",
                Siren = Numbers.Siren("732829320"),
                Email = EmailAddress.Parse("a@exemple.fr").OrThrow(),
            }
        );
        var plan = await PlanAsync(survivor, loser);
        var back = MergePlan.FromJson(plan.ToJson());
        back.ShouldBe(plan);
        back.ToJson().ShouldBe(plan.ToJson());
        (await ExecuteAsync(back)).Email!.Typed.ShouldBe("a@exemple.fr");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"survivor\": 1 }")]
    public void What_is_no_plan_is_not_read_as_one(string json) =>
        Should.Throw<System.Text.Json.JsonException>(() => MergePlan.FromJson(json));

    [Fact]
    [Rule("G-2")]
    public async Task The_history_of_statuses_stays_with_each_record()
    {
        var survivor = await StoreAsync(new() { DisplayName = "Lilas", Source = "web" });
        var loser = await StoreAsync(
            new() { DisplayName = "Lilas" },
            origin: new ProspectOrigin { Status = "qualified" }
        );
        var merged = await ExecuteAsync(await PlanAsync(survivor, loser));
        merged.StatusCode.ShouldBe("new");
        merged.StatusSequence.ShouldBe(1);
    }

    private static PostalAddress At(double? longitude) =>
        World.Address() with
        {
            Position = longitude is { } east ? GeoPosition.Of(48, east).OrThrow() : null,
        };

    private async Task<ProspectId> StoreAsync(
        ProspectDetails details,
        Action<Prospect, WorkContext>? change = null,
        Contact? contact = null,
        ProspectOrigin? origin = null,
        Scope? scope = null
    )
    {
        await using var session = await _store.OpenAsync(scope ?? World.AnneInParis);
        var prospect = Prospect.Create(details, session.Context, origin).OrThrow();
        change?.Invoke(prospect, session.Context);
        if (contact is not null)
        {
            session.Contacts.Add(contact);
        }

        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private async Task ChangeAsync(ProspectId id, Action<Prospect, WorkContext> change)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        change((await session.Prospects.FindAsync(id))!, session.Context);
        await session.CommitAsync();
    }

    private async Task<Outcome<MergePlan>> TryPlanAsync(
        ProspectId first,
        ProspectId second,
        ProspectId? survivor = null
    )
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        return await Merging.PlanAsync(session, first, second, survivor);
    }

    private async Task<MergePlan> PlanAsync(
        ProspectId first,
        ProspectId second,
        ProspectId? survivor = null
    ) => (await TryPlanAsync(first, second, survivor)).OrThrow();

    private async Task<Outcome<Prospect>> TryExecuteAsync(MergePlan plan)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var outcome = await Merging.ExecuteAsync(session, plan);
        await session.CommitAsync();
        return outcome;
    }

    private async Task<Prospect> ExecuteAsync(MergePlan plan) =>
        (await TryExecuteAsync(plan)).OrThrow();
}
