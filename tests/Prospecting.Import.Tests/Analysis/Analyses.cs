using Prospecting.Import.Mapping;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Analysis;

[Rule("I-2")]
public sealed class Analyses
{
    [Fact]
    public async Task An_analysis_tells_what_each_column_holds()
    {
        var analysis = await ImportWorld.AnalyzeAsync(
            "Raison sociale;SIRET;E-mail;Téléphone;Site web;CA annuel;Date de création;Statut;Pays;Mystère",
            "Alpha;;a@alpha.example;;;1.50;01/02/2024;;;x",
            "Beta;;;;;2.50;03/02/2024;;;",
            "Gamma;;;;;;;;;"
        );

        analysis
            .Columns.Select(c => (c.Kind, c.Filled))
            .ShouldBe([
                (CellKind.Text, 3),
                (CellKind.Identifier, 0),
                (CellKind.Email, 1),
                (CellKind.Phone, 0),
                (CellKind.Website, 0),
                (CellKind.Amount, 2),
                (CellKind.Date, 2),
                (CellKind.Status, 0),
                (CellKind.Country, 0),
                (CellKind.Text, 1),
            ]);
        analysis.Columns[6].Format.ShouldBe("dd/MM/uuuu");
        analysis.DecimalMark.ShouldBe('.');
        analysis.SampledRows.ShouldBe(3);
        analysis.Unmapped.ShouldBe(["Mystère"]);
    }

    [Fact]
    public async Task An_analysis_looks_at_a_thousand_rows_at_most()
    {
        var analysis = await ImportWorld.AnalyzeAsync([
            "Raison sociale;Ville",
            .. Enumerable.Range(0, 3000).Select(i => $"Numero {i};Lyon"),
        ]);

        analysis.SampledRows.ShouldBe(1000);
    }

    [Fact]
    public async Task An_analysis_writes_nothing()
    {
        await using var world = ImportWorld.InMemory();

        (
            await ImportWorld.TryAnalyzeAsync(ImportWorld.Csv("Raison sociale", "Alpha"))
        ).Succeeded.ShouldBeTrue();

        (await world.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_analysed_mapping_gives_the_same_analysis_again()
    {
        var source = ImportWorld.Csv(
            "Raison sociale;Nom;E-mail;Créé le;CA annuel;Mystère",
            "Alpha;Dupont;d@alpha.example;31 déc. 2024;1,5;x"
        );
        var first = (await ImportWorld.TryAnalyzeAsync(source)).OrThrow();

        var second = (await ImportWorld.Analyzer.AnalyzeAsync(source, first.Mapping)).OrThrow();

        second.ShouldBe(first);
    }

    [Fact]
    public async Task An_analysis_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            ImportWorld.Analyzer.AnalyzeAsync(
                ImportWorld.Csv("Raison sociale", "Alpha"),
                cancellationToken: stop.Token
            )
        );
    }
}
