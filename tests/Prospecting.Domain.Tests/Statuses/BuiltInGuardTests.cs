using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

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
    [InlineData(" email , mobile ", true)]
    [InlineData("email,phone", false)]
    [InlineData(",", false)]
    public void One_of_several_fields_is_enough(string fields, bool holds) =>
        Holds("any-field-present", ("fields", fields)).ShouldBe(holds);

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

    private bool Holds(string guard, params (string, string)[] parameters)
    {
        var context = World.Context();
        _prospect.LinkContact(_contact, context);
        _prospect.AddAddress(World.Address(), AddressRoles.None, context);
        _prospect.AddReference("erp", "1", context);
        return StatusGuards
            .BuiltIn.Find(guard)
            .ShouldNotBeNull()
            .Holds(new ProspectFacts(_prospect, [_contact]), Workflows.Guard(guard, parameters));
    }
}
