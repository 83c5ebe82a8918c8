using System.Text;
using System.Text.Json.Nodes;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

public sealed class ImportTests
{
    private const string Leads =
        "N° dossier;Raison sociale;SIREN;E-mail;Prénom;Nom;Ville;Statut;Rang\n"
        + "A1;Forge du Lac;732829320;z@forge.example;Zoé;Forgeron;Annecy;Qualifié;1\n"
        + "A2;Forge du Lac SARL;732 829 320;z@forge.example;Zoé;Forgeron;Annecy;À rappeler;2\n"
        + "A3;Mauvaise clé;732829321;;;;Annecy;Nouveau;3\n";

    [Fact]
    [Rule("I-3", "I-4", "I-7")]
    public async Task The_JSON_report_has_every_count_and_they_add_up()
    {
        using var cli = new CliRun();
        var run = await cli.OnBaseAsync(
            "import",
            await cli.WriteAsync("leads.csv", Leads),
            "--json"
        );
        run.ExitCode.ShouldBe(1, "one row was refused");
        var json = run.Json;
        string[] outcomes =
        [
            "created",
            "updated",
            "merged",
            "unchanged",
            "skipped",
            "flagged",
            "rejected",
        ];
        outcomes.Sum(o => json[o]!.GetValue<int>()).ShouldBe(json["rows"]!.GetValue<int>());
        (
            Count(json, "rows"),
            Count(json, "created"),
            Count(json, "flagged"),
            Count(json, "rejected")
        ).ShouldBe((3, 1, 1, 1));
        json["encoding"]!.GetValue<string>().ShouldBe("utf-8");
        json["delimiter"]!.GetValue<string>().ShouldBe(";");
        json["seconds"]!.GetValue<double>().ShouldBeGreaterThan(0);
        json["unmapped"]!.AsArray().Single()!.GetValue<string>().ShouldBe("Rang");
        var error = json["errors"]!.AsArray().Single()!;
        (
            error["line"]!.GetValue<int>(),
            error["column"]!.GetValue<string>(),
            error["code"]!.GetValue<string>()
        ).ShouldBe((4, "SIREN", "siren.checksum"));
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
        Codes(json, "warnings")
            .ShouldBe(["cell.status-unknown", "row.likely-duplicate"], ignoreOrder: true);
    }

    [Fact]
    [Rule("I-3")]
    public async Task A_dry_run_reports_the_same_and_leaves_no_base()
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", Leads);
        var dry = (await cli.OnBaseAsync("import", file, "--dry-run", "--json")).Json;
        File.Exists(cli.Database).ShouldBeFalse();
        var real = (await cli.OnBaseAsync("import", file, "--json")).Json;
        foreach (
            var count in (string[])
                ["rows", "created", "flagged", "rejected", "skipped", "unchanged"]
        )
        {
            Count(dry, count).ShouldBe(Count(real, count), count);
        }

