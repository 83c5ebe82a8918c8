using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>Notes, tags, archive, deletion and the timeline.</summary>
public sealed class RecordKeepingTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync(
            "leads.csv",
            "id;Raison sociale;Prénom;Nom\nA;Alpha;Zoé;Petit\nB;Beta;;\n"
        );
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Rule("T-8", "H-1")]
    public async Task Notes_are_written_listed_and_deleted_and_history_keeps_them()
    {
        (await _cli.OnBaseAsync("note", "add", "A", " ")).ShouldBeOneLineOf(1, "text.missing");
        var added = await _cli.OnBaseAsync("note", "add", "A", "Wants a call", "--json");
        added.ShouldBeDone();
        (await _cli.OnBaseAsync("note", "list", "A")).Output.ShouldContain("Wants a call");
        var id = added.Json["id"]!.GetValue<string>();
        (await _cli.OnBaseAsync("note", "delete", id)).ShouldBeDone();
        (await _cli.OnBaseAsync("note", "delete", id)).ShouldBeOneLineOf(1, "no note");
        (await _cli.OnBaseAsync("note", "list", "A")).Output.ShouldContain("No note.");

        var history = await _cli.OnBaseAsync("history", "A", "--kind", "note", "--json");
        history.ShouldBeDone();
        history.Json["rows"]!
            .AsArray()
            .Select(r => (string?)r!["changes"]![0]!["old"])
            .ShouldBe(["Wants a call", null]);
        (await _cli.OnBaseAsync("history", "A")).Output.ShouldContain("(deleted)");
    }

    [Fact]
    [Rule("P-11")]
    public async Task Tags_are_put_on_and_taken_off_however_they_are_spelled()
    {
        (await _cli.OnBaseAsync("tag", "add", "A", "Été", "salon")).ShouldBeDone();
        (await _cli.OnBaseAsync("tag", "add", "A", "ETE", "--json")).Json["tags"]!
            .AsArray()
            .Count.ShouldBe(2);
        (await _cli.OnBaseAsync("tag", "remove", "A", "ete")).Output.Trim().ShouldBe("salon");
        (await _cli.OnBaseAsync("tag", "add", "A", "a,b")).ShouldBeOneLineOf(1, "tag.separator");
        (await _cli.OnBaseAsync("tag", "add", "A")).ShouldBeOneLineOf(2);
    }

    [Fact]
    [Rule("Y-1")]
    public async Task An_archived_prospect_is_out_of_the_lists_until_it_is_restored()
    {
        (await _cli.OnBaseAsync("archive", "A")).ShouldBeDone();
        (await _cli.OnBaseAsync("archive", "A")).ShouldBeOneLineOf(1, "prospect.archived");
        (await _cli.OnBaseAsync("list")).Output.ShouldNotContain("Alpha");
        (await _cli.OnBaseAsync("list", "--archived", "only")).Output.ShouldContain("Alpha");
        (await _cli.OnBaseAsync("tag", "add", "A", "x")).ShouldBeOneLineOf(1, "prospect.archived");
        (await _cli.OnBaseAsync("restore", "A")).ShouldBeDone();
        (await _cli.OnBaseAsync("restore", "A")).ShouldBeOneLineOf(1, "prospect.not-archived");
        (await _cli.OnBaseAsync("list")).Output.ShouldContain("Alpha");
    }

    [Fact]
    [Rule("Y-1")]
    public async Task A_prospect_is_deleted_by_the_plan_that_was_shown()
    {
        (await _cli.OnBaseAsync("note", "add", "A", "one")).ShouldBeDone();
        var shown = await _cli.OnBaseAsync("delete", "A", "--json");
        shown.ExitCode.ShouldBe(1);
        shown.Json["parts"]!.AsArray().Count.ShouldBe(1);
        shown.Json["contacts"]!.AsArray().Count.ShouldBe(1);
        var stale = shown.Json["confirm"]!.GetValue<string>();
        (await _cli.OnBaseAsync("note", "add", "A", "two")).ShouldBeDone();
        (await _cli.OnBaseAsync("delete", "A", "--confirm", stale)).ShouldBeOneLineOf(
            1,
            "delete.stale-plan"
        );
        var plain = await _cli.OnBaseAsync("delete", "A");
        plain.ExitCode.ShouldBe(1);
        plain.Output.ShouldContain("deletes note: 2");
        var code = plain.Output.Trim().Split(' ')[^1];
        (await _cli.OnBaseAsync("delete", "A", "--confirm", code)).ShouldBeDone();
        (await _cli.OnBaseAsync("show", "A")).ShouldBeOneLineOf(1, "\"A\"");
        (await _cli.OnBaseAsync("list", "--archived", "too")).Output.ShouldNotContain("Alpha");
    }

    [Fact]
    [Rule("H-1")]
    public async Task The_timeline_is_paged_and_narrowed()
    {
        (await _cli.OnBaseAsync("tag", "add", "A", "x", "--user", "anne")).ShouldBeDone();
        var run = await _cli.OnBaseAsync("history", "A", "--by", "anne", "--json");
        run.ShouldBeDone();
        run.Json["rows"]!.AsArray().ShouldHaveSingleItem();
        var first = await _cli.OnBaseAsync("history", "A", "--limit", "1", "--json");
        var next = first.Json["next"]!.GetValue<string>();
        var second = await _cli.OnBaseAsync(
            "history",
            "A",
            "--limit",
            "1",
            "--after",
            next,
            "--json"
        );
        var whole = await _cli.OnBaseAsync("history", "A", "--json");
        string?[] pages = [LineOf(first, 0), LineOf(second, 0)];
        pages.ShouldBe([LineOf(whole, 0), LineOf(whole, 1)]);
        pages.Distinct().Count().ShouldBe(2);
        (await _cli.OnBaseAsync("history", "A", "--after", "nonsense")).ShouldBeOneLineOf(2);
        (await _cli.OnBaseAsync("history", "A", "--limit", "0")).ShouldBeOneLineOf(2);
        (await _cli.OnBaseAsync("history", "A", "--from", "yesterday")).ShouldBeOneLineOf(
            2,
            "--from"
        );
        (await _cli.OnBaseAsync("history", "A", "--company", "other")).ShouldBeOneLineOf(
            1,
            "\"A\""
        );
    }

    // What a line of history is of, and which of its changes.
    private static string LineOf(CliResult history, int row)
    {
        var line = history.Json["rows"]![row]!;
        return $"{line["kind"]} {line["subject"]} {line["version"]}";
    }
}
