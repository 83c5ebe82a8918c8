using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Identifiers;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-2")]
public sealed class MatchProfileTests
{
    [Fact]
    public void A_prospect_and_its_contacts_give_one_normal_form()
    {
        var context = World.Context();
        var prospect = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "Les Lilas",
                LegalName = "S.A.R.L. Ateliers Lilas",
                Siret = Numbers.Siret("73282932000074"),
                Email = EmailAddress.Parse("Contact@Lilas.fr").OrThrow(),
                Phone = PhoneNumber.Parse("01 23 45 67 89").OrThrow(),
                Website = Website.Parse("https://www.Lilas.fr").OrThrow(),
            }
        );
        var where = World.Address("PARIS CEDEX 01", "75 001", "12, r. des Lilas");
        prospect.AddAddress(where, AddressRoles.None, context).OrThrow();
        prospect
            .AddAddress(where with { Street = "12 rue des Lilas" }, AddressRoles.Billing, context)
            .OrThrow();
        var contact = Contact
            .Create(
                new NewContact
                {
                    FirstName = "Zoé",
                    LastName = "Lefèvre",
                    Email = EmailAddress.Parse("zoe@gmail.com").OrThrow(),
                    Phone = PhoneNumber.Parse("+33 1 23 45 67 89").OrThrow(),
                    Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
                    HomePhone = PhoneNumber.Parse("02 61 91 00 01").OrThrow(),
                },
                context
            )
            .OrThrow();

        var profile = MatchProfile.Of(prospect, [contact]);

        profile.ShouldBe(
            new MatchProfile
            {
                Id = prospect.Id,
                Name = "ateliers lilas",
                NameWords = ["ateliers", "lilas"],
                Siren = "732829320",
                Siret = "73282932000074",
                Emails = ["zoe@gmail.com", "contact@lilas.fr"],
                Phones = ["+33123456789", "+33612345678", "+33261910001"],
                Domains = ["lilas.fr"],
                Places = [new MatchPlace("75001", "paris", "12 rue lilas")],
                People = ["zoe lefevre"],
            }
        );
        profile
            .Keys()
            .Select(k => k.Kind)
            .Order()
            .ShouldBe([
                MatchKeyKind.Siren,
                MatchKeyKind.Email,
                MatchKeyKind.Email,
                MatchKeyKind.Phone,
                MatchKeyKind.Phone,
                MatchKeyKind.Phone,
                MatchKeyKind.NamePostalCode,
                MatchKeyKind.NameCity,
                MatchKeyKind.DomainPostalCode,
                MatchKeyKind.NameStartPostalCode,
                MatchKeyKind.NameStartPostalCode,
                MatchKeyKind.StreetPostalCode,
                MatchKeyKind.Name,
            ]);
    }

    [Fact]
    public void A_person_is_one_of_his_own_people_and_a_company_is_not()
    {
        var details = new ProspectDetails { DisplayName = "Zoé Lefèvre" };
        MatchProfile.Of(World.NewProspect(details), []).People.ShouldBeEmpty();
        MatchProfile
            .Of(World.NewProspect(details with { Kind = ProspectKind.Person }), [])
            .People.ShouldBe(["zoe lefevre"]);
    }

    [Fact]
    public void Words_in_another_order_share_the_key_of_the_name() =>
        MatchProfile
            .Of(World.NewProspect("Lilas Atelier"), [])
            .Keys()
            .ShouldBe(MatchProfile.Of(World.NewProspect("Atelier Lilas"), []).Keys());
}