        Codes(dry, "errors").ShouldBe(Codes(real, "errors"));
    }

    [Fact]
    [Rule("I-3")]
    public async Task Rejected_rows_can_be_corrected_and_imported_again()
    {
        using var cli = new CliRun();
        var rejects = cli.PathOf("rejects.csv");
        var run = await cli.OnBaseAsync(
            "import",
            await cli.WriteAsync("leads.csv", Leads),
            "--rejects",
            rejects,
            "--json"
        );
        Count(run.Json, "rejected").ShouldBe(1);
        var corrected = (await File.ReadAllTextAsync(rejects)).Replace(
            "732829321",
            "",
            StringComparison.Ordinal
        );
        var again = await cli.OnBaseAsync(
            "import",
            await cli.WriteAsync("corrected.csv", corrected),
            "--json"
        );
        again.ShouldBeDone();
        (Count(again.Json, "rows"), Count(again.Json, "created")).ShouldBe((1, 1));
        again.Json["unmapped"]!.AsArray().Select(h => h!.GetValue<string>()).ShouldBe(["Rang"]);
    }

    [Theory]
    [InlineData("flag", 1, 1, 0)]
    [InlineData("create", 2, 0, 0)]
    [InlineData("skip", 1, 0, 1)]
    [Rule("I-4")]
    public async Task Likely_duplicates_are_dealt_with_as_asked(
        string policy,
        int created,
        int flagged,
        int skipped
    )
    {
        using var cli = new CliRun();
        var run = await cli.OnBaseAsync(
            "import",
            await cli.WriteAsync("leads.csv", Leads),
            "--on-duplicate",
            policy,
            "--json"
        );
        (
            Count(run.Json, "created"),
            Count(run.Json, "flagged"),
            Count(run.Json, "skipped")
        ).ShouldBe((created, flagged, skipped));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", Leads);
        await cli.OnBaseAsync("import", file);
        var again = (await cli.OnBaseAsync("import", file, "--json")).Json;
        (Count(again, "unchanged"), Count(again, "created"), Count(again, "flagged")).ShouldBe(
            (2, 0, 0)
        );
    }

    [Fact]
    [Rule("I-1", "I-2")]
    public async Task The_template_is_analysed_mapped_and_imported_as_it_is()
    {
        using var cli = new CliRun();
        var template = cli.PathOf("template.csv");
        (await cli.RunAsync("template", template)).ShouldBeDone();
        var analysis = await cli.RunAsync(
            "analyze",
            template,
            "--json",
            "--save-mapping",
            cli.PathOf("m.json")
        );
        analysis.ShouldBeDone();
        analysis.Json["unmapped"]!.AsArray().Count.ShouldBe(0);
        var run = await cli.OnBaseAsync(
            "import",
            template,
            "--mapping",
            cli.PathOf("m.json"),
            "--json"
        );
        run.ShouldBeDone();
        (Count(run.Json, "created"), run.Json["warnings"]!.AsArray().Count).ShouldBe((1, 0));
        (await cli.RunAsync("template", template)).ShouldBeOneLineOf(1, "exists already");
    }

    [Fact]
    [Rule("I-4")]
    public async Task A_file_that_is_refused_leaves_no_base_behind()
    {
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Nom;Taille\nAlpha;3\n");
        var mapping = await cli.WriteAsync(
            "m.json",
            """{"columns":[{"header":"Nom","field":"displayName"},{"header":"Taille","field":"custom.size"}]}"""
        );
        (await cli.OnBaseAsync("import", file, "--mapping", mapping)).ShouldBeOneLineOf(1, "size");
        File.Exists(cli.Database).ShouldBeFalse();
    }

    [SkippableFact]
    [Rule("I-2", "I-4", "P-13")]
    public async Task A_real_export_of_another_CRM_comes_in_whole_with_no_option()
    {
        var file = Path.GetFullPath(
            Repository.Path("..", "shared", "data", "crm-export-leads.csv")
        );
        Skip.IfNot(
            File.Exists(file),
            "The export is not part of the repository; it is looked for in ../shared/data."
        );
        using var cli = new CliRun();
        var run = await cli.OnBaseAsync("import", file, "--json");
        run.ShouldBeDone();
        (Count(run.Json, "rows"), Count(run.Json, "rejected")).ShouldBe((3900, 0));
        var lead = (await cli.OnBaseAsync("show", "4563", "--json")).Json;
        var contact = lead["contacts"]!.AsArray().Single()!;
        contact["lastName"]!.GetValue<string>().ShouldBe("Denson");
        contact["email"]!.GetValue<string>().ShouldBe("GaryLDenson@cuvox.de");
        lead["owner"]!.GetValue<string>().ShouldBe("David Love");
        lead["source"]!.GetValue<string>().ShouldBe("Employee Referral");
        lead["website"]!.GetValue<string>().ShouldBe("CameraUpdate.com");
        lead["createdAt"]!.GetValue<string>().ShouldBe("2021-04-15T00:03:00Z");
        lead["status"]!.GetValue<string>().ShouldBe("new");
        lead["statusHistory"]!.AsArray().Single()!["note"]!
            .GetValue<string>()
            .ShouldBe("Contacted");
    }

    [Fact]
    public async Task A_Windows_1252_file_keeps_its_accents()
    {
        using var cli = new CliRun();
        var bytes = CodePagesEncodingProvider
            .Instance.GetEncoding(1252)!
            .GetBytes("Raison sociale;Ville\nÉtablissements Œuvré;Mâcon\n");
        await File.WriteAllBytesAsync(cli.PathOf("l.csv"), bytes);
        (await cli.OnBaseAsync("import", cli.PathOf("l.csv"))).ShouldBeDone();
        var found = await cli.OnBaseAsync("search", "oeuvre", "--json");
        found.Json["rows"]!.AsArray().Single()!["name"]!
            .GetValue<string>()
            .ShouldBe("Établissements Œuvré");
    }

    private static int Count(JsonObject json, string name) => json[name]!.GetValue<int>();

    private static List<string> Codes(JsonObject json, string list) =>
        [.. json[list]!.AsArray().Select(i => i!["code"]!.GetValue<string>())];
}
