using FsCheck;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Addresses;

[Rule("A-2")]
public sealed class AddressBookTests
{
    private const AddressRoles BillingDefault = AddressRoles.Billing | AddressRoles.Default;

    private readonly List<ProspectAddress> _addresses = [];

    private AddressBook Book => new(_addresses);

    private enum Verb
    {
        Add,
        Replace,
        Remove,
        RemoveForSuccessor,
    }

    [Fact]
    public void Whatever_is_done_exactly_one_address_is_the_default_as_soon_as_there_is_one() =>
        Prop.ForAll(
                Steps().ToArbitrary(),
                steps =>
                {
                    List<ProspectAddress> addresses = [];
                    foreach (var step in steps)
                    {
                        var before = addresses.ToArray();
                        if (!Do(step, new AddressBook(addresses)))
                        {
                            // A refusal changes nothing.
                            addresses.ShouldBe(before);
                        }

                        addresses
                            .Count(a => a.Roles.HasFlag(AddressRoles.Default))
                            .ShouldBe(addresses.Count == 0 ? 0 : 1);
                        addresses.Select(a => a.Ordinal).ShouldBeUnique();
                        addresses.ShouldAllBe(a => a.Ordinal > 0);
                    }
                }
            )
            .Holds(500);

    [Fact]
    public void A_single_address_is_the_default_whatever_its_roles_say()
    {
        Add(AddressRoles.Billing).Roles.ShouldBe(BillingDefault);
        _addresses.ShouldHaveSingleItem().Roles.ShouldBe(BillingDefault);
    }

    [Fact]
    public void Setting_the_default_moves_it_and_leaves_the_other_roles()
    {
        Add(AddressRoles.Billing);
        Add(AddressRoles.Default | AddressRoles.Delivery);
        RolesOf(1).ShouldBe(AddressRoles.Billing);

        Book.Replace(1, World.Address("Nice"), BillingDefault, "siège").OrThrow();
        RolesOf(1).ShouldBe(BillingDefault);
        RolesOf(2).ShouldBe(AddressRoles.Delivery);
        _addresses[0].Postal.City.ShouldBe("Nice");
        _addresses[0].Label.ShouldBe("siège");
    }

    [Fact]
    public void The_default_role_can_be_moved_but_not_dropped()
    {
        Add(AddressRoles.None);
        Add(AddressRoles.None);
        var outcome = Book.Replace(1, World.Address(), AddressRoles.None, null);
        outcome.ShouldBeRefused(AddressReasons.DefaultCannotBeDropped);
        outcome.Reasons.ShouldPointAt("/addresses/1");
        RolesOf(1).ShouldBe(AddressRoles.Default);
    }

    [Fact]
    public void Removing_the_default_needs_a_successor_when_several_others_remain()
    {
        Add(AddressRoles.None);
        Add(AddressRoles.None);
        Add(AddressRoles.Billing);
        Book.Remove(1, successor: null).ShouldBeRefused(AddressReasons.SuccessorRequired);
        Book.Remove(1, successor: 1).ShouldBeRefused(AddressReasons.SuccessorRequired);
        var unknown = Book.Remove(1, successor: 9);
        unknown.ShouldBeRefused(AddressReasons.Unknown);
        unknown.Reasons.ShouldPointAt("/addresses/9");
        _addresses.Count.ShouldBe(3);

        Book.Remove(1, successor: 3).OrThrow();
        RolesOf(3).ShouldBe(BillingDefault);
        _addresses.Select(a => a.Ordinal).ShouldBe([2, 3]);
    }

    [Fact]
    public void When_one_address_remains_it_is_the_default_without_asking()
    {
        Add(AddressRoles.None);
        Add(AddressRoles.None);
        Book.Remove(1, successor: null).OrThrow();
        RolesOf(2).ShouldBe(AddressRoles.Default);
        Book.Remove(2, successor: null).OrThrow();
        _addresses.ShouldBeEmpty();
    }

    [Fact]
    public void Removing_another_address_leaves_the_default_where_it_is()
    {
        Add(AddressRoles.None);
        Add(AddressRoles.None);
        Add(AddressRoles.None);
        Book.Remove(2, successor: 3).OrThrow();
        RolesOf(1).ShouldBe(AddressRoles.Default);
        RolesOf(3).ShouldBe(AddressRoles.None);
    }

    [Fact]
    public void An_address_that_there_is_not_cannot_be_replaced_or_removed()
    {
        Book.Replace(4, World.Address(), AddressRoles.Default, null)
            .ShouldBeRefused(AddressReasons.Unknown);
        var outcome = Book.Remove(4, null);
        outcome.ShouldBeRefused(AddressReasons.Unknown);
        outcome.Reasons.ShouldPointAt("/addresses/4");
    }

    [Theory]
    [InlineData(AddressRoles.Billing)]
    [InlineData(AddressRoles.Delivery)]
    public void The_default_serves_a_role_that_it_carries(AddressRoles role)
    {
        Add(role);
        Add(role);
        Book.Resolve(role).OrThrow().Ordinal.ShouldBe(1);
    }

    [Theory]
    [InlineData(AddressRoles.Billing)]
    [InlineData(AddressRoles.Delivery)]
    public void Else_the_only_one_that_carries_it_serves(AddressRoles role)
    {
        Add(AddressRoles.None);
        Add(role);
        Book.Resolve(role).OrThrow().Ordinal.ShouldBe(2);
    }

    [Fact]
    public void Else_it_is_unresolved_and_the_reason_says_why()
    {
        Book.Resolve(AddressRoles.Billing).ShouldBeRefused(AddressReasons.RoleUnfilled);
        Add(AddressRoles.None);
        Book.Resolve(AddressRoles.Billing).ShouldBeRefused(AddressReasons.RoleUnfilled);
        Add(AddressRoles.Billing);
        Add(AddressRoles.Billing);
        Book.Resolve(AddressRoles.Billing).ShouldBeRefused(AddressReasons.RoleAmbiguous);
    }

    [Fact]
    [Rule("A-1")]
    public void Several_may_carry_billing_and_delivery()
    {
        Add(AddressRoles.Billing | AddressRoles.Delivery);
        Add(AddressRoles.Billing | AddressRoles.Delivery);
        _addresses.ShouldAllBe(a => a.Roles.HasFlag(AddressRoles.Billing | AddressRoles.Delivery));
    }

    private static Gen<Step[]> Steps() =>
        (
            from verb in Gen.Elements(
                Verb.Add,
                Verb.Add,
                Verb.Replace,
                Verb.Remove,
                Verb.RemoveForSuccessor
            )
            from ordinal in Gen.Choose(1, 6)
            from other in Gen.Choose(1, 6)
            from roles in Gen.Choose(0, 7)
            select new Step(verb, ordinal, other, (AddressRoles)roles)
        ).ArrayOf();

    private static bool Do(Step step, AddressBook book)
    {
        switch (step.Verb)
        {
            case Verb.Add:
                book.Add(World.Address(), step.Roles, null);
                return true;
            case Verb.Replace:
                return book.Replace(step.Ordinal, World.Address(), step.Roles, null).Succeeded;
            case Verb.Remove:
                return book.Remove(step.Ordinal, null).Succeeded;
            default:
                return book.Remove(step.Ordinal, step.Other).Succeeded;
        }
    }

    private ProspectAddress Add(AddressRoles roles) => Book.Add(World.Address(), roles, null);

    private AddressRoles RolesOf(int ordinal) => _addresses.Single(a => a.Ordinal == ordinal).Roles;

    private sealed record Step(Verb Verb, int Ordinal, int Other, AddressRoles Roles);
}
