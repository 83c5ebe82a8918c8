using System.Text;
using Prospecting.CustomFields;
using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Reporting;

[Rule("I-3")]
public sealed class RejectFiles
{
    [Fact]
    public async Task Rejected_rows_can_be_corrected_and_imported()
    {
        await using var world = ImportWorld.InMemory();
        var (first, rejects) = await RunAsync(
            world,
            ImportWorld.Csv(
                "id;Raison sociale;E-mail;CA annuel;Créé le;Commentaire",
                "1;Alpha;a@alpha.example;12,50;01/02/2024;",
                "2;Beta;b beta.example;13,50;02/02/2024;\"said; \"\"no\"\"\nand left\"",
                "3;Été;;n.c.;03/02/2024;",
                "4;Delta;;;04/02/2024;"
            )
        );
        (first.Created, first.Rejected).ShouldBe((2, 2));

        var corrected = rejects
            .Replace("b beta.example", "b@beta.example", StringComparison.Ordinal)
            .Replace("n.c.", "14,50", StringComparison.Ordinal);
        var (second, none) = await RunAsync(world, ImportWorld.Text(corrected));

        (second.Created, second.Rejected, second.Rows).ShouldBe((2, 0, 2));
        second.Unmapped.ShouldBeEmpty();
        none.ShouldBeEmpty();
        var stored = (await world.AllAsync()).ToDictionary(s => s.Prospect.References[0].Id);
        stored.Keys.ShouldBe(["1", "2", "3", "4"], ignoreOrder: true);
        stored["2"].Prospect.Comment.ShouldBe("said; \"no\"\nand left");
        stored["3"].Prospect.LegalName.ShouldBe("Été");
        stored["3"].Prospect.AnnualTurnover!.Amount.MinorUnits.ShouldBe(1450);
    }

