using System.Text.Json.Nodes;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    [Rule("I-7", "U-1", "U-2")]
    public async Task The_demo_finds_the_planted_duplicates_and_tells_its_figures()
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync("demo", "--json");
        run.ShouldBeDone();
        Number(run.Json, "rows").ShouldBe(5000);
        (
            Number(run.Json, "created") + Number(run.Json, "flagged") + Number(run.Json, "rejected")
        ).ShouldBe(5000);
        // 50 rows are planted as bad; three of them lack company and last name but have a first name, which is name enough (SPEC P-1).
        Number(run.Json, "rejected").ShouldBe(47);
        Number(run.Json, "precision").ShouldBeGreaterThanOrEqualTo(0.95);
        Number(run.Json, "recall").ShouldBeGreaterThanOrEqualTo(0.80);
        Number(run.Json, "merged").ShouldBeGreaterThan(300);
        Number(run.Json, "notificationsDelivered").ShouldBeGreaterThan(5000);
    }

    [Fact]
    public async Task The_demo_tells_its_story_in_seven_parts_and_keeps_the_base_when_asked()
    {
        using var cli = new CliRun();
        var run = await cli.OnBaseAsync("demo");
        run.ShouldBeDone();
        foreach (
            var part in (string[])
                [
                    "1. Import",
                    "2. Duplicates",
                    "3. Merge",
                    "4. Statuses",
                    "5. List",
                    "6. Funnel",
                    "7. Notifications",
                ]
        )
        {
            run.Output.ShouldContain(part);
        }

        foreach (
            var code in (string[])
                [
                    "status.not-from-here",
                    "status.unknown-action",
                    "status.reason-required",
                    "status.note-required",
                    "status.confirmation-required",
                    "siren.checksum",
                ]
        )
        {
            run.Output.ShouldContain(code);
        }

        run.Output.ShouldContain("Precision");
        run.Output.ShouldNotContain("\u001b");
        (await cli.OnBaseAsync("list", "--limit", "5")).ShouldBeDone();
        (await cli.OnBaseAsync("demo")).ShouldBeOneLineOf(1, "exists already");
    }

    private static double Number(JsonObject json, string name) => json[name]!.GetValue<double>();
}
