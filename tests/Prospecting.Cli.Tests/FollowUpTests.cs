using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>Activities and attachments.</summary>
public sealed class FollowUpTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync("leads.csv", "id;Raison sociale\nA;Alpha\n");
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Rule("T-5")]
    public async Task Activities_are_noted_and_listed_by_view()
    {
        (
            await _cli.OnBaseAsync(
                "activity",
                "add",
                "A",
                "--type",
                "Appel",
                "--start",
                "2020-07-01T10:00",
                "--end",
                "2020-07-01T10:30",
                "--zone",
                "Europe/Paris",
                "--subject",
                "Prices"
            )
        ).ShouldBeDone();
        var past = await _cli.OnBaseAsync("activity", "list", "A", "--view", "past", "--json");
        var row = past.Json["rows"]!.AsArray().ShouldHaveSingleItem()!;
        row["type"]!.GetValue<string>().ShouldBe("call");
        row["start"]!.GetValue<string>().ShouldBe("2020-07-01T08:00:00Z");
        (
            await _cli.OnBaseAsync("activity", "list", "A", "--view", "upcoming")
        ).Output.ShouldContain("No activity.");
        (await AddAsync("2020-07-01T10:00", "--end", "2020-06-01")).ShouldBeOneLineOf(
            1,
            "activity.end-before-start"
        );
        (await AddAsync("tomorrow")).ShouldBeOneLineOf(2, "--start");
        (await AddAsync("2020-07-01", "--zone", "Mars/Base")).ShouldBeOneLineOf(2, "--zone");
        (await _cli.OnBaseAsync("activity", "add", "A", "--type", "call")).ExitCode.ShouldBe(2);
    }

    [Fact]
    [Rule("T-8")]
    public async Task Files_are_attached_written_again_and_deleted()
    {
        var file = await _cli.WriteAsync("offer.txt", "Our offer");
        var added = await _cli.OnBaseAsync("attachment", "add", "A", file, "--json");
        added.ShouldBeDone();
        var id = added.Json["id"]!.GetValue<string>();
        (await _cli.OnBaseAsync("attachment", "list", "A")).Output.ShouldContain("offer.txt");
        var copy = _cli.PathOf("copy.txt");
        (await _cli.OnBaseAsync("attachment", "get", id, copy)).ShouldBeDone();
        (await File.ReadAllTextAsync(copy)).ShouldBe("Our offer");
        (await _cli.OnBaseAsync("attachment", "get", id, copy)).ShouldBeOneLineOf(1, "exists");
        (await _cli.OnBaseAsync("attachment", "delete", id)).ShouldBeDone();
        (await _cli.OnBaseAsync("attachment", "get", id, copy + "2")).ShouldBeOneLineOf(
            1,
            "attachment.unknown"
        );
        (await SweptAsync()).ShouldBe(0, "it may wait for its commit");
        foreach (
            var stored in Directory.GetFiles(
                _cli.Database + ".files",
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            File.SetLastWriteTimeUtc(stored, File.GetLastWriteTimeUtc(stored).AddDays(-2));
        }

        (await SweptAsync()).ShouldBe(1);
        (await _cli.OnBaseAsync("attachment", "sweep", "--older-than", "0")).ShouldBeOneLineOf(2);
        var program = await _cli.WriteAsync("offer.exe", "MZ");
        (await _cli.OnBaseAsync("attachment", "add", "A", program)).ShouldBeOneLineOf(
            1,
            "attachment."
        );
        (
            await _cli.OnBaseAsync("attachment", "add", "A", _cli.PathOf("none.txt"))
        ).ShouldBeOneLineOf(1, "none.txt");
    }

    private async Task<int> SweptAsync()
    {
        var swept = await _cli.OnBaseAsync("attachment", "sweep", "--json");
        swept.ShouldBeDone();
        return swept.Json["orphans"]!.GetValue<int>();
    }

    private Task<CliResult> AddAsync(string start, params string[] args) =>
        _cli.OnBaseAsync(["activity", "add", "A", "--type", "call", "--start", start, .. args]);
}
