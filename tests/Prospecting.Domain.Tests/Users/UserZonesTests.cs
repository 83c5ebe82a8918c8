using NodaTime;
using Prospecting.Scopes;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.Users;

[Rule("T-2", "O-0")]
public sealed class UserZonesTests
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly UserId Bruno = new("bruno");

    private readonly KnownUsers _users = new();

    [Fact]
    public async Task A_user_lives_where_the_directory_says()
    {
        Add(World.Anne, "Australia/Lord_Howe");
        (await ZoneAsync(World.Anne)).Id.ShouldBe("Australia/Lord_Howe");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("europe/paris")]
    [InlineData("UTC+99")]
    [InlineData("c@nary")]
    public async Task A_zone_that_is_none_is_the_scope_s(string? id)
    {
        Add(World.Anne, id);
        (await ZoneAsync(World.Anne)).ShouldBe(Lisbon);
    }

    [Fact]
    public async Task Who_is_not_known_lives_where_the_scope_is() =>
        (await ZoneAsync(Bruno)).ShouldBe(Lisbon);

    [Fact]
    public async Task Many_are_asked_for_at_once_and_nobody_costs_nothing()
    {
        Add(World.Anne, "Europe/Paris");
        var zones = new UserZones(_users);
        var found = await zones.OfAsync(
            World.AnneInParis.In(Lisbon),
            [World.Anne, Bruno, World.Anne]
        );
        found.Keys.ShouldBe([World.Anne, Bruno], ignoreOrder: true);
        (found[World.Anne].Id, found[Bruno]).ShouldBe(("Europe/Paris", Lisbon));
        _users.Calls.ShouldBe(1);

        (await zones.OfAsync(World.AnneInParis, [])).ShouldBeEmpty();
        _users.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Users_of_another_tenant_are_not_known()
    {
        Add(World.Anne, "Europe/Paris");
        var zone = await new UserZones(_users).OfAsync(World.AnneOfOtherTenant, World.Anne);
        zone.ShouldBe(DateTimeZone.Utc);
    }

    private void Add(UserId user, string? zone) =>
        _users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = user,
                DisplayName = "Anne Exemple",
                TimeZone = zone,
            }
        );

    private Task<DateTimeZone> ZoneAsync(UserId user) =>
        new UserZones(_users).OfAsync(World.AnneInParis.In(Lisbon), user);
}
