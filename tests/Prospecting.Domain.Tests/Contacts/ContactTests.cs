using FsCheck.Fluent;
using NodaTime;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Contacts;

[Rule("C-1")]
public sealed class ContactTests
{
    private static readonly NewContact Zoe = new()
    {
        Title = "Mme",
        FirstName = "Zoé",
        LastName = "Lefèvre",
        Email = EmailAddress.Parse("Zoe@Exemple.fr").OrThrow(),
        Phone = PhoneNumber.Parse("01 23 45 67 89").OrThrow(),
        Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
        HomePhone = PhoneNumber.Parse("+33 3 53 01 56 78").OrThrow(),
        Function = "Directrice",
        BirthDate = new LocalDate(1984, 2, 29),
    };

    private const string Digits =
        " 33123456789 0123456789 33612345678 0612345678 33353015678 0353015678";

    [Fact]
    [Rule("Q-2")]
    public void A_contact_is_of_the_tenant_that_makes_it_and_is_found_by_name_mail_and_telephones()
    {
        var contact = Contact.Create(Zoe, World.Context(World.AnneOfOtherTenant)).OrThrow();
        contact.Tenant.Value.ShouldBe(2);
        contact.FullName.ShouldBe("Zoé Lefèvre");
        contact.SearchKey.ShouldBe("zoe lefevre zoe exemple fr" + Digits);
    }

    [Fact]
    public void Either_name_is_enough_and_none_is_not()
    {
        var context = World.Context();
        Contact
            .Create(new NewContact { FirstName = "Zoé" }, context)
            .OrThrow()
            .FullName.ShouldBe("Zoé");
        Contact
            .Create(new NewContact { LastName = "Lefèvre" }, context)
            .OrThrow()
            .FullName.ShouldBe("Lefèvre");
        var outcome = Contact.Create(new NewContact { Title = "M.", FirstName = " " }, context);
        outcome.ShouldBeRefused(ContactReasons.NameMissing);
        outcome.Reasons.ShouldPointAt("/contact/lastName");
        // With what is wrong beside it; a name that is refused is not missing as well.
        Contact
            .Create(new NewContact { Function = new string('x', 101) }, context)
            .ShouldBeRefused(TextReasons.TooLong, ContactReasons.NameMissing);
        Contact
            .Create(new NewContact { FirstName = new string('x', 101) }, context)
            .ShouldBeRefused(TextReasons.TooLong);
    }

    [Fact]
    public void All_faults_come_at_once_and_nothing_is_changed()
    {
        var contact = Contact.Create(Zoe, World.Context()).OrThrow();
        contact.AcceptCommit(1);
        var before = contact.ToSnapshot();
        var outcome = contact.Change(
            new NewContact
            {
                Title = new string('a', 41),
                FirstName = "a\0",
                LastName = new string('a', 101),
                Function = new string('a', 101),
                BirthDate = new LocalDate(1899, 12, 31),
            },
            World.Context()
        );
        outcome.ShouldBeRefused(
            TextReasons.TooLong,
            TextReasons.ForbiddenCharacter,
            TextReasons.TooLong,
            TextReasons.TooLong,
            ContactReasons.BirthDateTooEarly
        );
        outcome.Reasons.ShouldPointAt(
            "/contact/title",
            "/contact/firstName",
            "/contact/lastName",
            "/contact/function",
            "/contact/birthDate"
        );
        contact.ToSnapshot().ShouldBe(before);
        contact.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("H-1")]
    public void A_change_is_recorded_field_by_field_as_personal_data()
    {
        var contact = Contact.Create(Zoe, World.Context()).OrThrow();
        contact.PendingChanges.Count.ShouldBe(9);
        contact.AcceptCommit(1);

        contact
            .Change(
                Zoe with
                {
                    LastName = "Martin",
                    Phone = null,
                    HomePhone = PhoneNumber.Parse("02 61 91 00 01").OrThrow(),
                    Function = " Présidente ",
                    BirthDate = new LocalDate(1985, 3, 1),
                },
                World.Context()
            )
            .OrThrow();

        contact
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/lastName", "Lefèvre", "Martin", true),
                ("/phone", "01 23 45 67 89", null, true),
                ("/homePhone", "+33 3 53 01 56 78", "02 61 91 00 01", true),
                ("/function", "Directrice", "Présidente", true),
                ("/birthDate", "1984-02-29", "1985-03-01", true),
            ]);
        contact.SearchKey.ShouldBe(
            "zoe martin zoe exemple fr 33612345678 0612345678 33261910001 0261910001"
        );
    }

    [Fact]
    public void What_is_left_out_of_a_change_is_cleared()
    {
        var contact = Contact.Create(Zoe, World.Context()).OrThrow();
        contact.Change(new NewContact { LastName = "Lefèvre" }, World.Context()).OrThrow();
        (contact.HomePhone, contact.Function, contact.BirthDate).ShouldBe((null, null, null));
        contact.SearchKey.ShouldBe("lefevre");
    }

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var texts = Hostile.WellFormed.OrNull();
        var phones = Gen.Elements<PhoneSnapshot?>(
            null,
            new PhoneSnapshot("01 23 45 67 89", "+33123456789"),
            new PhoneSnapshot("02 555 12 12", null)
        );
        var snapshots =
            from id in Gen.Choose(1, int.MaxValue)
            from version in Gen.Choose(0, 1000)
            from title in texts
            from first in texts
            from last in texts
            from email in Gen.Elements(null, "A@b.fr", "zoé@société.fr")
            from phone in phones
            from mobile in phones
            from home in phones
            from function in texts
            from born in Gen.Choose(-20_000, 20_000)
                .Select(d => new DateOnly(1970, 1, 1).AddDays(d))
            from isBornKnown in Gen.Elements(true, false)
            from consents in ConsentTests.Snapshots
            select new ContactSnapshot
            {
                Tenant = 3,
                Id = new Guid(id, 0, 0, new byte[8]),
                Version = version,
                Title = title,
                FirstName = first,
                LastName = last,
                Email = email,
                Phone = phone,
                Mobile = mobile,
                HomePhone = home,
                Function = function,
                BirthDate = isBornKnown ? born : null,
                Consents = consents,
            };
        Prop.ForAll(
                snapshots.ToArbitrary(),
                snapshot =>
                {
                    var contact = Contact.FromSnapshot(snapshot);
                    contact.ToSnapshot().ShouldBe(snapshot);
                    contact.HasPendingChanges.ShouldBeFalse();
                }
            )
            .Holds();
    }
}
