using Prospecting.Catalogs;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Policies;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Rows;

/// <summary>Values that a company has a list of.</summary>
[Rule("I-4")]
public sealed class ListedValues
{
    [Theory]
    [Rule("P-15")]
    [InlineData("Provenance", "trade-fair", "trade-fair")]
    [InlineData("Provenance", "SALON", "trade-fair")]
    [InlineData("Lead source", "Trade fair", "trade-fair")]
    [InlineData("Provenance", "bouche a oreille", "recommendation")]
    public async Task A_value_goes_by_code_label_or_alias(string header, string cell, string code)
    {
        await using var world = ImportWorld.InMemory();
        await world.FillAsync(CatalogKind.Source);

        var report = await world.RunAsync($"Raison sociale;{header}", $"Alpha;{cell}");

        report.Warnings.ShouldBeEmpty();
        (await world.OnlyAsync()).Prospect.Source.ShouldBe(code);
    }

    [Fact]
    [Rule("P-15")]
    public async Task Each_catalogue_is_of_its_own_field()
    {
        await using var world = ImportWorld.InMemory();
        await world.FillAsync(CatalogKind.LegalForm);
        await world.FillAsync(CatalogKind.TaxRegime);

        var report = await world.RunAsync(
            "Raison sociale;Forme juridique;Régime fiscal;Type de client",
            "Alpha;S.A.R.L.;Réel normal;Artisan"
        );

        report.Warnings.ShouldBeEmpty();
        var prospect = (await world.OnlyAsync()).Prospect;
        (prospect.LegalForm, prospect.TaxRegime, prospect.ClientType).ShouldBe(
            ("sarl", "normal-real", "Artisan")
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_listed_is_empty_and_the_warning_keeps_the_text(bool dryRun)
    {
        await using var world = ImportWorld.InMemory();
        await world.FillAsync(CatalogKind.Source);

        var report = await world.RunAsync(
            new ImportOptions { DryRun = dryRun },
            "Raison sociale;Provenance",
            "Alpha;Parainage"
        );

        report.Created.ShouldBe(1);
        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, "Provenance", ImportReasons.ChoiceUnknown)
        );
        warning.Reason.Parameters.First(p => p.Name == "text").Value.ShouldBe("Parainage");
        warning.Reason.Fix.ShouldBe("parrainage");
        if (!dryRun)
        {
            (await world.OnlyAsync()).Prospect.Source.ShouldBeNull();
        }
    }

    [Fact]
    [Rule("P-16")]
    public async Task Without_a_catalogue_the_text_stays()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale;Provenance", "Alpha;Parainage");

        report.Warnings.ShouldBeEmpty();
        (await world.OnlyAsync()).Prospect.Source.ShouldBe("Parainage");
    }

    [Fact]
    [Rule("P-2")]
    public async Task A_policy_of_imports_rejects_rows_and_one_of_forms_does_not()
    {
        await using var world = ImportWorld.InMemory(o =>
            o.FieldPolicy = FieldPolicyPresets.Accounting with
            {
                Channels =
                [
                    .. FieldPolicyPresets.Accounting.Channels,
                    new ChannelPolicy
                    {
                        Channel = EntryChannel.Import,
                        Fields =
                        [
                            new FieldSetting("/clientType", FieldRule.Required),
                            new FieldSetting("/contacts/*/phone", FieldRule.Required),
                        ],
                    },
                ],
            }
        );

        var report = await world.RunAsync(
            "N° dossier;Raison sociale;Type client;Nom;Téléphone du contact",
            "1;Alpha;artisan;Petit;01 99 00 00 01",
            "2;Beta;;Martin;",
            "1;;;;"
        );

        (report.Created, report.Rejected).ShouldBe((1, 2));
        report
            .Errors.Where(e => e.Line == 3)
            .Select(e => (e.Column, e.Code))
            .ShouldBe([
                ("Type client", FieldPolicyReasons.Required),
                ("Téléphone du contact", FieldPolicyReasons.Required),
            ]);
    }

    [Fact]
    [Rule("P-2", "O-2")]
    public async Task An_accounting_firm_imports_rows_without_representatives()
    {
        await using var world = ImportWorld.InMemory(o =>
            o.FieldPolicy = FieldPolicyPresets.Accounting
        );

        (await world.RunAsync("Nom", "Alpha")).Created.ShouldBe(1);
    }
}
