using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Cells;

[Rule("I-4")]
public sealed class Countries
{
    [Theory]
    [InlineData("FR", "FR")]
    [InlineData("fr", "FR")]
    [InlineData("France", "FR")]
    [InlineData("FRANCE ", "FR")]
    [InlineData("Belgique", "BE")]
    [InlineData("Pays-Bas", "NL")]
    [InlineData("Royaume-Uni", "GB")]
    [InlineData("United Kingdom", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("États-Unis", "US")]
    [InlineData("usa", "US")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("La Réunion", "RE")]
    [InlineData("République tchèque", "CZ")]
    [InlineData("Deutschland", "DE")]
    [InlineData("de", "DE")]
    public void Codes_and_names_in_either_language_are_known(string text, string code) =>
        CountryNames.CodeOf(text).ShouldBe(code);

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("ZZ")]
    [InlineData("")]
    [InlineData("FRA NCE")]
    public void What_is_no_country_is_not_known(string text) =>
        CountryNames.CodeOf(text).ShouldBeNull();

    [Fact]
    public async Task An_unknown_country_warns_and_takes_the_default()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            new ImportOptions { Country = "BE" },
            "Raison sociale;Ville;Pays",
            "Alpha;Liège;Atlantis"
        );

        report.Created.ShouldBe(1);
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, "Pays", ImportReasons.CountryUnknown)
        );
        (await world.OnlyAsync()).Prospect.Addresses[0].Postal.Country.ShouldBe("BE");
    }

    [Fact]
    public async Task A_country_alone_makes_no_address()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;Ville;Pays", "Alpha;;Belgique");

        (await world.OnlyAsync()).Prospect.Addresses.ShouldBeEmpty();
    }
}
