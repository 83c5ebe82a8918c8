using System.Text.Json;
using Prospecting.Addresses;
using Prospecting.Geography;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Addresses;

[Rule("A-1")]
public sealed class PostalAddressTests
{
    [Fact]
    public void Validation_gives_the_clean_parts_and_keeps_leading_zeros()
    {
        var clean = new PostalAddress
        {
            Street = " 12 rue des Lilas ",
            Line2 = "  ",
            PostalCode = " 01000",
            City = "Bourg-en-Bresse",
            Country = " fr ",
        }
            .Validate()
            .OrThrow();
        clean.ShouldBe(
            new PostalAddress
            {
                Street = "12 rue des Lilas",
                PostalCode = "01000",
                City = "Bourg-en-Bresse",
                Country = "FR",
            }
        );
        clean.IsBlank.ShouldBeFalse();
        new PostalAddress { Country = "FR" }.IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void All_faults_come_at_once_each_with_its_place()
    {
        var outcome = new PostalAddress
        {
            Street = new string('a', 201),
            Line2 = "a\0",
            PostalCode = new string('1', 21),
            City = new string('a', 101),
            Region = new string('a', 101),
            Country = "XX",
        }.Validate("/a");
        outcome.ShouldBeRefused(
            TextReasons.TooLong,
            TextReasons.ForbiddenCharacter,
            TextReasons.TooLong,
            TextReasons.TooLong,
            TextReasons.TooLong,
            AddressReasons.Country
        );
        outcome.Reasons.ShouldPointAt(
            "/a/street",
            "/a/line2",
            "/a/postalCode",
            "/a/city",
            "/a/region",
            "/a/country"
        );
    }

    [Theory]
    [InlineData("FR", true)]
    [InlineData("BE", true)]
    [InlineData("gb", true)]
    [InlineData("UK", false)]
    [InlineData("EU", false)]
    [InlineData("ZZ", false)]
    [InlineData("FRA", false)]
    [InlineData("", false)]
    public void The_country_is_an_assigned_code(string country, bool valid) =>
        new PostalAddress { Country = country }
            .Validate()
            .Succeeded.ShouldBe(valid);

    [Fact]
    public void A_position_is_part_of_it_like_the_rest()
    {
        var here = GeoPosition.Of(48.8566, 2.3522).OrThrow();
        var address = World.Address() with { Position = here };
        address.Validate().OrThrow().ShouldBe(address);
        address.ShouldNotBe(World.Address());
        address.ShouldNotBe(
            address with
            {
                Position = GeoPosition.OfStored(here.LatitudeE7 + 1, here.LongitudeE7),
            }
        );
        new PostalAddress { Country = "FR", Position = here }.IsBlank.ShouldBeFalse();
        address.ToSingleLine().ShouldBe(World.Address().ToSingleLine());
        address.ToString().ShouldBe("(address)");
    }

    [Fact]
    public void In_JSON_its_position_is_a_geo_URI()
    {
        var address = World.Address() with { Position = GeoPosition.Of(48.8566, -2.5).OrThrow() };
        var json = JsonSerializer.Serialize(address);
        json.ShouldContain("\"Position\":\"geo:48.8566,-2.5\"");
        JsonSerializer.Deserialize<PostalAddress>(json).ShouldBe(address);
    }

    [Fact]
    [Rule("A-3")]
    public void It_says_no_more_than_the_same_address_with_a_position_and_nothing_less()
    {
        var plain = World.Address();
        var (here, there) = (
            plain with
            {
                Position = GeoPosition.Of(48.8566, 2.3522).OrThrow(),
            },
            plain with
            {
                Position = GeoPosition.Of(48.8567, 2.3522).OrThrow(),
            }
        );
        plain.SaysNoMoreThan(plain with { }).ShouldBeTrue();
        plain.SaysNoMoreThan(here).ShouldBeTrue();
        here.SaysNoMoreThan(here with { }).ShouldBeTrue();
        here.SaysNoMoreThan(plain).ShouldBeFalse();
        here.SaysNoMoreThan(there).ShouldBeFalse();
        plain.SaysNoMoreThan(here with { Line2 = "Bât. B" }).ShouldBeFalse();
    }

    [Fact]
    public void It_reads_on_one_line_without_what_is_unknown()
    {
        World.Address().ToSingleLine().ShouldBe("12 rue des Lilas, 75001 Paris, FR");
        new PostalAddress { City = "Paris", Country = "FR" }
            .ToSingleLine()
            .ShouldBe("Paris, FR");
        new PostalAddress { Country = "FR" }
            .ToSingleLine()
            .ShouldBe("FR");
    }
}
