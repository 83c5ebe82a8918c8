using System.Text;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Results;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Mapping;

[Rule("I-2")]
public sealed class MappingFiles
{
    [Fact]
    public async Task A_proposed_mapping_comes_back_from_JSON_as_it_was()
    {
        var mapping = (
            await ImportWorld.AnalyzeAsync(
                "Raison sociale;Date de création;\"Le \"\"chiffre\"\"\";CA annuel",
                "Alpha;31/12/2024;x;12,50"
            )
        ).Mapping;

        Read(ImportMappingJson.Write(mapping)).OrThrow().ShouldBe(mapping);
        mapping.Columns[1].Format.ShouldBe("dd/MM/uuuu");
        mapping.Delimiter.ShouldBe(';');
        mapping.Encoding.ShouldBe("utf-8");
    }

    [Fact]
    public void Any_mapping_comes_back_from_JSON_as_it_was()
    {
        var headers = Gen.Elements("Nom", "É\"\\/", "a;b", "漢😀", "<x>", "'", "\t").Select(h => h);
        var columns = headers
            .Zip(Gen.Elements(ImportField.All.Select(f => f.Name).ToArray()))
            .Zip(Gen.Elements(null, "dd/MM/uuuu", "d MMM uuuu|fr"))
            .Select(t => new ColumnMapping(t.Item1.Item1, t.Item1.Item2, t.Item2))
            .ListOf()
            .Select(list => list.ToValueList());
        var mappings = columns
            .Zip(Gen.Elements(null, "utf-8", "windows-1252"))
            .Zip(Gen.Elements<char?>(null, ';', '\t', '|'))
            .Zip(Gen.Elements("import", "crm", "ancien système"))
            .Select(t => new ImportMapping
            {
                Columns = t.Item1.Item1.Item1,
                Encoding = t.Item1.Item1.Item2,
                Delimiter = t.Item1.Item2,
                ReferenceSystem = t.Item2,
            });

        PropertyCheck.Holds(
            mappings,
            100,
            mapping => Read(ImportMappingJson.Write(mapping)).OrThrow().ShouldBe(mapping)
        );
    }

