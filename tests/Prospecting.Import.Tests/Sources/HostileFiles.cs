using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Sources;

[Rule("I-6")]
public sealed class HostileFiles
{
    private const string Header = "N° dossier;Raison sociale;E-mail;CA annuel;Date de création\n";

    private static readonly Gen<byte[]> Noise = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

    private static readonly Gen<string> Fragments = Gen.Elements(
            "\"",
            "\"\"",
            ";",
            ",",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "|",
            "'",
            "=1+1",
            "Alpha",
            "a@b.example",
            "12/03/2024",
            "1,5",
            "\0",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "é",
            "😀",
            "\uD800",
            " "
        )
        .ListOf()
        .Select(string.Concat);

    [Fact]
    public void Random_bytes_never_throw() =>
        PropertyCheck.Holds(Noise, 200, bytes => SurvivesAsync(bytes));

    [Fact]
    public void Random_bytes_behind_a_header_never_throw() =>
        PropertyCheck.Holds(
            Noise,
            200,
            bytes => SurvivesAsync([.. Encoding.UTF8.GetBytes(Header), .. bytes])
        );

    [Fact]
    public void Random_bytes_behind_a_mark_never_throw() =>
        PropertyCheck.Holds(
            Noise.Zip(Gen.Elements(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode)),
            100,
            pair =>
                SurvivesAsync([
                    .. pair.Item2.GetPreamble(),
                    .. pair.Item2.GetBytes(Header),
                    .. pair.Item1,
                ])
        );

    [Fact]
    public void Odd_texts_never_throw() =>
        PropertyCheck.Holds(
            Fragments,
            300,
            text => SurvivesAsync(Encoding.UTF8.GetBytes(Header + text))
        );

    [Fact]
    public async Task A_NUL_behind_the_first_block_is_reported_on_its_line()
    {
        await using var world = ImportWorld.InMemory();
        var lines = Enumerable.Range(0, 500).Select(i => $"Numero {i};Lyon{i}");

        var report = await world.RunAsync([
            "Raison sociale;Ville",
            .. lines,
            "Al\0pha;Lyon",
            "Omega;Tours",
        ]);

        var error = report.ShouldAddUp().OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe(
            (502, "Raison sociale", "text.forbidden-character")
        );
        report.Rejected.ShouldBe(1);
    }

    [Fact]
    public async Task Thousands_of_columns_are_read()
    {
        await using var world = ImportWorld.InMemory();
        var header =
            "Raison sociale;" + string.Join(';', Enumerable.Range(0, 5000).Select(i => $"c{i}"));
        var row = "Alpha;" + string.Join(';', Enumerable.Range(0, 5000));

        var report = await world.RunAsync(header, row);

        report.Created.ShouldBe(1);
        report.Unmapped.Count.ShouldBe(5000);
    }

    private static async Task SurvivesAsync(byte[] bytes)
    {
        var source = ImportSource.FromBytes("noise.csv", bytes);
        await using var world = ImportWorld.InMemory();
        using var rejects = new MemoryStream();

        var analysis = await ImportWorld.Analyzer.AnalyzeAsync(source);
        var report = await world.Import.RunAsync(
            source,
            ImportWorld.Anne,
            new ImportOptions { BatchSize = 3, OpenRejects = () => rejects }
        );

        report.Succeeded.ShouldBe(analysis.Succeeded);
        if (report.Succeeded)
        {
            report.Value.ShouldAddUp();
        }
    }
}
