using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Cli.Tests;

/// <summary>The commands on a server: the same words, the same answers.</summary>
public sealed class PostgreSqlTests
{
    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("I-7", "Q-2", "U-1", "G-1", "S-5", "S-12", "M-0")]
    public async Task The_main_commands_work_on_a_base_that_the_import_makes()
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        await database.DisposeAsync();
        using var cli = new CliRun();
        Task<CliResult> Run(params string[] args) =>
            cli.RunAsync([.. args, "--database", database.ConnectionString]);
        (await Run("list")).ShouldBeOneLineOf(1, "There is no base", database.Name);
        var file = await cli.WriteAsync(
            "leads.csv",
            "N° dossier;Raison sociale;SIREN;E-mail;Téléphone;Prénom;Nom;Ville;Provenance\n"
                + "A1;Forge du Lac;732829320;z@forge.example;01 99 00 00 01;Zoé;Forgeron;Annecy;Salon\n"
                + "A2;Forge du Lac SARL;732 829 320;z@forge.example;0199000001;Zoé;Forgeron;Annecy;Web\n"
                + "B1;Boulangerie Noël;;;;;;Lille;Salon\n"
        );
        (await Run("import", file, "--dry-run")).ShouldBeOneLineOf(1, "There is no base");
        (await Run("import", file)).ShouldBeDone();
        Names(await Run("list", "--sort", "name", "--json"))
            .ShouldBe(["Boulangerie Noël", "Forge du Lac", "Forge du Lac SARL"]);
        Names(await Run("search", "noel", "--json")).ShouldBe(["Boulangerie Noël"]);
        (await Run("duplicates", "--json")).Json["pairs"]!.AsArray().Count.ShouldBe(1);
        (await Run("merge", "A1", "A2")).ShouldBeDone();
        Names(await Run("list", "--json")).Count.ShouldBe(2);
        (
            await Run("status", "B1", "lose", "--reason", "price", "--note", "Trop cher pour lui.")
        ).ShouldBeDone();
        (await Run("show", "B1", "--json")).Json["status"]!.GetValue<string>().ShouldBe("lost");
        (await Run("stagnating", "--days", "0", "--json")).ShouldBeDone();
        (await Run("report", "time-in-status", "--json")).ShouldBeDone();
        (await Run("workflow", "releases")).ShouldBeDone();
        (await Run("workflow", "manage", "off")).ShouldBeDone();
        (await Run("demo")).ShouldBeOneLineOf(1, "holds prospects");
        (
            await cli.RunAsync(
                "list",
                "--json",
                "--tenant",
                "2",
                "--database",
                database.ConnectionString
            )
        ).Json["rows"]!
            .AsArray()
            .Count.ShouldBe(0);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("I-7", "U-1")]
    public async Task The_demo_works_on_a_server()
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        using var cli = new CliRun();
        var run = await cli.RunAsync("demo", "--database", database.ConnectionString, "--json");
        run.ShouldBeDone();
        run.Json["rows"]!.GetValue<int>().ShouldBe(5000);
        run.Json["precision"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_base_that_takes_no_writes_is_told_in_one_line()
    {
        await using var database = await MigratedDatabases.CreateAsync();
        await database.Server.ExecuteAsync(
            $"ALTER DATABASE {database.Name} SET default_transaction_read_only = on"
        );
        using var cli = new CliRun();
        var file = await cli.WriteAsync("leads.csv", "Raison sociale\nForge du Lac\n");
        (
            await cli.RunAsync("import", file, "--database", database.ConnectionString)
        ).ShouldBeOneLineOf(1, "takes no writes", "read-only");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=crm;Password=secret", 1, "cannot be reached")]
    [InlineData("Host=127.0.0.1;Password=secret", 2, "Database=")]
    [InlineData("Host=127.0.0.1;Database=crm;Pasword=secret", 2, "cannot be read")]
    public async Task A_server_that_is_not_there_or_badly_named_is_told_in_one_line(
        string connectionString,
        int code,
        string part
    )
    {
        using var cli = new CliRun();
        var run = await cli.RunAsync("list", "--database", connectionString);
        run.ShouldBeOneLineOf(code, part);
        run.Error.ShouldNotContain("secret");
    }

    private static List<string> Names(CliResult run)
    {
        run.ShouldBeDone();
        return [.. run.Json["rows"]!.AsArray().Select(r => r!["name"]!.GetValue<string>())];
    }
}
