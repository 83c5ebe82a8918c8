using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

public sealed class BaseCommandTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync(
            "leads.csv",
            "N° dossier;Raison sociale;SIREN;E-mail;Téléphone;Prénom;Nom;Ville;Provenance\n"
                + "A1;Forge du Lac;732829320;z@forge.example;01 99 00 00 01;Zoé;Forgeron;Annecy;Salon\n"
                + "A2;Forge du Lac SARL;732 829 320;z@forge.example;0199000001;Zoé;Forgeron;Annecy;Web\n"
                + "B1;Boulangerie Noël;;;;;;Lille;Salon\n"
        );
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Rule("Q-1", "Q-2")]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        (await NamesAsync("list", "--sort", "name")).ShouldBe([
            "Boulangerie Noël",
            "Forge du Lac",
            "Forge du Lac SARL",
        ]);
        (await NamesAsync("list", "--source", "Salon", "--sort", "name")).ShouldBe([
            "Boulangerie Noël",
            "Forge du Lac",
        ]);
        (await NamesAsync("list", "--review")).ShouldBe(["Forge du Lac SARL"]);
        (await NamesAsync("search", "noel")).ShouldBe(["Boulangerie Noël"]);
        (await NamesAsync("search", "forgeron lac", "--sort", "name")).Count.ShouldBe(2);
        var first = (
            await _cli.OnBaseAsync("list", "--sort", "name", "--limit", "2", "--json")
        ).Json;
        var next = first["next"]!.GetValue<string>();
        (await NamesAsync("list", "--sort", "name", "--limit", "2", "--after", next)).ShouldBe([
            "Forge du Lac SARL",
        ]);
    }

    [Fact]
    public async Task Plain_output_is_for_people_who_redirect_it()
    {
        var run = await _cli.OnBaseAsync("list");
        run.ShouldBeDone();
        run.Output.ShouldContain("Boulangerie Noël");
        run.Output.ShouldNotContain("\u001b");
        run.Output.ShouldNotContain("│");
        (await _cli.OnBaseAsync("show", "A1")).Output.ShouldContain("z@forge.example");
    }

    [Fact]
    [Rule("U-1", "U-2")]
    public async Task Duplicates_are_found_explained_and_written_to_a_file()
    {
        var run = await _cli.OnBaseAsync("duplicates", "--json", "--out", _cli.PathOf("pairs.csv"));
        run.ShouldBeDone();
        var pair = run.Json["pairs"]!.AsArray().Single()!;
        pair["verdict"]!.GetValue<string>().ShouldBe("sure");
        pair["evidence"]!
            .AsArray()
            .Sum(e => e!["points"]!.GetValue<double>())
            .ShouldBe(pair["points"]!.GetValue<double>(), 0.001);
        (await File.ReadAllLinesAsync(_cli.PathOf("pairs.csv"))).Length.ShouldBe(2);
    }

    [Fact]
    [Rule("G-1", "G-3")]
    public async Task A_merge_shows_its_plan_and_old_references_lead_to_the_survivor()
    {
        var dry = await _cli.OnBaseAsync("merge", "A1", "A2", "--dry-run", "--json");
        dry.ShouldBeDone();
        dry.Json["done"]!.GetValue<bool>().ShouldBeFalse();
        (await NamesAsync("list")).Count.ShouldBe(3);
        var done = await _cli.OnBaseAsync("merge", "A1", "A2", "--json");
        done.ShouldBeDone();
        (await NamesAsync("list")).Count.ShouldBe(2);
        var a1 = (await _cli.OnBaseAsync("show", "A1", "--json")).Json["id"]!.GetValue<string>();
        var a2 = (await _cli.OnBaseAsync("show", "A2", "--json")).Json["id"]!.GetValue<string>();
        a1.ShouldBe(a2);
        var loser = done.Json["plan"]!["loser"]!["id"]!.GetValue<string>();
        (await _cli.OnBaseAsync("show", loser, "--json")).Json["id"]!
            .GetValue<string>()
            .ShouldBe(a1);
        (await _cli.OnBaseAsync("merge", "A1", "A2")).ShouldBeOneLineOf(1, "merge.same");
    }

    [Fact]
    [Rule("S-5", "S-7", "S-9")]
    public async Task A_status_moves_or_every_reason_says_why_not()
    {
        (await DecisionAsync("win")).ShouldBe("refused");
        (await DecisionAsync("wn")).ShouldBe("unknown-action");
        (await DecisionAsync("qualify")).ShouldBe("allowed");
        (await DecisionAsync("propose")).ShouldBe("allowed");
        (await DecisionAsync("lose", "--reason", "price")).ShouldBe("needs-input");
        (await DecisionAsync("win", "--reason", "price")).ShouldBe("needs-confirmation");
        (await DecisionAsync("win", "--reason", "price", "--confirm")).ShouldBe("allowed");
        var lead = (await _cli.OnBaseAsync("show", "A1", "--json")).Json;
        lead["status"]!.GetValue<string>().ShouldBe("won");
        lead["statusHistory"]!.AsArray().Count.ShouldBe(4);
        (await _cli.OnBaseAsync("status", "B1", "qualify")).ExitCode.ShouldBe(1);
        var options = (await _cli.OnBaseAsync("status", "B1", "--json")).Json["options"]!.AsArray();
        options
            .Select(o => o!["action"]!.GetValue<string>())
            .ShouldBe(["qualify", "lose", "discard"]);
    }

    [Fact]
    [Rule("M-0", "M-3")]
    public async Task Other_companies_and_tenants_see_nothing()
    {
        foreach (
            var foreign in (string[][])
                [
                    ["--company", "other"],
                    ["--tenant", "2"],
                ]
        )
        {
            var list = await _cli.RunAsync([
                "list",
                "--json",
                "--database",
                _cli.Database,
                .. foreign,
            ]);
            list.Json["rows"]!.AsArray().Count.ShouldBe(0);
            (
                await _cli.RunAsync(["show", "A1", "--database", _cli.Database, .. foreign])
            ).ShouldBeOneLineOf(1, "A1");
            (
                await _cli.RunAsync([
                    "status",
                    "A1",
                    "qualify",
                    "--database",
                    _cli.Database,
                    .. foreign,
                ])
            ).ShouldBeOneLineOf(1, "A1");
        }

        (await _cli.OnBaseAsync("show", "A1", "--json")).Json["version"]!
            .GetValue<int>()
            .ShouldBe(1);
    }

    [Fact]
    [Rule("S-13", "S-15")]
    public async Task The_standard_workflow_is_drawn_and_found_sound()
    {
        var drawn = await _cli.RunAsync("workflow", "diagram");
        drawn.ShouldBeDone();
        drawn.Output.ShouldStartWith("stateDiagram-v2");
        (await _cli.RunAsync("workflow", "diagram", "--dot")).Output.ShouldStartWith("digraph");
        var file = Repository.Path(
            "src",
            "Prospecting.Domain",
            "Statuses",
            "Presets",
            "standard.json"
        );
        (await _cli.RunAsync("workflow", "validate", file)).ShouldBeDone();
        (await _cli.RunAsync("workflow", "diagram", file)).Output.ShouldBe(drawn.Output);
    }

    [Fact]
    public async Task Every_command_explains_itself()
    {
        foreach (
            var command in (string[])
                [
                    "demo",
                    "template",
                    "analyze",
                    "import",
                    "list",
                    "show",
                    "search",
                    "duplicates",
                    "merge",
                    "status",
                    "add",
                    "field",
                    "contact",
                    "vcard",
                    "address",
                    "share",
                    "task",
                    "activity",
                    "note",
                    "attachment",
                    "tag",
                    "archive",
                    "restore",
                    "delete",
                    "history",
                    "catalog",
                    "custom-field",
                    "representative",
                    "stagnating",
                    "report",
                    "workflow",
                    "outbox",
                ]
        )
        {
            var run = await _cli.RunAsync(command, "--help");
            run.ShouldBeDone();
            run.Output.ShouldContain(command);
        }
    }

    private async Task<string> DecisionAsync(params string[] args) =>
        (await _cli.OnBaseAsync(["status", "A1", .. args, "--json"])).Json[
            "decision"
        ]!.GetValue<string>();

    private async Task<List<string>> NamesAsync(params string[] args)
    {
        var run = await _cli.OnBaseAsync([.. args, "--json"]);
        run.ShouldBeDone();
        return [.. run.Json["rows"]!.AsArray().Select(r => r!["name"]!.GetValue<string>())];
    }
}
