using FsCheck;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Policies.Entered;
using Outcome = Prospecting.Results.Outcome;

namespace Prospecting.Domain.Tests.Policies;

[Rule("P-2")]
public sealed class FieldPolicyTests
{
    private static readonly string[] OwnFields = [.. ProspectField.All.Select(f => f.Name)];

    [Fact]
    public void Everything_that_is_missing_comes_at_once_with_its_pointer()
    {
        var outcome = Check(Requires("/source", "/siret", "/addresses"), new() { LegalName = "A" });
        outcome.ShouldBeRefused(
            FieldPolicyReasons.Required,
            FieldPolicyReasons.Required,
            FieldPolicyReasons.Required
        );
        outcome.Reasons.ShouldPointAt("/source", "/siret", "/addresses");
    }

    [Fact]
    public void Another_channel_may_ask_for_less()
    {
        var policies = new FieldPolicies(Policy(Requires("/source")));
        var prospect = World.NewProspect("A");
        policies.Check(EntryChannel.Manual, prospect, []).Succeeded.ShouldBeFalse();
        foreach (var other in new[] { EntryChannel.Import, EntryChannel.Capture, EntryChannel.Api })
        {
            policies.Check(other, prospect, []).Succeeded.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_field_of_contacts_is_asked_of_each_contact()
    {
        var (prospect, contacts) = With(
            new() { DisplayName = "A" },
            Person("Un", phone: "01 99 00 12 34"),
            Person("Deux"),
            Person("Trois", mobile: "06 39 98 00 01")
        );
        new FieldPolicies(Policy(Requires("/contacts/*/phone")))
            .Check(EntryChannel.Manual, prospect, contacts)
            .Reasons.ShouldPointAt(
                $"/contacts/{contacts[1].Id}/phone",
                $"/contacts/{contacts[2].Id}/phone"
            );
    }

    [Fact]
    public void Where_there_is_no_contact_only_the_collection_itself_can_be_missing()
    {
        Check(Requires("/contacts/*/phone"), new() { DisplayName = "A" }).Succeeded.ShouldBeTrue();
        Check(Requires("/contacts", "/contacts/*/phone"), new() { DisplayName = "A" })
            .Reasons.ShouldPointAt("/contacts");
    }

    [Fact]
    public void A_field_of_addresses_is_asked_of_each_address()
    {
        var prospect = WithAddress(new PostalAddress { City = "Lyon", Country = "FR" });
        prospect.AddAddress(World.Address(), AddressRoles.Billing, World.Context()).OrThrow();
        new FieldPolicies(Policy(Requires("/addresses/*/postalCode", "/addresses/*/country")))
            .Check(EntryChannel.Manual, prospect, [])
            .Reasons.ShouldPointAt("/addresses/1/postalCode");
    }

    [Fact]
    public void One_field_of_a_group_is_enough_wherever_it_is()
    {
        var group = AnyOf("/email", "/phone", "/contacts/*/phone");
        Check(group, new() { DisplayName = "A" }).ShouldBeRefused(FieldPolicyReasons.AnyRequired);
        Check(group, new() { DisplayName = "A" }).Reasons.ShouldPointAt("/email");
        Check(group, new() { DisplayName = "A", Phone = Full.Phone }).Succeeded.ShouldBeTrue();
        var (prospect, contacts) = With(
            new() { DisplayName = "A" },
            Person("Un"),
            Person("Deux", phone: "01 99 00 12 34")
        );
        new FieldPolicies(Policy(group))
            .Check(EntryChannel.Manual, prospect, contacts)
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_group_of_one_collection_asks_each_item_of_it()
    {
        var (prospect, contacts) = With(
            new() { DisplayName = "A" },
            Person("Un", mobile: "06 39 98 00 01"),
            Person("Deux")
        );
        new FieldPolicies(Policy(AnyOf("/contacts/*/phone", "/contacts/*/mobile")))
            .Check(EntryChannel.Manual, prospect, contacts)
            .Reasons.ShouldPointAt($"/contacts/{contacts[1].Id}/phone");
        Check(AnyOf("/contacts/*/phone", "/contacts/*/mobile"), new() { DisplayName = "A" })
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_group_that_begins_in_a_collection_points_at_the_collection() =>
        Check(AnyOf("/contacts/*/phone", "/phone"), new() { DisplayName = "A" })
            .Reasons.ShouldPointAt("/contacts");

    [Fact]
    public void The_company_that_owns_the_prospect_has_its_policy_asked()
    {
        var policies = new FieldPolicies(
            FieldPolicyPresets.Standard,
            new Dictionary<TenantCompany, FieldPolicy>
            {
                [World.Paris] = Policy(Requires("/source")),
                [new TenantCompany(new TenantId(2), World.Lyon)] = Policy(Requires("/siret")),
            }
        );
        var ofParis = World.NewProspect("A");
        ofParis.ShareWith(World.Lyon, AccessLevel.Write, World.Context()).OrThrow();
        var ofLyon = World.NewProspect("A", World.Context(World.BrunoInLyon));
        policies.Check(EntryChannel.Manual, ofParis, []).Reasons.ShouldPointAt("/source");
        policies.Check(EntryChannel.Manual, ofLyon, []).Succeeded.ShouldBeTrue();
        policies.For(new TenantId(2), World.Lyon).Key.ShouldBe("test");
        policies.For(TenantId.Single, World.Lyon).ShouldBe(FieldPolicyPresets.Standard);
    }

    [Fact]
    public void A_contact_that_was_not_loaded_is_a_mistake_of_the_caller()
    {
        var (prospect, contacts) = With(new() { DisplayName = "A" }, Person("Un"), Person("Deux"));
        var policies = new FieldPolicies(Policy(Requires("/contacts/*/phone")));
        Should
            .Throw<ArgumentException>(() =>
                policies.Check(EntryChannel.Manual, prospect, contacts[..1])
            )
            .Message.ShouldContain(contacts[1].Id.ToString());
        Should.Throw<ArgumentOutOfRangeException>(() =>
            policies.Check((EntryChannel)9, prospect, contacts)
        );
        // Somebody else's contacts do no harm.
        policies
            .Check(
                EntryChannel.Manual,
                prospect,
                [.. contacts, World.NewContact("Zoé", "Lefèvre"), contacts[0]]
            )
            .Reasons.Count.ShouldBe(2);
    }

    [Fact]
    public void A_faulty_policy_is_refused_when_it_is_loaded() =>
        Should
            .Throw<RefusedException>(() => new FieldPolicies(Policy(Requires("/sourse"))))
            .Reasons.Single()
            .Fix.ShouldBe("/source");

    [Fact]
    public void A_form_learns_what_to_show()
    {
        var policy = Policy(
            Manual(
                ("/source", FieldRule.Required),
                ("/contacts", FieldRule.Hidden),
                ("/industry", FieldRule.Hidden)
            )
        );
        policy.RuleOf(EntryChannel.Manual, "/source").ShouldBe(FieldRule.Required);
        policy.RuleOf(EntryChannel.Manual, "/industry").ShouldBe(FieldRule.Hidden);
        policy.RuleOf(EntryChannel.Manual, "/siret").ShouldBe(FieldRule.Optional);
        policy.RuleOf(EntryChannel.Manual, "/contacts/*/phone").ShouldBe(FieldRule.Hidden);
        policy.RuleOf(EntryChannel.Api, "/source").ShouldBe(FieldRule.Optional);
        Should.Throw<ArgumentException>(() => policy.RuleOf(EntryChannel.Api, "/sourse"));
    }

    [Fact]
    public void What_a_form_hides_is_no_fault_when_it_comes_along() =>
        Check(Manual(("/source", FieldRule.Hidden)), Full).Succeeded.ShouldBeTrue();

    [Fact]
    public void Exactly_the_required_fields_that_are_empty_are_missing_and_giving_them_is_enough() =>
        Prop.ForAll(
                Subset(OwnFields),
                Subset(OwnFields),
                (required, given) =>
                {
                    var details = Taken(given);
                    var channel = Requires([.. required.Select(n => $"/{n}")]);
                    var prospect = World.NewProspect(details);
                    var expected = required
                        .Select(n => ProspectField.Named(n)!)
                        .Where(f => f.Read(prospect.Details) is null)
                        .ToList();
                    Check(channel, details)
                        .Reasons.ShouldPointAt([.. expected.Select(f => f.Pointer)]);
                    Check(channel, Taken([.. given, .. expected.Select(f => f.Name)]))
                        .Succeeded.ShouldBeTrue();
                }
            )
            .Holds();

    [Fact]
    public void A_field_more_never_makes_anything_else_missing() =>
        Prop.ForAll(
                Subset(OwnFields).Generator.Where(g => g.Length > 1).ToArbitrary(),
                Subset(OwnFields),
                Gen.Elements(OwnFields).ToArbitrary(),
                (group, given, more) =>
                {
                    var channel = AnyOf([.. group.Select(n => $"/{n}")]);
                    var before = Check(channel, Taken(given)).Reasons;
                    Check(channel, Taken([.. given, more])).Reasons.ShouldBeSubsetOf(before);
                }
            )
            .Holds();

    private static Outcome Check(ChannelPolicy channel, ProspectDetails details) =>
        new FieldPolicies(Policy(channel)).Check(channel.Channel, World.NewProspect(details), []);

    private static Arbitrary<string[]> Subset(string[] of) =>
        Gen.SubListOf(of).Select(s => s.ToArray()).ToArbitrary();

    // A name is always there: without it there is no prospect to check.
    private static ProspectDetails Taken(IEnumerable<string> names) =>
        names.Aggregate(
            new ProspectDetails { DisplayName = "A" },
            (details, name) => ProspectField.Named(name)!.Take(details, Full)
        );
}
