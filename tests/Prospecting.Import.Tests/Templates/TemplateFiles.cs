using System.Globalization;
using Prospecting.Import.Analysis;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Import.Templates;
using Prospecting.Import.Tests.Setup;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Import.Tests.Templates;

[Rule("I-1")]
public sealed class TemplateFiles
{
    [Theory]
    [InlineData("fr")]
    [InlineData("fr-FR")]
    [InlineData("en")]
    [InlineData("en-US")]
    public async Task Every_column_of_the_template_is_mapped_to_its_field(string culture)
    {
        var analysis = await AnalyzeAsync(culture);

        string[] notOffered = ["displayName", "mobile", "latitude", "longitude", "campaign"];
        var offered = ImportField.All.Where(f => !notOffered.Contains(f.Name));
        analysis.Columns.Select(c => c.Field).ShouldBe(offered.Select(f => f.Name));
        analysis.Unmapped.ShouldBeEmpty();
        analysis.Format.Delimiter.ShouldBe(';');
        analysis.Format.EncodingName.ShouldBe("utf-8");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_example_row_comes_in_as_it_is(string culture)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(Template(culture));

        (report.Rows, report.Created).ShouldBe((1, 1));
        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        var (prospect, contacts, _) = await world.OnlyAsync();
        prospect.LegalName.ShouldBe("Menuiserie Exemple");
        prospect.References.ShouldHaveSingleItem().Id.ShouldBe("P-0001");
        prospect.AnnualTurnover.ShouldBe(new Turnover(new Money(12500050, "EUR"), 2025));
        prospect.CompanyCreatedOn.ShouldBe(new NodaTime.LocalDate(2012, 4, 1));
        (prospect.TaxRegime, prospect.CurrentProvider).ShouldBe(
            ("Réel simplifié", "Cabinet Exemple")
        );
        prospect.BusinessTakenOver.ShouldBe(false);
        prospect.Tags.Texts.ShouldBe(["artisan", "bois"]);
        prospect.CreatedAt.ShouldBe(NodaTime.Instant.FromUtc(2025, 12, 31, 0, 0));
        prospect.Phone!.E164.ShouldBe("+33199000001");
        prospect.Addresses.ShouldHaveSingleItem().Postal.PostalCode.ShouldBe("01000");
        var contact = contacts.ShouldHaveSingleItem();
        (contact.FirstName, contact.LastName).ShouldBe(("Camille", "Exemple"));
        contact.Mobile!.E164.ShouldBe("+33639980001");
        (contact.Function, prospect.Contacts[0].Role).ShouldBe(("Gérante", "Décisionnaire"));
        contact.HomePhone!.E164.ShouldBe("+33465710001");
        contact.BirthDate.ShouldBe(new NodaTime.LocalDate(1984, 2, 29));
        prospect.Addresses[0].Postal.Position!.ToGeoUri().ShouldBe("geo:46.2052,5.2255");
    }

    [Fact]
    [Rule("P-12")]
    public void A_host_with_marketing_is_asked_for_campaigns()
    {
        using var stream = new MemoryStream();
        CsvTemplate.Write(
            stream,
            CultureInfo.GetCultureInfo("fr"),
            HostCapabilities.Of(HostCapabilities.Marketing)
        );

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldContain(";Campagne;");
    }

    private static async Task<ImportAnalysis> AnalyzeAsync(string culture) =>
        (await ImportWorld.TryAnalyzeAsync(Template(culture))).OrThrow();

    private static ImportSource Template(string culture)
    {
        using var stream = new MemoryStream();
        CsvTemplate.Write(stream, CultureInfo.GetCultureInfo(culture));
        return ImportSource.FromBytes("template.csv", stream.ToArray());
    }
}
