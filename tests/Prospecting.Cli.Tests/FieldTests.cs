using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>Fields, catalogues and custom fields.</summary>
public sealed class FieldTests : IAsyncLifetime
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
    [Rule("P-14", "P-3", "P-5", "O-2")]
    public async Task Every_field_that_is_listed_can_be_set_and_cleared()
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["displayName"] = "Alpha & Co",
            ["siren"] = "858736234",
            ["siret"] = "85873623400015",
            ["vatNumber"] = "FR70858736234",
            ["activityCode"] = "1413Z",
            ["email"] = "a@alpha.example",
            ["phone"] = "04 65 71 85 23",
            ["mobile"] = "06 39 98 18 55",
            ["foreignPhone"] = "+32 470 12 34 56",
            ["fax"] = "04 65 71 85 99",
            ["website"] = "www.alpha.example",
            ["companyCreatedOn"] = "2012-04-01",
            ["businessTakenOver"] = "yes",
            ["annualTurnover"] = "125000.50 EUR 2025",
            ["forecastTurnover"] = "90000 CHF",
            ["position"] = "45.76 4.83",
            ["sourceRepresentative"] = "anne",
            ["operationalRepresentative"] = "bob",
            ["rankedRepresentatives"] = "bob, carl",
            ["tags"] = "salon",
        };
        var names = (await _cli.RunAsync("field", "list"))
            .Output.ReplaceLineEndings("\n")
            .Trim()
            .Split('\n');
        var pairs = names
            .Where(n => n != "campaign")
            .Select(n => $"{n}={typed.GetValueOrDefault(n, "Something")}")
            .ToArray();

        var set = await _cli.OnBaseAsync(["field", "set", "A", .. pairs, "--json"]);

        set.ShouldBeDone();
        set.Json["changed"]!.AsObject().Count.ShouldBe(pairs.Length);
        set.Json["changed"]!["annualTurnover"]!.GetValue<string>().ShouldBe("125000.50 EUR (2025)");
        (await _cli.OnBaseAsync("field", "set", "A", "comment="))
            .Output.Trim()
            .ShouldBe("comment: Something -> -");
        (await _cli.OnBaseAsync("field", "set", "A", "comment="))
            .Output.Trim()
            .ShouldBe("Nothing changed.");
    }

    [Fact]
    [Rule("P-1", "P-2", "P-13", "U-1")]
    public async Task A_prospect_is_entered_by_hand_unless_it_is_there_already()
    {
        string[] gamma =
        [
            "add",
            "legalName=Gamma Conseil",
            "siren=858736234",
            "email=g@gamma.example",
        ];
        (
            await _cli.OnBaseAsync([.. gamma, "--reference", "erp=G1", "--user", "anne"])
        ).ShouldBeDone();
        var shown = (await _cli.OnBaseAsync("show", "G1", "--json")).Json;
        shown["displayName"]!.GetValue<string>().ShouldBe("Gamma Conseil");
        shown["statusHistory"]![0]!["user"]!.GetValue<string>().ShouldBe("anne");

        var again = await _cli.OnBaseAsync([.. gamma, "--json"]);

        again.ExitCode.ShouldBe(1);
        again.Json["duplicates"]!.AsArray().ShouldHaveSingleItem()!["name"]!
            .GetValue<string>()
            .ShouldBe("Gamma Conseil");
        (await _cli.OnBaseAsync([.. gamma, "--anyway"])).ShouldBeDone();
        (await _cli.OnBaseAsync("add", "email=x@y.example")).ShouldBeOneLineOf(
            1,
            "prospect.name-missing"
        );
        (await _cli.OnBaseAsync("add")).ShouldBeOneLineOf(2);
    }

    [Theory]
    [Rule("P-3")]
    [InlineData(1, "siren.", "siren=123456789")]
    [InlineData(1, "prospect.campaign-unavailable", "campaign=spring")]
    [InlineData(1, "prospect.too-many-representatives", "rankedRepresentatives=a,b,c,d")]
    [InlineData(2, "legalName", "legalNme=x")]
    [InlineData(2, "field list", "zzz=x")]
    [InlineData(2, "NAME=VALUE", "legalName")]
    [InlineData(2, "yes or no", "businessTakenOver=perhaps")]
    [InlineData(2, "125000.50 EUR 2025", "annualTurnover=much")]
    public async Task What_is_no_value_of_a_field_is_refused_and_nothing_changes(
        int code,
        string part,
        string pair
    )
    {
        (await _cli.OnBaseAsync("field", "set", "A", "comment=x", pair)).ShouldBeOneLineOf(
            code,
            part
        );
        (await _cli.OnBaseAsync("show", "A", "--json")).Json["comment"].ShouldBeNull();
    }

    [Fact]
    [Rule("P-15", "P-16")]
    public async Task A_catalogue_that_is_filled_tells_what_may_be_entered()
    {
        (await _cli.OnBaseAsync("field", "set", "A", "source=Parrain")).ShouldBeDone();
        (await _cli.OnBaseAsync("catalog", "list", "source")).Output.ShouldContain("--preset");
        (await _cli.OnBaseAsync("catalog", "add", "source", "--preset")).ShouldBeDone();
        (
            await _cli.OnBaseAsync("catalog", "add", "source", "podcast", "--fr", "Baladodiffusion")
        ).ShouldBeDone();
        (
            await _cli.OnBaseAsync("field", "set", "A", "source=baladodiffusion")
        ).Output.ShouldContain("podcast");
        (await _cli.OnBaseAsync("list", "--source", "Baladodiffusion")).Output.ShouldContain(
            "Alpha"
        );
        (await _cli.OnBaseAsync("field", "set", "A", "source=Podcst")).ShouldBeOneLineOf(
            1,
            "catalog.unknown",
            "podcast"
        );
        (await _cli.OnBaseAsync("catalog", "add", "source", "podcast")).ShouldBeOneLineOf(
            1,
            "catalog.code-taken"
        );
        (await _cli.OnBaseAsync("catalog", "add", "source")).ShouldBeOneLineOf(2, "--preset");
        (await _cli.OnBaseAsync("catalog", "list", "no such kind")).ShouldBeOneLineOf(2);
        (await _cli.OnBaseAsync("catalog", "list", "source", "--company", "other", "--json")).Json[
            "rows"
        ]!
            .AsArray()
            .ShouldBeEmpty();
    }

    [Fact]
    [Rule("P-10", "Q-2", "I-4")]
    public async Task A_declared_field_is_set_searched_and_imported()
    {
        (
            await _cli.OnBaseAsync(
                "custom-field",
                "declare",
                "colour",
                "--type",
                "choice",
                "--fr",
                "Couleur",
                "--choice",
                "blue=Bleu",
                "--choice",
                "red=Rouge"
            )
        ).ShouldBeDone();
        (await _cli.OnBaseAsync("custom-field", "list")).Output.ShouldContain("blue, red");
        (
            await _cli.OnBaseAsync("custom-field", "declare", "colour", "--type", "date")
        ).ShouldBeOneLineOf(1, "custom.");
        (
            await _cli.OnBaseAsync("custom-field", "declare", "x", "--type", "colour")
        ).ExitCode.ShouldBe(2);

        (await _cli.OnBaseAsync("field", "set", "A", "custom.Couleur=bleu")).ShouldBeDone();
        (await _cli.OnBaseAsync("field", "set", "A", "custom.colour=mauve")).ShouldBeOneLineOf(
            1,
            "custom.choice-unknown"
        );
        var file = await _cli.WriteAsync("more.csv", "id;Raison sociale;Couleur\nB;Beta;rouge\n");
        (await _cli.OnBaseAsync("import", file, "--keep-unmapped", "--json")).Json["unmapped"]!
            .AsArray()
            .ShouldBeEmpty();
        (await _cli.OnBaseAsync("list", "--custom", "Couleur=rouge")).Output.ShouldContain("Beta");
        (await _cli.OnBaseAsync("list", "--custom", "colour=blue")).Output.ShouldContain("Alpha");
    }
}
