using System.Text;
using System.Text.Json.Nodes;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>Contacts, vCards, addresses, companies that share, representatives.</summary>
public sealed class PeopleAndPlacesTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();

    public async Task InitializeAsync()
    {
        var file = await _cli.WriteAsync(
            "leads.csv",
            "id;Raison sociale;Prénom;Nom;E-mail\nA;Alpha;Zoé;Petit;zoe@alpha.example\nB;Beta;;;\n"
        );
        (await _cli.OnBaseAsync("import", file)).ShouldBeDone();
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Rule("C-1", "C-2")]
    public async Task Contacts_are_linked_and_one_of_them_is_primary()
    {
        var zoe = Id((await RowsAsync("contact", "list", "A")).ShouldHaveSingleItem()!);
        var added = await _cli.OnBaseAsync(
            "contact",
            "add",
            "A",
            "--first-name",
            "Marc",
            "--mobile",
            "06 39 98 00 02",
            "--as",
            "buyer",
            "--json"
        );
        added.ShouldBeDone();
        var marc = Id(added.Json);
        (await _cli.OnBaseAsync("contact", "unlink", "A", zoe)).ShouldBeOneLineOf(
            1,
            "contact.primary-required",
            "make-primary"
        );
        (await _cli.OnBaseAsync("contact", "primary", "A", marc)).ShouldBeDone();
        (await _cli.OnBaseAsync("contact", "prefer", "A", zoe)).ShouldBeDone();
        (await RowsAsync("contact", "list", "A"))
            .Select(r =>
                (Id(r!), r!["primary"]!.GetValue<bool>(), r["preferred"]!.GetValue<bool>())
            )
            .ShouldBe([(marc, true, false), (zoe, false, true)], ignoreOrder: true);
        (await _cli.OnBaseAsync("contact", "link", "B", marc)).ShouldBeDone();
        (await _cli.OnBaseAsync("contact", "link", "B", marc)).ShouldBeOneLineOf(
            1,
            "contact.already-linked"
        );
        (await _cli.OnBaseAsync("contact", "unlink", "A", zoe)).ShouldBeDone();
        (await RowsAsync("contact", "list", "A")).ShouldHaveSingleItem();
        (await _cli.OnBaseAsync("contact", "add", "A")).ShouldBeOneLineOf(
            1,
            "contact.name-missing"
        );
        (await _cli.OnBaseAsync("contact", "link", "B", "zoe")).ShouldBeOneLineOf(2, "zoe");
    }

    [Theory]
    [Rule("C-3")]
    [InlineData("3.0")]
    [InlineData("4.0")]
    public async Task Contacts_are_written_as_vCards(string format)
    {
        var path = _cli.PathOf("alpha.vcf");
        (await _cli.OnBaseAsync("vcard", "A", "--format", format, "--out", path)).ShouldBeDone();
        var card = await File.ReadAllTextAsync(path, Encoding.UTF8);
        card.ShouldStartWith($"BEGIN:VCARD\r\nVERSION:{format}\r\n");
        card.ShouldContain("zoe@alpha.example");
        (await _cli.OnBaseAsync("vcard", "A", "--out", path)).ShouldBeOneLineOf(1, "exists");
        (await _cli.OnBaseAsync("vcard", "A", "--format", format)).Output.ShouldBe(card);
        (await _cli.OnBaseAsync("vcard", "B")).Output.ShouldBeEmpty();
        var zoe = Id((await RowsAsync("contact", "list", "A"))[0]!);
        (await _cli.OnBaseAsync("vcard", "B", "--contact", zoe)).ShouldBeOneLineOf(1, zoe);
    }

    [Fact]
    [Rule("A-1", "A-2")]
    public async Task Addresses_have_roles()
    {
        (
            await _cli.OnBaseAsync(
                "address",
                "add",
                "B",
                "--city",
                "Lyon",
                "--position",
                "45.76 4.83"
            )
        ).ShouldBeDone();
        (
            await _cli.OnBaseAsync(
                "address",
                "add",
                "B",
                "--city",
                "Paris",
                "--for",
                "billing",
                "delivery"
            )
        ).ShouldBeDone();
        (await _cli.OnBaseAsync("address", "role", "B", "2", "--for", "default")).ShouldBeDone();
        (await RowsAsync("address", "list", "B"))
            .Select(a => (a!["address"]!.GetValue<string>(), a["roles"]!.GetValue<string>()))
            .ShouldBe([("Lyon, FR", "None"), ("Paris, FR", "Default")]);
        (await _cli.OnBaseAsync("address", "role", "B", "9")).ShouldBeOneLineOf(1, "address 9");
        (
            await _cli.OnBaseAsync("address", "add", "B", "--city", "Ys", "--country", "ZZ")
        ).ShouldBeOneLineOf(1, "address.country");
    }

    [Fact]
    [Rule("M-2", "M-5")]
    public async Task A_prospect_is_shared_for_reading_until_it_is_no_more()
    {
        string[] other = ["--company", "other"];
        (await _cli.OnBaseAsync("share", "add", "B", "other")).ShouldBeDone();
        var id = Id((await _cli.OnBaseAsync("show", "B", "--json")).Json);
        (await _cli.OnBaseAsync(["show", id, .. other])).ShouldBeDone();
        (await _cli.OnBaseAsync(["tag", "add", id, "x", .. other])).ShouldBeOneLineOf(
            1,
            "scope.read-only"
        );
        (await _cli.OnBaseAsync("share", "add", "B", "other")).ShouldBeOneLineOf(
            1,
            "prospect.already-shared"
        );
        (await _cli.OnBaseAsync("share", "remove", "B", "main")).ShouldBeOneLineOf(
            1,
            "prospect.owner-required"
        );
        (await _cli.OnBaseAsync("share", "remove", "B", "other")).ShouldBeDone();
        (await _cli.OnBaseAsync(["show", id, .. other])).ExitCode.ShouldBe(1);
        (await _cli.OnBaseAsync("share", "add", "B", "no such")).ShouldBeOneLineOf(2, "company");
    }

    [Fact]
    [Rule("O-2")]
    public async Task Administrators_grant_who_may_represent()
    {
        string[] admin = ["--role", "administrator"];
        (await _cli.OnBaseAsync("representative", "grant", "anne")).ShouldBeOneLineOf(
            1,
            "administrator"
        );
        (await _cli.OnBaseAsync(["representative", "grant", "anne", .. admin])).ShouldBeDone();
        (await _cli.OnBaseAsync(["representative", "grant", "anne", .. admin])).ShouldBeOneLineOf(
            1,
            "already-granted"
        );
        (await RowsAsync("representative", "list")).ShouldHaveSingleItem()!["user"]!
            .GetValue<string>()
            .ShouldBe("anne");
        (await _cli.OnBaseAsync(["representative", "revoke", "anne", .. admin])).ShouldBeDone();
        (await _cli.OnBaseAsync(["representative", "revoke", "anne", .. admin])).ShouldBeOneLineOf(
            1,
            "anne"
        );
    }

    private static string Id(JsonNode row) => row["id"]!.GetValue<string>();

    private async Task<JsonArray> RowsAsync(params string[] args)
    {
        var run = await _cli.OnBaseAsync([.. args, "--json"]);
        run.ShouldBeDone();
        return run.Json["rows"]!.AsArray();
    }
}