    [Fact]
    public void A_byte_order_mark_before_the_JSON_is_no_fault() =>
        ImportMappingJson
            .Read(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}' })
            .OrThrow()
            .ShouldBe(new ImportMapping());

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\n  \"columns\": [\n    nonsense", "line 3, column 6")]
    [InlineData("[]", "/")]
    [InlineData("\"text\"", "/")]
    [InlineData("{\"delimiter\": \";;\"}", "/delimiter")]
    [InlineData("{\"delimiter\": \"\"}", "/delimiter")]
    [InlineData("{\"delimiter\": 3}", "/delimiter")]
    [InlineData("{\"encoding\": \"klingon\"}", "/encoding")]
    [InlineData("{\"encoding\": null}", "/encoding")]
    [InlineData("{\"referenceSystem\": \"\"}", "/referenceSystem")]
    [InlineData("{\"columns\": {}}", "/columns")]
    [InlineData("{\"colums\": []}", "/colums")]
    [InlineData("{\"columns\": [1]}", "/columns/0")]
    [InlineData("{\"columns\": [{\"header\": \"Nom\"}]}", "/columns/0")]
    [InlineData("{\"columns\": [{\"field\": \"siret\"}]}", "/columns/0")]
    [InlineData("{\"columns\": [{\"header\": 1, \"field\": \"siret\"}]}", "/columns/0")]
    public void A_malformed_file_is_refused_with_the_place(string json, string place)
    {
        var reason = Read(json).Reasons.ShouldHaveSingleItem();

        reason.Code.ShouldBe(ImportReasons.MappingMalformed);
        if (place.StartsWith('/'))
        {
            reason.Pointer.ShouldBe(place);
        }
        else
        {
            reason.Pointer.ShouldNotBeNull().ShouldStartWith(place.Split(',')[0]);
        }
    }

    [Fact]
    public void An_unknown_field_is_refused_with_its_place_and_what_was_probably_meant()
    {
        var reason = Read(
            """{"columns": [{"header": "Nom", "field": "displayName"}, {"header": "Raison", "field": "legalNam"}]}"""
        )
            .Reasons.ShouldHaveSingleItem();

        reason.Code.ShouldBe(ImportReasons.MappingUnknownField);
        reason.Pointer.ShouldBe("/columns/1/field");
        reason.Fix.ShouldBe("legalName");
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var reasons = Read(
            """{"delimiter": 1, "columns": [7, {"header": "a", "field": "nothing like it"}], "extra": 1}"""
        ).Reasons;

        reasons
            .Select(r => r.Pointer)
            .ShouldBe(["/delimiter", "/columns/0", "/columns/1/field", "/extra"]);
        reasons[2].Fix.ShouldBeNull();
    }

    [Fact]
    public async Task A_header_that_the_file_lacks_is_refused_with_what_was_probably_meant()
    {
        var outcome = await AnalyzeAsync(
            [
                new ColumnMapping("Raison social", "legalName"),
                new ColumnMapping("Ville", "address.city"),
            ],
            "Raison sociale;Ville"
        );

        var reason = outcome.ShouldHaveSingleItem();
        reason.Code.ShouldBe(ImportReasons.MappingUnknownHeader);
        reason.Fix.ShouldBe("Raison sociale");
    }

    [Fact]
    public async Task A_field_that_two_columns_fill_is_refused()
    {
        var reasons = await AnalyzeAsync(
            [new ColumnMapping("A", "legalName"), new ColumnMapping("B", "legalName")],
            "A;B"
        );

        reasons.ShouldHaveSingleItem().Code.ShouldBe(ImportReasons.MappingFieldTwice);
    }

    [Fact]
    public async Task A_mapping_fills_fields_from_headers_that_mean_nothing()
    {
        await using var world = ImportWorld.InMemory();
        var options = new ImportOptions
        {
            Mapping = new ImportMapping
            {
                Columns =
                [
                    new ColumnMapping("x1", "legalName"),
                    new ColumnMapping("x3", "createdAt", "uuuu.dd.MM"),
                ],
                ReferenceSystem = "old",
            },
        };

        var report = await world.RunAsync(options, "x1;Ville;x3", "Alpha;Lyon;2024.31.12");

        report.Created.ShouldBe(1);
        report.Unmapped.ShouldBe(["Ville"]);
        var prospect = (await world.OnlyAsync()).Prospect;
        prospect.CreatedAt.ShouldBe(NodaTime.Instant.FromUtc(2024, 12, 31, 0, 0));
        prospect.Addresses.ShouldBeEmpty();
    }

    [Fact]
    [Rule("P-13")]
    public async Task The_mapping_names_the_system_of_the_references()
    {
        await using var world = ImportWorld.InMemory();
        var options = new ImportOptions { Mapping = new ImportMapping { ReferenceSystem = "crm" } };

        await world.RunAsync(options, "id;Raison sociale", "7;Alpha");

        var reference = (await world.OnlyAsync()).Prospect.References.ShouldHaveSingleItem();
        (reference.System, reference.Id, reference.Company).ShouldBe(
            ("crm", "7", ImportWorld.Paris)
        );
    }

    private static Outcome<ImportMapping> Read(string json) =>
        ImportMappingJson.Read(Encoding.UTF8.GetBytes(json));

    private static async Task<IReadOnlyList<Reason>> AnalyzeAsync(
        ValueList<ColumnMapping> columns,
        params string[] lines
    ) =>
        (
            await ImportWorld.Analyzer.AnalyzeAsync(
                ImportWorld.Csv(lines),
                new ImportMapping { Columns = columns }
            )
        ).Reasons;
}