    [Fact]
    [Rule("I-4", "P-10")]
    public async Task A_rejected_row_keeps_what_fills_custom_fields()
    {
        await using var world = ImportWorld.InMemory();
        await world.DeclareAsync(
            new CustomFieldDefinition
            {
                Code = "fleet",
                Type = CustomFieldType.WholeNumber,
                Label = new("Véhicules", "Vehicles"),
            }
        );
        var keeping = new ImportOptions { KeepUnmapped = true };
        var (first, rejects) = await RunAsync(
            world,
            ImportWorld.Csv(
                "Raison sociale;Véhicules;Année du CA;CA annuel",
                "Alpha;trois;;",
                "Beta;2;25;1"
            ),
            keeping
        );
        first.Rejected.ShouldBe(2);

        var corrected = rejects
            .Replace(";trois;", ";3;", StringComparison.Ordinal)
            .Replace(";2;25;", ";2;2025;", StringComparison.Ordinal);
        var (second, _) = await RunAsync(world, ImportWorld.Text(corrected), keeping);

        (second.Created, second.Unmapped.Count).ShouldBe((2, 0));
        (await world.AllAsync())
            .Select(s => s.Prospect.Custom["fleet"]!.Text)
            .ShouldBe(["3", "2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_reject_names_line_code_and_message_before_the_cells_of_the_row()
    {
        await using var world = ImportWorld.InMemory();

        var (_, rejects) = await RunAsync(
            world,
            ImportWorld.Csv("Raison sociale;E-mail;SIRET", "Alpha;;", "\"Beta;Cie\";no mail;1")
        );

        var lines = rejects.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldBe("_line;_code;_message;Raison sociale;E-mail;SIRET");
        var cells = lines[1].Split(';');
        cells[0].ShouldBe("3");
        cells[1].Split(' ').ShouldBe(["email.format", "siret.format"], ignoreOrder: true);
        cells[2].ShouldNotBeEmpty();
        lines[1].ShouldEndWith(";\"Beta;Cie\";no mail;1");
    }

    [Fact]
    public async Task Rows_with_too_few_or_too_many_cells_keep_theirs_in_place()
    {
        await using var world = ImportWorld.InMemory();

        var (report, rejects) = await RunAsync(
            world,
            ImportWorld.Csv("Raison sociale;Ville;Pays", "Alpha;Lyon", "Beta;Paris;FR;surplus;;x")
        );

        report.Rejected.ShouldBe(2);
        var lines = rejects.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[1].ShouldStartWith($"2;{ImportReasons.TooFewCells};");
        lines[1].ShouldEndWith(";Alpha;Lyon");
        lines[2].ShouldStartWith($"3;{ImportReasons.TooManyCells};");
        lines[2].ShouldEndWith(";Beta;Paris;FR;surplus;;x");
    }

    [Fact]
    public async Task Ragged_rows_can_be_corrected_and_imported()
    {
        await using var world = ImportWorld.InMemory();
        var (_, rejects) = await RunAsync(
            world,
            ImportWorld.Csv("Raison sociale;Ville;Pays", "Alpha;Lyon", "Beta;Paris;FR;surplus")
        );

        var corrected = rejects
            .Replace("Alpha;Lyon", "Alpha;Lyon;BE", StringComparison.Ordinal)
            .Replace(";surplus", "", StringComparison.Ordinal);
        var (second, _) = await RunAsync(world, ImportWorld.Text(corrected));

        second.Created.ShouldBe(2);
        (await world.AllAsync())
            .Select(s => s.Prospect.Addresses[0].Postal.Country)
            .ShouldBe(["BE", "FR"], ignoreOrder: true);
    }

    [Fact]
    public async Task Rows_that_are_rejected_again_do_not_grow()
    {
        await using var world = ImportWorld.InMemory();
        var (_, rejects) = await RunAsync(
            world,
            ImportWorld.Csv(
                "Raison sociale;E-mail;Ville",
                "Alpha;no mail;Lyon",
                "Beta;b@beta.example",
                "Gamma;no mail;\"a;\"\"b\"\"\""
            )
        );

        var again = rejects;
        for (var i = 0; i < 3; i++)
        {
            (_, again) = await RunAsync(world, ImportWorld.Text(again));
        }

        WithoutReports(again).ShouldBe(WithoutReports(rejects));
        again.Split("\r\n")[0].ShouldBe("_line;_code;_message;Raison sociale;E-mail;Ville");
    }

    [Fact]
    public async Task Without_a_rejected_row_no_file_is_opened()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync(
            new ImportOptions
            {
                OpenRejects = () => throw new InvalidOperationException("Nothing was rejected."),
            },
            "Raison sociale",
            "Alpha"
        );
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Rejects_are_written_with_the_delimiter_of_the_file(char delimiter)
    {
        await using var world = ImportWorld.InMemory();
        var (_, rejects) = await RunAsync(
            world,
            ImportWorld.Csv(
                string.Join(delimiter, "Raison sociale", "E-mail", "Ville"),
                string.Join(delimiter, "Alpha", "no mail", "Lyon")
            )
        );

        var (second, _) = await RunAsync(world, ImportWorld.Text(rejects));

        second.Format.Delimiter.ShouldBe(delimiter);
        second.OnlyError().Code.ShouldBe("email.format");
    }

    [Fact]
    public async Task Rejects_of_a_Windows_file_are_UTF_8_with_a_mark()
    {
        await using var world = ImportWorld.InMemory();
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var rejects = new MemoryStream();

        await world.RunAsync(
            ImportWorld.Text("Raison sociale;E-mail\nÉlan;no mail\n", windows),
            new ImportOptions { OpenRejects = () => rejects }
        );

        rejects.ToArray().Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(rejects.ToArray()).ShouldContain("Élan");
    }

    private static async Task<(ImportReport Report, string Rejects)> RunAsync(
        ImportWorld world,
        ImportSource source,
        ImportOptions? options = null
    )
    {
        using var rejects = new MemoryStream();
        var report = await world.RunAsync(
            source,
            (options ?? new ImportOptions()) with
            {
                OpenRejects = () => rejects,
            }
        );
        return (
            report.ShouldAddUp(),
            Encoding.UTF8.GetString(rejects.ToArray()).TrimStart('\uFEFF')
        );
    }

    // Line numbers are those of the file that was read, so the cells before the row's own differ.
    private static string[] WithoutReports(string rejects) =>
        [
            .. rejects
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line =>
                    string.Join(
                        ';',
                        line.Split(';').SkipWhile(c => c is not ("Alpha" or "Beta" or "Gamma"))
                    )
                ),
        ];
}
