using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.VCards;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.VCards;

[Rule("C-3")]
public sealed class ContactCardTests
{
    private readonly WorkContext _context = World.Context();

    [Fact]
    public void A_contact_alone_gives_names_numbers_mail_and_its_id()
    {
        var contact = Zoe();
        VCard
            .Of(contact)
            .ShouldBe(
                new VCard
                {
                    Uid = contact.Id.Value,
                    FormattedName = "Zoé Lefèvre",
                    HonorificPrefix = "Mme",
                    GivenName = "Zoé",
                    FamilyName = "Lefèvre",
                    Phones =
                    [
                        new(VCardPhoneKind.Work, contact.Phone!),
                        new(VCardPhoneKind.Mobile, contact.Mobile!),
                        new(VCardPhoneKind.Home, contact.HomePhone!),
                    ],
                    Function = "Menuisière",
                    BirthDate = new LocalDate(1984, 2, 29),
                    Emails = [contact.Email!],
                }
            );
    }

    [Fact]
    public void His_company_gives_its_name_its_site_his_role_and_where_it_is()
    {
        var contact = Zoe();
        var prospect = Company(contact, "Gérante");
        prospect
            .AddAddress(World.Address("Lyon"), AddressRoles.Delivery, _context, "Dépôt")
            .OrThrow();

        VCard
            .Of(contact, prospect)
            .ShouldBe(
                VCard.Of(contact) with
                {
                    Organization = "Menuiserie",
                    Role = "Gérante",
                    Website = prospect.Website,
                    Addresses =
                    [
                        new(World.Address())
                        {
                            Label = "Siège",
                            Place = VCardPlace.Work,
                            IsPreferred = true,
                        },
                        new(World.Address("Lyon")) { Label = "Dépôt", Place = VCardPlace.Work },
                    ],
                }
            );
    }

    [Fact]
    [Rule("A-3")]
    public void The_default_address_comes_first_and_every_address_is_whole()
    {
        var contact = Zoe();
        var prospect = Company(contact, role: null);
        var depot = new PostalAddress { City = "Lyon", Country = "FR" };
        prospect.AddAddress(depot, AddressRoles.Default, _context).OrThrow();

        var card = VCard.Of(contact, prospect);

        card.Addresses.Select(a => (a.Postal, a.IsPreferred))
            .ShouldBe([(depot, true), (World.Address(), false)]);
        card.ToText()
            .ShouldContain("ADR;TYPE=work;PREF=1;CC=FR;LABEL=\"Lyon^nFR\":;;;Lyon;;;FR\r\n");
    }

    [Fact]
    public void A_person_as_prospect_is_no_organisation_and_lives_where_he_is()
    {
        var contact = Zoe();
        var prospect = World.NewProspect(
            new ProspectDetails { LastName = "Lefèvre", Kind = ProspectKind.Person },
            _context
        );
        prospect.AddAddress(World.Address(), AddressRoles.None, _context).OrThrow();
        prospect.LinkContact(contact, _context).OrThrow();

        var card = VCard.Of(contact, prospect);

        card.Organization.ShouldBeNull();
        card.Addresses.ShouldHaveSingleItem().Place.ShouldBe(VCardPlace.Home);
    }

    [Fact]
    public void Comments_of_the_prospect_stay_at_home()
    {
        var contact = Zoe();
        var prospect = Company(contact, role: null);
        prospect.Change(prospect.Details with { Comment = "Mauvais payeur" }, _context).OrThrow();
        VCard.Of(contact, prospect).ToText().ShouldNotContain("Mauvais");
    }

    [Fact]
    [Rule("C-1")]
    public void His_function_home_and_birth_date_go_out_and_what_he_consents_to_does_not()
    {
        var contact = Zoe();
        contact
            .SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "salon", _context)
            .OrThrow();
        foreach (var version in Enum.GetValues<VCardVersion>())
        {
            var text = VCard.Of(contact, Company(contact, "Gérante")).ToText(version);
            text.ShouldContain("\r\nTITLE:Menuisière\r\nROLE:Gérante\r\n");
            text.ShouldContain(
                version == VCardVersion.V40
                    ? "\r\nTEL;VALUE=uri;TYPE=home,voice:tel:+33261910001\r\n"
                    : "\r\nTEL;TYPE=home,voice:+33261910001\r\n"
            );
            text.ShouldContain(
                version == VCardVersion.V40 ? "\r\nBDAY:19840229\r\n" : "\r\nBDAY:1984-02-29\r\n"
            );
            text.ShouldNotContain("newsletter", Case.Insensitive);
            text.ShouldNotContain("salon", Case.Insensitive);
        }
    }

    [Fact]
    [Rule("A-1")]
    public void An_address_goes_out_with_its_position()
    {
        var contact = Zoe();
        var prospect = World.NewProspect("Menuiserie", _context);
        prospect
            .AddAddress(
                World.Address() with
                {
                    Position = GeoPosition.Of(48.8566, 2.3522).OrThrow(),
                },
                AddressRoles.None,
                _context
            )
            .OrThrow();
        prospect.LinkContact(contact, _context).OrThrow();
        var card = VCard.Of(contact, prospect);
        card.ToText().ShouldContain(";GEO=\"geo:48.8566,2.3522\";");
        card.ToText(VCardVersion.V30).ShouldContain("\r\nitem1.GEO:48.856600;2.352200\r\n");
    }

    [Fact]
    public void A_prospect_that_does_not_have_the_contact_gives_no_address_away()
    {
        var contact = Zoe();
        var other = Company(World.NewContact("Ali", "Martin", _context), role: null);
        Should.Throw<ArgumentException>(() => VCard.Of(contact, other));
    }

    [Fact]
    public void A_stored_contact_without_any_name_is_shown_by_what_is_known()
    {
        var nameless = Contact.FromSnapshot(
            Zoe().ToSnapshot() with
            {
                FirstName = null,
                LastName = null,
            }
        );
        VCard.Of(nameless).FormattedName.ShouldBe("Zoe@menuiserie.example");
        var bare = Contact.FromSnapshot(nameless.ToSnapshot() with { Email = null });
        VCard.Of(bare).FormattedName.ShouldBe(bare.Id.ToString());
    }

    private Contact Zoe() =>
        Contact
            .Create(
                new NewContact
                {
                    Title = "Mme",
                    FirstName = "Zoé",
                    LastName = "Lefèvre",
                    Email = EmailAddress.Parse("Zoe@menuiserie.example").OrThrow(),
                    Phone = PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
                    Mobile = PhoneNumber.Parse("06 39 98 00 01").OrThrow(),
                    HomePhone = PhoneNumber.Parse("02 61 91 00 01").OrThrow(),
                    Function = "Menuisière",
                    BirthDate = new LocalDate(1984, 2, 29),
                },
                _context
            )
            .OrThrow();

    private Prospect Company(Contact contact, string? role)
    {
        var prospect = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "Menuiserie",
                LegalName = "Menuiserie Lefèvre SARL",
                Website = Website.Parse("menuiserie.example").OrThrow(),
            },
            _context
        );
        prospect.AddAddress(World.Address(), AddressRoles.None, _context, "Siège").OrThrow();
        prospect.LinkContact(contact, _context, role).OrThrow();
        return prospect;
    }
}
