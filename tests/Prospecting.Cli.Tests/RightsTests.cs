using System.Text.Json.Nodes;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>A workflow whose winning action is for those who may convert.</summary>
[Rule("O-3")]
public sealed class RightsTests : IAsyncLifetime
{
    private static readonly string[] Win =
    [
        "status",
        "A1",
        "win",
        "--reason",
        "price",
        "--confirm",
    ];

    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var leads = await _cli.WriteAsync(
            "leads.csv",
            "Réf.;Raison sociale;Statut\nA1;Forge du Lac;proposition\n"
        );
        (await _cli.OnBaseAsync("import", leads, "--user", "anne")).ShouldBeDone();
        var workflow = await _cli.WriteAsync(
            "workflow.json",
            WorkflowJson.Write(
                StatusPresets.Standard with
                {
                    Version = 2,
                    Transitions =
                    [
                        .. StatusPresets.Standard.Transitions.Select(t =>
                            t.Code == "win" ? t with { Permission = "convert" } : t
                        ),
                    ],
                }
            )
        );
        (await _cli.OnBaseAsync("workflow", "publish", workflow)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_did_not_add_a_prospect_is_told_who_may()
    {
        var refused = await _cli.OnBaseAsync([.. Win, "--user", "bruno", "--json"]);
        refused.ExitCode.ShouldBe(1);
        Codes(refused.Json["reasons"]!).ShouldBe(["right.missing"]);
        var options = await _cli.OnBaseAsync("status", "A1", "--user", "bruno", "--json");
        options.ShouldBeDone();
        var win = options.Json["options"]!.AsArray().Single(o => (string?)o!["action"] == "win");
        Codes(win!["reasons"]!).ShouldBe(["right.missing"]);
    }

    [Fact]
    public async Task Who_added_it_may() =>
        (await _cli.OnBaseAsync([.. Win, "--user", "anne"])).ShouldBeDone();

    [Fact]
    public async Task An_administrator_may() =>
        (
            await _cli.OnBaseAsync([.. Win, "--user", "bruno", "--role", "administrator"])
        ).ShouldBeDone();

    private static IEnumerable<string?> Codes(JsonNode reasons) =>
        reasons.AsArray().Select(r => (string?)r!["code"]);
}
