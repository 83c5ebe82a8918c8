using Prospecting.Addresses;
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
