using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

[Rule("Q-2")]
public sealed class ListFilterTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync(
            "leads.csv",
            "id;Raison sociale;SIRET;Code NAF;Téléphone;E-mail;Type client;Note;Commentaire;Équipe;Commercial source;"
                + "Commercial opérationnel;Représentants;Tags;Ville;Latitude;Longitude;Repreneur;Date de création;Statut\n"
                + "A;Alpha;85873623400015;1413Z;04 65 71 85 23;a@alpha.example;artisan;A;x;nord;anne;bob;;Salon, Été;Lyon;45,76;4,83;oui;01/02/2024;Perdu\n"
                + "B;Beta;;6201Z;;;société;B;x;sud;;;carl;salon;Paris;48,85;2,35;non;01/06/2025;\n"
                + "C;Gamma;;;;;;;;;;;;;;;;;01/02/2026;\n"
        );
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Alpha", "--outcome", "lost")]
    [InlineData("Beta, Gamma", "--outcome", "open", "won")]
    [InlineData("Alpha", "--client-type", "artisan")]
    [InlineData("Beta", "--rating", "B")]
    [InlineData("Alpha", "--phone", "+33 4 65 71 85 23")]
    [InlineData("Alpha", "--email", "A@Alpha.example")]
    [InlineData("Alpha", "--siret", "858 736 234 00015")]
    [InlineData("Alpha", "--siren", "858736234")]
    [InlineData("Beta", "--naf", "62")]
    [InlineData("Beta", "--naf", "6201Z")]
    [InlineData("Alpha, Beta", "--tag", "SALON")]
    [InlineData("Alpha", "--tag", "salon", "--tag", "ete")]
    [InlineData("Alpha", "--team", "nord")]
    [InlineData("Alpha", "--source-representative", "anne")]
    [InlineData("Alpha", "--operational-representative", "bob")]
    [InlineData("Beta", "--representative", "carl")]
    [InlineData("Gamma", "--without-representative")]
    [InlineData("Beta, Gamma", "--created-from", "2025-06-01")]
    [InlineData("Alpha", "--created-before", "2025-06-01")]
    [InlineData("Beta", "--near", "48.8566,2.3522,10")]
    [InlineData("Alpha, Beta", "--near", "45.76,4.83,500")]
    [InlineData("Alpha", "--business-taken-over", "yes")]
    [InlineData("Alpha, Beta, Gamma", "--prospects-only", "--of-company", "main")]
    [InlineData("", "--archived", "only")]
    public async Task Every_criterion_narrows_the_list(string names, params string[] criteria) =>
        (await NamesAsync(criteria)).ShouldBe(names);

    [Theory]
    [InlineData(1, "siret.", "--siret", "12345678901234")]
    [InlineData(1, "geo.latitude", "--near", "91,2,10")]
    [InlineData(2, "KILOMETRES", "--near", "48.85,2.35")]
    [InlineData(2, "--created-from takes a date", "--created-from", "01/02/2024")]
    [InlineData(2, "NAME=VALUE", "--custom", "fleet")]
    [InlineData(1, "custom.unknown", "--custom", "fleet=3")]
    [InlineData(2, "maybe", "--outcome", "maybe")]
    public async Task A_criterion_that_cannot_be_is_refused(
        int code,
        string part,
        params string[] criteria
    ) => (await _cli.OnBaseAsync(["list", .. criteria])).ShouldBeOneLineOf(code, part);

    private async Task<string> NamesAsync(string[] criteria)
    {
        var run = await _cli.OnBaseAsync(["list", "--sort", "name", "--json", .. criteria]);
        run.ShouldBeDone();
        return string.Join(
            ", ",
            run.Json["rows"]!.AsArray().Select(r => r!["name"]!.GetValue<string>())
        );
    }
}
