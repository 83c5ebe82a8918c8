using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Guards;

[Rule("S-4")]
public sealed class BuiltInGuardTests
{
    private readonly Prospect _prospect = World.NewProspect(
        new ProspectDetails { DisplayName = "A", Source = "salon" }
    );

    private readonly Contact _contact = Contact
        .Create(
            new NewContact
            {
                LastName = "Lefèvre",
                Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
            },
            World.Context()
        )
        .OrThrow();

    [Theory]
    [InlineData("source", true)]
    [InlineData("displayName", true)]
    [InlineData("kind", true)]
    [InlineData("email", false)]
    [InlineData("mobile", true)]
    [InlineData("phone", false)]
    [InlineData("annualTurnover", false)]
    [InlineData("no-such-field", false)]
    [InlineData("Source", false)]
    public void A_field_is_present_on_the_prospect_or_for_channels_on_a_contact(
        string field,
        bool holds
    ) => Holds("field-present", ("field", field)).ShouldBe(holds);

    [Theory]
    [InlineData("email,phone,mobile", true)]
    [InlineData("email,phone", false)]
    public void One_of_several_fields_is_enough(string fields, bool holds) =>
        Holds(Guard.AnyFieldPresent(fields.Split(','))).ShouldBe(holds);

    [Theory]
    [InlineData("source", 5, true)]
    [InlineData("source", 6, false)]
    [InlineData("email", 1, false)]
    [InlineData("email", 0, true)]
    public void A_text_has_a_length(string field, int length, bool holds) =>
        Holds(Guard.MinLength(field, length)).ShouldBe(holds);

    [Theory]
    [InlineData("source", "salon", true)]
    [InlineData("source", "Salon", true)]
    [InlineData("source", "web", false)]
    [InlineData("kind", "company", true)]
    [InlineData("email", "salon", false)]
    public void A_field_has_a_value_or_one_of_several(string field, string value, bool holds)
    {
        Holds(Guard.Equal(field, value)).ShouldBe(holds);
        Holds(Guard.InSet(field, "other", value)).ShouldBe(holds);
        Holds(Guard.InSet(field, "other")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("status", 3, true)]
    [InlineData("status", 4, false)]
    [InlineData("created", 3, true)]
    [InlineData("created", 4, false)]
    [InlineData("no-such-moment", 0, false)]
    public void Ages_are_counted_in_days_of_24_hours(string since, int days, bool holds) =>
        Holds(Guard.AgeAtLeast(since, days)).ShouldBe(holds);

    [Fact]
    public void What_the_host_knows_outweighs_what_the_library_knows()
    {
        var host = new HostFacts
        {
            Texts = new Dictionary<string, string?> { ["source"] = null, ["score"] = "A" },
            Counts = new Dictionary<string, int> { ["contacts"] = 0, ["orders"] = 7 },
            Moments = new Dictionary<string, Instant>
            {
                ["status"] = World.Start,
                ["last-order"] = World.Start,
            },
        };
        Holds(Guard.FieldPresent("source"), host).ShouldBeFalse();
        Holds(Guard.Equal("score", "A"), host).ShouldBeTrue();
        Holds(Guard.CountAtLeast("contacts", 1), host).ShouldBeFalse();
        Holds(Guard.CountAtLeast("orders", 7), host).ShouldBeTrue();
        Holds(Guard.AgeAtLeast("last-order", 3), host).ShouldBeTrue();
        Holds(Guard.FieldPresent("displayName"), host).ShouldBeTrue();
    }

    [Theory]
    [InlineData("contacts", "1", true)]
    [InlineData("contacts", "2", false)]
    [InlineData("addresses", "1", true)]
    [InlineData("references", "1", true)]
    [InlineData("references", "2", false)]
    [InlineData("no-such-thing", "1", false)]
    [InlineData("no-such-thing", "0", true)]
    public void Parts_are_counted(string collection, string count, bool holds) =>
        Holds("count-at-least", ("collection", collection), ("count", count)).ShouldBe(holds);

    private bool Holds(string guard, params (string, string)[] arguments) =>
        Holds(Workflows.Guard(guard, arguments));

    private bool Holds(GuardDefinition guard, HostFacts? host = null)
    {
        var context = World.Context();
        _prospect.LinkContact(_contact, context);
        _prospect.AddAddress(World.Address(), AddressRoles.None, context);
        _prospect.AddReference("erp", "1", context);
        var later = World.Start + Duration.FromDays(3);
        return StatusGuards
            .BuiltIn.Find(guard.Code)
            .ShouldNotBeNull()
            .Bind(guard)
            .Invoke(new ProspectFacts(_prospect, [_contact], later, host));
    }
}
