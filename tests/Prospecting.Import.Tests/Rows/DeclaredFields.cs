using Prospecting.CustomFields;
using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Import.Tests.Rows;

/// <summary>Columns that fill fields which a company has declared.</summary>
[Rule("I-4", "P-10")]
public sealed class DeclaredFields
{
    private static readonly ImportOptions Keeping = new() { KeepUnmapped = true };

    [Fact]
    public async Task Unmapped_columns_are_kept_when_asked_for_and_reported_when_not()
    {
        await using var world = await DeclaredAsync();
        string[] lines =
        [
            "Raison sociale;fleet;Relance le;Panier moyen;COULEUR;Client depuis toujours;Mystère",
            "Alpha;1 200;31/03/2026;1 234,5;Bleu;oui;x",
        ];

        var reported = await world.RunAsync(new ImportOptions { DryRun = true }, lines);
        var kept = await world.RunAsync(Keeping, lines);

        reported.Unmapped.Count.ShouldBe(6);
        kept.Unmapped.ShouldBe(["Mystère"]);
        kept.Warnings.ShouldBeEmpty();
        (await world.OnlyAsync())
            .Prospect.Custom.Select(v => (v.Key, v.Value.Text))
            .ShouldBe([
                ("basket", "1234.5"),
                ("colour", "blue"),
                ("fleet", "1200"),
                ("follow-up", "2026-03-31"),
                ("loyal", "true"),
            ]);
    }

    [Fact]
    public async Task The_same_file_again_says_nothing_new()
    {
        await using var world = await DeclaredAsync();
        string[] lines = ["id;Raison sociale;Couleur;fleet", "1;Alpha;bleu;3"];
        await world.RunAsync(Keeping, lines);

        (await world.RunAsync(Keeping, lines)).Unchanged.ShouldBe(1);
        (await world.RunAsync(Keeping, lines[0], "1;Alpha;rouge;3")).Flagged.ShouldBe(1);
    }

    [Theory]
    [InlineData("custom.colour")]
    [InlineData("custom.Couleur")]
    public async Task A_mapping_names_a_field_by_code_or_label(string field)
    {
        await using var world = await DeclaredAsync();
        var mapping = new ImportMapping
        {
            Columns = [new("Nom", "legalName"), new("Teinte", field)],
        };
        var read = ImportMappingJson
            .Read(System.Text.Encoding.UTF8.GetBytes(ImportMappingJson.Write(mapping)))
            .OrThrow();

        await world.RunAsync(new ImportOptions { Mapping = read }, "Nom;Teinte", "Alpha;rouge");

        (await world.OnlyAsync()).Prospect.Custom["colour"]!.Text.ShouldBe("red");
    }

    [Fact]
    public async Task A_mapping_that_names_no_declared_field_is_refused()
    {
        await using var world = await DeclaredAsync();
        var mapping = new ImportMapping
        {
            Columns = [new("Nom", "legalName"), new("Teinte", "custom.color")],
        };

        var outcome = await world.Import.RunAsync(
            ImportWorld.Csv("Nom;Teinte", "Alpha;rouge"),
            ImportWorld.Anne,
            new ImportOptions { Mapping = mapping }
        );

        var reason = outcome.Reasons.ShouldHaveSingleItem();
        (reason.Code, reason.Pointer, reason.Fix).ShouldBe(
            (CustomFieldReasons.Unknown, "/columns/1/field", "colour")
        );
        (await world.CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Rule("I-3")]
    public async Task A_value_of_another_type_rejects_the_row_at_its_column()
    {
        await using var world = await DeclaredAsync();

        var report = await world.RunAsync(
            Keeping,
            "Raison sociale;fleet;Relance le",
            "Alpha;douze;31/03/2026",
            "Beta;12;demain",
            "Gamma;12;"
        );

        report
            .Errors.Select(e => (e.Line, e.Column, e.Code))
            .ShouldBe([
                (2L, "fleet", CustomFieldReasons.WholeNumber),
                (3L, "Relance le", CustomFieldReasons.Date),
            ]);
        report.Created.ShouldBe(1);
    }

    [Fact]
    public async Task A_choice_that_is_not_listed_is_left_out_with_a_warning()
    {
        await using var world = await DeclaredAsync();

        var report = await world.RunAsync(Keeping, "Raison sociale;Couleur", "Alpha;mauve");

        var warning = report.OnlyWarning();
        (warning.Line, warning.Column, warning.Code).ShouldBe(
            (2, "Couleur", ImportReasons.ChoiceUnknown)
        );
        (await world.OnlyAsync()).Prospect.Custom.ShouldBeEmpty();
    }

    private static async Task<ImportWorld> DeclaredAsync()
    {
        var world = ImportWorld.InMemory();
        await DeclareAsync("fleet", "Véhicules", CustomFieldType.WholeNumber);
        await DeclareAsync("follow-up", "Relance le", CustomFieldType.Date);
        await DeclareAsync("basket", "Panier moyen", CustomFieldType.Number);
        await DeclareAsync("loyal", "Client depuis toujours", CustomFieldType.YesNo);
        await DeclareAsync(
            "colour",
            "Couleur",
            CustomFieldType.Choice,
            new() { Code = "blue", Label = new("Bleu", "Blue") },
            new() { Code = "red", Label = new("Rouge", "Red") }
        );
        return world;

        Task DeclareAsync(
            string code,
            string label,
            CustomFieldType type,
            params CustomChoice[] choices
        ) =>
            world.DeclareAsync(
                new CustomFieldDefinition
                {
                    Code = code,
                    Type = type,
                    Label = new LocalizedText(label, label),
                    // A required field may be missing from a file (SPEC P-2).
                    IsRequired = true,
                    Choices = [.. choices],
                }
            );
    }
}
