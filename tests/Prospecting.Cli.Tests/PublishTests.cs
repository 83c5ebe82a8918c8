using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

[Rule("S-14")]
public sealed class PublishTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();
    private string _file = string.Empty;

    public async Task InitializeAsync()
    {
        var leads = await _cli.WriteAsync(
            "leads.csv",
            "Réf.;Raison sociale;E-mail;Statut\nA1;Forge du Lac;z@forge.example;qualified\nA2;Boulangerie Noël;;\n"
        );
        (await _cli.OnBaseAsync("import", leads)).ShouldBeDone();
        _file = await _cli.WriteAsync(
            "workflow.json",
            WorkflowJson
                .Write(StatusPresets.Standard)
                .Replace("\"qualified\"", "\"in-talks\"", StringComparison.Ordinal)
                .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
        );
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_dry_run_shows_the_plan_and_writes_nothing()
    {
        var run = await _cli.OnBaseAsync(
            "workflow",
            "publish",
            _file,
            "--map",
            "qualified=in-talks",
            "--dry-run",
            "--json"
        );
        run.ShouldBeDone();
        run.Json["published"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["moves"]!.GetValue<int>().ShouldBe(1);
        (await StatusAsync("A1")).ShouldBe("qualified");
        (await _cli.OnBaseAsync("workflow", "releases", "--json")).Json["releases"]!
            .AsArray()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_needs_no_base()
    {
        var run = await _cli.RunAsync("workflow", "publish", _file, "--dry-run");
        run.ShouldBeDone();
        run.Output.ShouldContain("would be release 1");
        File.Exists("prospecting.db").ShouldBeFalse();
    }

    [Fact]
    public async Task A_status_that_is_gone_and_in_use_asks_for_a_mapping() =>
        (await _cli.OnBaseAsync("workflow", "publish", _file)).ShouldBeOneLineOf(
            1,
            "publish.mapping-required",
            "\"qualified\""
        );

    [Fact]
    public async Task A_mapping_that_is_none_is_a_matter_of_usage() =>
        (
            await _cli.OnBaseAsync("workflow", "publish", _file, "--map", "qualified")
        ).ShouldBeOneLineOf(2, "OLD=NEW");

    [Fact]
    public async Task Publishing_moves_prospects_and_rolling_back_moves_them_back()
    {
        (
            await _cli.OnBaseAsync(
                "workflow",
                "publish",
                _file,
                "--map",
                "qualified=in-talks",
                "--note",
                "Clearer."
            )
        ).ShouldBeDone();
        (await StatusAsync("A1")).ShouldBe("in-talks");
        (await StatusAsync("A2")).ShouldBe("new");
        foreach (var whose in new[] { Array.Empty<string>(), ["--default"] })
        {
            (await _cli.OnBaseAsync(["workflow", "migrate", "--json", .. whose])).Json["moved"]!
                .GetValue<int>()
                .ShouldBe(0, "nothing was left behind");
        }

        // The other words of the same workflow, as a file of its own.
        var back = await _cli.WriteAsync(
            "back.json",
            WorkflowJson.Write(StatusPresets.Standard with { Version = 3 })
        );
        (
            await _cli.OnBaseAsync("workflow", "publish", back, "--map", "in-talks=qualified")
        ).ShouldBeDone();
        (await StatusAsync("A1")).ShouldBe("qualified");
        (await _cli.OnBaseAsync("workflow", "rollback", "1")).ShouldBeOneLineOf(
            1,
            "publish.mapping-required"
        );
        (await _cli.OnBaseAsync("workflow", "rollback", "9")).ShouldBeOneLineOf(
            1,
            "publish.unknown-release"
        );
        var releases = (await _cli.OnBaseAsync("workflow", "releases", "--json")).Json[
            "releases"
        ]!.AsArray();
        releases.Select(r => r!["version"]!.GetValue<int>()).ShouldBe([3, 2]);
        (await _cli.OnBaseAsync("workflow", "releases")).Output.ShouldContain("Clearer.");
        (
            await _cli.OnBaseAsync("workflow", "rollback", "1", "--map", "qualified=in-talks")
        ).ShouldBeDone();
        (await StatusAsync("A1")).ShouldBe("in-talks");
    }

    [Fact]
    public async Task The_default_is_published_for_companies_without_their_own()
    {
        (
            await _cli.OnBaseAsync(
                "workflow",
                "publish",
                _file,
                "--default",
                "--map",
                "qualified=in-talks"
            )
        ).ShouldBeDone();
        (await StatusAsync("A1")).ShouldBe("in-talks");
        (await _cli.OnBaseAsync("workflow", "releases", "--json")).Json["releases"]!
            .AsArray()
            .ShouldBeEmpty("the company has none of its own");
        (await _cli.OnBaseAsync("workflow", "releases", "--default", "--json")).Json["releases"]!
            .AsArray()
            .Count.ShouldBe(1);
        (await _cli.OnBaseAsync("workflow", "rollback", "9", "--default")).ShouldBeOneLineOf(
            1,
            "publish.unknown-release"
        );
    }

    [Fact]
    [Rule("S-2")]
    public async Task A_company_can_do_without_statuses()
    {
        (await _cli.OnBaseAsync("workflow", "manage", "off")).ShouldBeDone();
        var refused = await _cli.OnBaseAsync("status", "A2", "discard", "--confirm", "--json");
        refused.ExitCode.ShouldBe(1);
        refused.Json["reasons"]!.AsArray()[0]!["code"]!
            .GetValue<string>()
            .ShouldBe("status.management-off");
        (await _cli.OnBaseAsync("workflow", "manage", "off")).ShouldBeOneLineOf(
            1,
            "publish.unchanged"
        );
        (await _cli.OnBaseAsync("workflow", "manage", "on")).ShouldBeDone();
        (await _cli.OnBaseAsync("status", "A2", "discard", "--confirm")).ShouldBeDone();
        (await _cli.OnBaseAsync("workflow", "manage", "maybe")).ShouldBeOneLineOf(2);
    }

    private async Task<string> StatusAsync(string reference) =>
        (await _cli.OnBaseAsync("status", reference, "--json")).Json["status"]!.GetValue<string>();
}
