using System.Text;
using NodaTime;
using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;

namespace Prospecting.Import.Tests.Issues;

public sealed class FoundInReview
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    [Fact]
    public void A_mapping_file_in_Windows_1252_is_refused() =>
        ImportMappingJson
            .Read(
                Windows.GetBytes(
                    "{\"columns\": [{\"header\": \"Téléphone\", \"field\": \"phone\"}]}"
                )
            )
            .Reasons.ShouldHaveSingleItem()
            .Code.ShouldBe(ImportReasons.MappingMalformed);

    [Theory]
    [InlineData("{\"encoding\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"columns\": [{\"header\": \"\\ud800\", \"field\": \"phone\"}]}")]
    public void A_mapping_file_with_half_a_surrogate_pair_is_refused(string json) =>
        ImportMappingJson
            .Read(Encoding.UTF8.GetBytes(json))
            .Reasons.ShouldHaveSingleItem()
            .Code.ShouldBe(ImportReasons.MappingMalformed);

    [Theory]
    [InlineData("\\\"")]
    [InlineData("\\n")]
    [InlineData("§")]
    public void A_delimiter_that_none_can_be_is_refused(string d) =>
        ImportMappingJson
            .Read(Encoding.UTF8.GetBytes("{\"delimiter\": \"" + d + "\"}"))
            .Reasons.ShouldHaveSingleItem()
            .Code.ShouldBe(ImportReasons.MappingMalformed);

    [Theory]
    [InlineData("utf-7")]
    public void An_encoding_that_the_platform_refuses_is_refused(string e) =>
        ImportMappingJson
            .Read(Encoding.UTF8.GetBytes("{\"encoding\": \"" + e + "\"}"))
            .Reasons.ShouldHaveSingleItem()
            .Code.ShouldBe(ImportReasons.MappingMalformed);

    [Fact]
    public async Task Corrected_rejects_are_imported_with_the_saved_mapping_of_a_Windows_file()
    {
        await using var world = ImportWorld.InMemory();
        using var rejects = new MemoryStream();
        var source = ImportWorld.Text("Société;Téléphone;E-mail\nÉlan;;no mail\n", Windows);
        var mapping = (await ImportWorld.TryAnalyzeAsync(source)).OrThrow().Mapping;
        var options = new ImportOptions { Mapping = mapping };
        await world.RunAsync(source, options with { OpenRejects = () => rejects });
        var corrected = Encoding
            .UTF8.GetString(rejects.ToArray())
            .Replace("no mail", "a@b.example", StringComparison.Ordinal);
        var report = await world.RunAsync(
            ImportSource.FromBytes("r.csv", Encoding.UTF8.GetBytes(corrected)),
            options
        );
        report.Created.ShouldBe(1);
        (await world.OnlyAsync()).Prospect.LegalName.ShouldBe("Élan");
    }

    [Fact]
    public async Task English_thousands_without_decimals_are_not_divided_by_a_thousand()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync("Company;Annual revenue", "Alpha;125,000", "Beta;98,500");
        (await world.AllAsync())
            .Select(s => s.Prospect.AnnualTurnover!.Amount.Amount)
            .ShouldBe([125000m, 98500m], ignoreOrder: true);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("1.2.3")]
    [InlineData("1234.56")]
    public void A_grouping_mark_that_groups_nothing_is_no_amount(string text) =>
        new AmountReader(',').Read(text).ShouldBeNull();

    [Fact]
    public async Task A_dry_run_of_many_namesakes_reports_what_the_import_reports()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var world = ImportWorld.InMemory();
            string[] people =
            [
                "Abel",
                "Bosco",
                "Cyrus",
                "Dumont",
                "Ernest",
                "Fulgence",
                "Gontran",
                "Hilaire",
                "Ignace",
                "Jolivet",
                "Kasimir",
                "Ladislas",
                "Mathurin",
                "Narcisse",
                "Octave",
                "Philemon",
                "Quentin",
                "Romuald",
                "Sylvestre",
                "Thibault",
            ];
            string[] lines =
            [
                "Raison sociale;Nom",
                .. people.Select(p => $"Transports Express;{p}"),
                .. people.Select(p => $"Transports Express;{p}"),
            ];
            var options = new ImportOptions { BatchSize = 20 };
            var dry = await world.RunAsync(options with { DryRun = true }, lines);
            var real = await world.RunAsync(options, lines);
            (real.Created, real.Flagged).ShouldBe((dry.Created, dry.Flagged));
        }
    }

    [Fact]
    public async Task A_header_without_end_is_refused_as_such()
    {
        var text =
            "Raison sociale;\"Ville\n" + string.Concat(Enumerable.Repeat("Omega;Tours\n", 300_000));
        var outcome = await ImportWorld.TryAnalyzeAsync(ImportWorld.Text(text));
        outcome.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.RecordTooLong);
    }

    [Fact]
    public async Task A_path_that_none_can_be_is_refused() =>
        (
            await ImportWorld.TryAnalyzeAsync(ImportSource.FromFile("a\0b.csv"))
        ).Reasons.ShouldHaveSingleItem();

    [Theory]
    [InlineData("31/12/9999 23:59", "America/New_York")]
    [InlineData("01/01/0001 00:00", "Asia/Tokyo")]
    [InlineData("31/12/9999 23:59", "UTC")]
    public async Task Dates_at_the_ends_of_time_never_throw(string cell, string zone)
    {
        foreach (var sqlite in new[] { false, true })
        {
            await using var world = sqlite
                ? await ImportWorld.SqliteAsync()
                : ImportWorld.InMemory();
            var report = await world.RunAsync(
                new ImportOptions { Zone = DateTimeZoneProviders.Tzdb[zone] },
                "Raison sociale;Créé le",
                "Alpha;" + cell
            );
            report.ShouldAddUp();
            await world.AllAsync();
        }
    }

    [Fact]
    public async Task ISO_dates_at_the_ends_of_time_never_throw()
    {
        foreach (var cell in new[] { "-9998-01-01", "9999-12-31" })
        {
            await using var world = ImportWorld.InMemory();
            var report = await world.RunAsync(
                new ImportOptions
                {
                    Zone = DateTimeZoneProviders.Tzdb[
                        cell[0] == '-' ? "Asia/Tokyo" : "America/New_York"
                    ],
                },
                "Raison sociale;Créé le",
                "Alpha;" + cell
            );
            report.ShouldAddUp();
        }
    }

    [Fact]
    public async Task An_unknown_field_of_a_mapping_made_in_code_is_refused()
    {
        var outcome = await ImportWorld.Analyzer.AnalyzeAsync(
            ImportWorld.Csv("A;B", "1;2"),
            new ImportMapping { Columns = [new ColumnMapping("A", "legalNam")] }
        );
        outcome.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.MappingUnknownField);
    }

    [Fact]
    public void A_date_format_that_is_none_is_refused() =>
        ImportMappingJson
            .Read(
                """{"columns": [{"header": "A", "field": "createdAt", "format": "garbage"}]}"""u8.ToArray()
            )
            .Reasons.ShouldHaveSingleItem();

    [Fact]
    public async Task An_unknown_encoding_of_a_mapping_made_in_code_is_refused()
    {
        var outcome = await ImportWorld.Analyzer.AnalyzeAsync(
            ImportWorld.Csv("Nom;Ville", "1;2"),
            new ImportMapping { Encoding = "klingon" }
        );
        outcome.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_quote_as_delimiter_made_in_code_never_throws() =>
        await ImportWorld.Analyzer.AnalyzeAsync(
            ImportWorld.Csv("Nom;Ville", "1;2"),
            new ImportMapping { Delimiter = '"' }
        );

    [Fact]
    public async Task An_endless_unknown_status_is_cut()
    {
        await using var world = ImportWorld.InMemory();
        await world.RunAsync("Raison sociale;Statut", "Alpha;" + new string('x', 100_000));
        (await world.OnlyAsync()).Statuses[0].Note!.Length.ShouldBeLessThanOrEqualTo(4000);
    }

    [Fact]
    public void UTF_16_without_mark_whose_header_starts_beyond_Latin_1_is_found()
    {
        using var stream = new MemoryStream(
            Encoding.Unicode.GetBytes("Œuvre;Raison sociale\nA;B\n")
        );
        TextEncoding.Detect(stream).WebName.ShouldBe("utf-16");
    }

    [Fact]
    public async Task Cells_of_a_contact_without_a_name_are_not_lost_without_a_warning()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync(
            "Raison sociale;Nom;Fonction;E-mail société;E-mail du contact",
            "Alpha;;Gérant;info@alpha.example;zoe@alpha.example"
        );
        report.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Markup_in_UTF_16_BE_is_refused()
    {
        var o = await ImportWorld.TryAnalyzeAsync(
            ImportWorld.Text("\uFEFF<html><body>", Encoding.BigEndianUnicode)
        );
        o.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.FileIsMarkup);
    }

    [Fact]
    public async Task A_fault_in_a_persons_name_has_its_column()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync(
            "Prénom;Nom;Ville",
            "Jean;" + new string('x', 101) + ";Lyon"
        );
        report.OnlyError().Column.ShouldBe("Nom");
    }

    [Fact]
    public async Task A_fault_in_a_display_name_has_its_column()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync("Nom;Ville", ";Lyon", new string('x', 201) + ";Lyon");
        report.Errors.Select(e => e.Column).ShouldBe(["Nom", "Nom"]);
    }

    [Fact]
    public async Task A_decomposed_reference_is_found_again()
    {
        await using var world = ImportWorld.InMemory();
        string[] lines = ["id;Raison sociale", "Re\u0301f-1;Alpha"];
        await world.RunAsync(lines);
        (await world.RunAsync(lines)).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task A_reference_composed_and_decomposed_in_one_file_is_one()
    {
        await using var world = ImportWorld.InMemory();
        (
            await world.RunAsync("id;Raison sociale", "Re\u0301f-1;Alpha", "R\u00E9f-1;Alpha")
        ).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Dates_that_begin_behind_the_sample_are_read()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync([
            "Raison sociale;Créé le",
            .. Enumerable.Range(0, 1000).Select(i => $"N{i};"),
            "Omega;01/02/2024",
        ]);
        report.Rejected.ShouldBe(0);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task OK_A_saved_mapping_reads_the_same_file(string name)
    {
        var encoding = TextEncoding.Named(name)!;
        foreach (var mark in new[] { true, false })
        {
            var source = ImportSource.FromBytes(
                "a.csv",
                [
                    .. mark ? encoding.GetPreamble() : [],
                    .. encoding.GetBytes("Société;E-mail\nÉlan;a@b.example\n"),
                ]
            );
            var mapping = (await ImportWorld.TryAnalyzeAsync(source)).OrThrow().Mapping;
            (await ImportWorld.Analyzer.AnalyzeAsync(source, mapping)).OrThrow();
        }
    }

    [Fact]
    public async Task OK_A_sep_line_before_an_open_quote()
    {
        await using var world = ImportWorld.InMemory();
        var report = await world.RunAsync(
            "sep=,",
            "Raison sociale,Ville,E-mail",
            "Alpha,\"Lyon,",
            "Beta,\"Paris\",no mail",
            "Gamma,Nice,no mail"
        );
        report.Errors.Select(e => e.Line).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task Control_characters_of_an_unknown_status_are_not_stored()
    {
        await using var world = await ImportWorld.SqliteAsync();
        var filler = string.Concat(Enumerable.Repeat("N;\n", 2000));
        await world.RunAsync(
            ImportWorld.Text("Raison sociale;Statut\n" + filler + "Alpha;a\0b\u0001\n")
        );
        (await world.AllAsync())
            .SelectMany(s => s.Statuses)
            .Where(s => s.Note is not null)
            .ShouldAllBe(s => !s.Note!.Any(char.IsControl));
    }

    [Fact]
    public async Task Files_of_blank_cells_and_bare_marks_are_refused_as_empty()
    {
        foreach (
            var bytes in new[]
            {
                ";;;\n;;;\n"u8.ToArray(),
                Encoding.BigEndianUnicode.GetPreamble(),
                Encoding.Unicode.GetPreamble(),
            }
        )
        {
            (await ImportWorld.TryAnalyzeAsync(ImportSource.FromBytes("a.csv", bytes)))
                .Reasons.ShouldHaveSingleItem()
                .Code.ShouldBe(ImportReasons.FileEmpty);
        }
    }
}
