using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectPartsTests
{
    private readonly WorkContext _context = World.Context();
    private readonly Prospect _prospect = World.Stored(World.NewProspect("Lilas"));

    [Fact]
    [Rule("A-2", "H-1")]
    public void Moving_the_default_is_recorded_on_both_addresses_as_personal_data()
    {
        _prospect.AddAddress(World.Address(), AddressRoles.Billing, _context, " siège ").OrThrow();
        _prospect.AcceptCommit(2);
        var added = _prospect
            .AddAddress(World.Address("Nice", "06000"), AddressRoles.Default, _context)
            .OrThrow();

        added.Ordinal.ShouldBe(2);
        _prospect.Addresses[0].Label.ShouldBe("siège");
        _prospect.Addresses[0].Roles.ShouldBe(AddressRoles.Billing);
        _prospect.PendingChanges.Select(c => c.Field).ShouldBe(["/addresses/1", "/addresses/2"]);
        _prospect.PendingChanges.ShouldAllBe(c => c.IsPersonal);
        _prospect.PendingChanges[0].Old.ShouldNotBe(_prospect.PendingChanges[0].New);
        _prospect.PendingChanges[1].Old.ShouldBeNull();
        _prospect.AddressFor(AddressRoles.Billing).OrThrow().Ordinal.ShouldBe(1);
        _prospect.AddressFor(AddressRoles.Default).OrThrow().Ordinal.ShouldBe(2);
    }

    [Fact]
    [Rule("A-3")]
    public void A_changed_address_is_taken_whole()
    {
        _prospect
            .AddAddress(
                World.Address() with
                {
                    Line2 = "Bâtiment B",
                    Region = "Île-de-France",
                },
                AddressRoles.None,
                _context,
                "siège"
            )
            .OrThrow();
        var moved = new PostalAddress { City = "Nice", Country = "FR" };
        _prospect.ChangeAddress(1, moved, AddressRoles.Default, _context).OrThrow();
        var address = _prospect.Addresses.ShouldHaveSingleItem();
        address.Postal.ShouldBe(moved);
        address.Label.ShouldBeNull();
    }

    [Fact]
    public void A_faulty_address_is_refused_with_all_its_faults_and_changes_nothing()
    {
        var faulty = new PostalAddress { City = "a\0", Country = "XX" };
        _prospect
            .AddAddress(faulty, AddressRoles.None, _context, new string('a', 101))
            .ShouldBeRefused(
                TextReasons.TooLong,
                TextReasons.ForbiddenCharacter,
                AddressReasons.Country
            );
        _prospect.AddAddress(World.Address(), AddressRoles.None, _context).OrThrow();
        _prospect.AcceptCommit(2);
        var before = _prospect.ToSnapshot();
        _prospect
            .ChangeAddress(1, faulty, AddressRoles.Default, _context)
            .ShouldBeRefused(TextReasons.ForbiddenCharacter, AddressReasons.Country);
        _prospect
            .ChangeAddress(1, World.Address(), AddressRoles.None, _context)
            .ShouldBeRefused(AddressReasons.DefaultCannotBeDropped);
        _prospect.RemoveAddress(7, _context).ShouldBeRefused(AddressReasons.Unknown);
        _prospect.ToSnapshot().ShouldBe(before);
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("C-2")]
    public void The_first_contact_is_primary_until_another_one_is_chosen()
    {
        var (zoe, max, lea) = (Link("Zoé"), Link("Max"), Link("Léa"));
        Primary().ShouldBe(zoe.Id);

        _prospect.MakePrimary(lea.Id, _context).OrThrow();
        Primary().ShouldBe(lea.Id);
        _prospect
            .PendingChanges[^1]
            .ShouldBe(new("/primaryContact", zoe.Id.ToString(), lea.Id.ToString(), false));

        _prospect.UnlinkContact(zoe.Id, _context).OrThrow();
        Primary().ShouldBe(lea.Id);
        _prospect.Contacts.Select(l => l.Contact).ShouldBe([max.Id, lea.Id]);
    }

    [Fact]
    [Rule("C-2")]
    public void Any_number_of_contacts_may_be_preferred_whoever_is_primary()
    {
        var (zoe, max) = (Link("Zoé"), Link("Max"));
        _prospect.MarkPreferred(zoe.Id, preferred: true, _context).OrThrow();
        _prospect.MarkPreferred(max.Id, preferred: true, _context).OrThrow();
        _prospect.Contacts.ShouldAllBe(l => l.IsPreferred);
        _prospect
            .PendingChanges[^1]
            .ShouldBe(new($"/contacts/{max.Id}/preferred", "false", "true", false));

        var before = _prospect.PendingChanges.Count;
        _prospect.MarkPreferred(max.Id, preferred: true, _context).OrThrow();
        _prospect.PendingChanges.Count.ShouldBe(before);

        _prospect.MarkPreferred(max.Id, preferred: false, _context).OrThrow();
        _prospect.Contacts.Where(l => l.IsPreferred).Select(l => l.Contact).ShouldBe([zoe.Id]);
        Primary().ShouldBe(zoe.Id);
        _prospect
            .MarkPreferred(World.NewContact("Eve", "X").Id, preferred: true, _context)
            .ShouldBeRefused(ContactReasons.NotLinked);
    }

    [Fact]
    [Rule("C-2")]
    public void The_primary_contact_is_not_removed_not_even_when_he_is_the_only_one()
    {
        var zoe = Link("Zoé");
        var outcome = _prospect.UnlinkContact(zoe.Id, _context);
        outcome.ShouldBeRefused(ContactReasons.PrimaryRequired);
        outcome.Reasons[0].Fix.ShouldBe("link-contact");
        outcome.Reasons[0].Parameters.ShouldBe([new("others", "0")]);
        Link("Max");
        outcome = _prospect.UnlinkContact(zoe.Id, _context);
        outcome.Reasons[0].Fix.ShouldBe("make-primary");
        outcome.Reasons[0].Parameters.ShouldBe([new("others", "1")]);
        Primary().ShouldBe(zoe.Id);
    }

    [Fact]
    [Rule("C-1")]
    public void A_contact_is_linked_once_and_only_inside_its_tenant()
    {
        var zoe = Link("Zoé");
        _prospect
            .LinkContact(zoe, _context, new string('a', 101))
            .ShouldBeRefused(TextReasons.TooLong, ContactReasons.AlreadyLinked);
        var foreign = World.NewContact("Eve", "X", World.Context(World.AnneOfOtherTenant));
        _prospect.LinkContact(foreign, _context).ShouldBeRefused(ContactReasons.NotLinked);
        _prospect.MakePrimary(foreign.Id, _context).ShouldBeRefused(ContactReasons.NotLinked);
        _prospect.UnlinkContact(foreign.Id, _context).ShouldBeRefused(ContactReasons.NotLinked);
        _prospect.Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    [Rule("C-1")]
    public void One_person_may_be_a_contact_of_several_prospects_in_other_roles()
    {
        var zoe = World.NewContact("Zoé", "Lefèvre");
        var other = World.NewProspect("Autre");
        _prospect.LinkContact(zoe, _context, " gérante ").OrThrow();
        other.LinkContact(zoe, _context).OrThrow();
        _prospect.Contacts[0].Role.ShouldBe("gérante");
        other.Contacts[0].Role.ShouldBeNull();
    }

    [Fact]
    [Rule("M-2")]
    public void Sharing_is_recorded_and_told()
    {
        _prospect.ShareWith(World.Lyon, AccessLevel.Read, _context).OrThrow();
        _prospect.Unshare(World.Lyon, _context).OrThrow();
        _prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/shares/lyon", null, "Read", false),
                ("/shares/lyon", "shared", null, false),
            ]);
        _prospect.PendingEvents.ShouldBe([
            new ProspectSharingChanged(_prospect.Id.Value, "lyon", Shared: true),
            new ProspectSharingChanged(_prospect.Id.Value, "lyon", Shared: false),
        ]);
    }

    [Fact]
    [Rule("M-5")]
    public void The_owner_stays_and_nothing_is_shared_twice_or_taken_from_who_has_it_not()
    {
        _prospect.Unshare(World.Paris, _context).ShouldBeRefused(ProspectReasons.OwnerRequired);
        _prospect
            .ShareWith(World.Paris, AccessLevel.Read, _context)
            .ShouldBeRefused(ProspectReasons.AlreadyShared);
        _prospect.Unshare(World.Lyon, _context).ShouldBeRefused(ProspectReasons.NotShared);
        _prospect.HasPendingChanges.ShouldBeFalse();
        Should.Throw<ArgumentException>(() =>
            _prospect.ShareWith(default, AccessLevel.Read, _context)
        );
    }

    [Fact]
    [Rule("M-5")]
    public void Who_may_only_read_can_share_at_no_level()
    {
        foreach (var level in Enum.GetValues<AccessLevel>())
        {
            _prospect
                .ShareWith(World.Lyon, level, World.Context(World.ReaderInParis))
                .ShouldBeRefused(ScopeReasons.ReadOnly);
        }

        _prospect.Shares.ShouldHaveSingleItem();
    }

    [Fact]
    [Rule("M-5")]
    public void Unsharing_takes_effect_at_once()
    {
        _prospect.ShareWith(World.Lyon, AccessLevel.Write, _context).OrThrow();
        var lyon = World.Context(World.BrunoInLyon);
        _prospect.MarkForReview(needed: true, lyon).OrThrow();
        _prospect.Unshare(World.Lyon, _context).OrThrow();
        _prospect.MarkForReview(needed: false, lyon).ShouldBeRefused(ScopeReasons.ReadOnly);
        _prospect.CanBeReadBy(World.BrunoInLyon).ShouldBeFalse();
    }

    [Fact]
    [Rule("P-13")]
    public void An_external_reference_is_of_the_owning_company_and_noted_once()
    {
        _prospect.AddReference(" erp ", " 00042 ", _context).OrThrow();
        _prospect.AddReference("erp", "00042", _context).OrThrow();
        _prospect.AddReference("erp", "43", _context).OrThrow();
        _prospect.References.ShouldBe([
            new ExternalReference(World.Paris, "erp", "00042"),
            new ExternalReference(World.Paris, "erp", "43"),
        ]);
        _prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New))
            .ShouldBe([("/references/erp", null, "00042"), ("/references/erp", null, "43")]);
    }

    [Fact]
    [Rule("P-13")]
    public void A_faulty_reference_is_refused_with_all_its_faults()
    {
        var outcome = _prospect.AddReference(
            new string('a', ExternalReference.MaxSystemLength + 1),
            " ",
            _context
        );
        outcome.ShouldBeRefused(TextReasons.TooLong, TextReasons.Missing);
        outcome.Reasons.ShouldPointAt("/references/system", "/references/id");
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    private Contact Link(string name)
    {
        var contact = World.NewContact(name, "Lefèvre");
        _prospect.LinkContact(contact, _context).OrThrow();
        return contact;
    }

    private ContactId Primary() => _prospect.Contacts.Single(l => l.IsPrimary).Contact;
}
