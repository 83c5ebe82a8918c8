using Prospecting.Catalogs;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Catalogs;

[Rule("P-15")]
public sealed class CatalogPresetTests
{
    public static TheoryData<string> Kinds => [.. CatalogPresets.Kinds.Select(k => k.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_word_of_a_preset_means_one_entry(string kind)
    {
        var preset = CatalogPresets.For(new CatalogKind(kind));
        var catalog = Catalog.Of(preset);
        preset.Kind.Code.ShouldBe(kind);
        preset.Items.ShouldNotBeEmpty();
        foreach (var item in preset.Items)
        {
            foreach (
                var word in (string[])[item.Code, item.Label.Fr, item.Label.En, .. item.Aliases]
            )
            {
                catalog.Match(word).OrThrow().Code.ShouldBe(item.Code, word);
            }
        }
    }

    [Fact]
    public void Every_preset_that_ships_has_a_kind_and_there_is_no_other()
    {
        const string prefix = "Prospecting.Catalogs.Presets.";
        typeof(Catalog)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Select(n => n[prefix.Length..^".json".Length])
            .ShouldBe(CatalogPresets.Kinds.Select(k => k.Code), ignoreOrder: true);
        CatalogKind
            .Known.Except(CatalogPresets.Kinds)
            .ShouldBe([CatalogKind.Firm, CatalogKind.Office]);
        CatalogPresets.For(CatalogKind.Firm).Items.ShouldBeEmpty();
        CatalogPresets.For(new CatalogKind("host-kind")).Items.ShouldBeEmpty();
    }

    [Fact]
    [Rule("T-3")]
    public void The_types_of_tasks_are_those_of_the_source_and_a_request_needs_a_source()
    {
        var types = CatalogPresets.For(CatalogKind.TaskType).Items;
        types
            .Select(t => t.Label.En)
            .ShouldBe([
                "First contact",
                "Other",
                "Request",
                "Quote request",
                "Failure",
                "Template mail",
                "Voicemail",
                "Prospect change",
                "Proposal",
                "Reminder",
                "Appointment",
                "Answer to questions",
            ]);
        types
            .Where(t => t.Has(CatalogAttributes.RequiresSource))
            .ShouldHaveSingleItem()
            .Code.ShouldBe("request");
    }

    [Fact]
    [Rule("T-5")]
    public void The_types_of_activities_are_visit_call_and_meeting() =>
        CatalogPresets
            .For(CatalogKind.ActivityType)
            .Items.Select(t => t.Code)
            .ShouldBe(["visit", "call", "meeting"]);

    [Fact]
    [Rule("D-4")]
    public void Accounting_and_legal_opportunities_have_missions_and_each_type_names_a_service_that_ships()
    {
        var types = CatalogPresets.For(CatalogKind.OpportunityType).Items;
        types
            .Where(t => t.Has(CatalogAttributes.Missions))
            .Select(t => t.Code)
            .ShouldBe(["accounting", "legal"]);
        var services = CatalogPresets.For(CatalogKind.Service).Items.Select(s => s.Code);
        types
            .Select(t => t.Attribute(CatalogAttributes.Service))
            .OfType<string>()
            .ShouldBeSubsetOf(services);
    }

    [Theory]
    [InlineData("legal-form", "S.A.R.L.", "sarl")]
    [InlineData("legal-form", "Société par actions simplifiée", "sas")]
    [InlineData("legal-form", "auto entrepreneur", "ei")]
    [InlineData("tax-regime", "REEL SIMPLIFIE", "simplified-real")]
    [InlineData("source", "Bouche-à-oreille", "recommendation")]
    [InlineData("lost-reason", "trop cher", "price")]
    public void What_lead_bases_write_is_understood(string kind, string text, string code) =>
        Catalog
            .Of(CatalogPresets.For(new CatalogKind(kind)))
            .Match(text)
            .OrThrow()
            .Code.ShouldBe(code);

    [Fact]
    public void French_labels_are_French()
    {
        var items = CatalogPresets.Kinds.SelectMany(k => CatalogPresets.For(k).Items).ToList();
        items.Count(i => i.Label.Fr != i.Label.En).ShouldBeGreaterThan(items.Count * 3 / 4);
        items.ShouldAllBe(i => TextFolding.Fold(i.Label.Fr).Length > 0);
    }
}
