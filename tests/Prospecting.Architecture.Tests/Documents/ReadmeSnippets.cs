using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Duplicates;
using Prospecting.Identifiers;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Merging;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The README's code, compiled and run; another test sees that the README says the same.</summary>
public sealed class ReadmeSnippets : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readme-").FullName;
    private ServiceProvider _provider = null!;

    public async Task InitializeAsync()
    {
        Environment.CurrentDirectory = _folder;
        var services = new ServiceCollection();
        #region register
        services.AddProspecting().UseSqlite("Data Source=leads.db").AddCsvImport();
        #endregion
        _provider = services.BuildServiceProvider();
        await _provider.MigrateProspectingAsync();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        Environment.CurrentDirectory = Repository.Root;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_README_s_story_runs()
    {
        var sessions = _provider.GetRequiredService<IProspectingSessionFactory>();
        var moves = _provider.GetRequiredService<PipelineMoves>();
        var import = _provider.GetRequiredService<ProspectImport>();
        var finder = _provider.GetRequiredService<DuplicateFinder>();
        var merging = _provider.GetRequiredService<ProspectMerging>();

        #region enter
        var marie = Scope.ForUser(new UserId("marie"), new CompanyId("paris"));
        await using var session = await sessions.OpenAsync(marie);

        var details = new ProspectDetails
        {
            LegalName = "Menuiserie Exemple",
            Siren = Siren.Parse("732 829 320").OrThrow(),
            Email = EmailAddress.Parse("bonjour@menuiserie.example").OrThrow(),
            Phone = PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
        };
        var prospect = Prospect.Create(details, session.Context).OrThrow();
        prospect.AddAddress(
            new PostalAddress
            {
                Street = "12 rue des Lilas",
                PostalCode = "01000",
                City = "Bourg-en-Bresse",
                Country = "FR",
            },
            AddressRoles.Billing,
            session.Context
        );
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        #endregion

        #region move
        var decision = (
            await moves.MoveAsync(session, prospect.Id, new StatusRequest("lose"), StatusRights.All)
        ).Value;
        foreach (var reason in decision.Reasons)
        {
            Console.WriteLine($"{reason.Code}: {reason.Text(CultureInfo.GetCultureInfo("fr"))}");
        }

        // status.reason-required: Au moins 1 facteur doit être indiqué ; il y en a 0.
        // status.note-required: Une justification écrite d'au moins 10 caractères est demandée ; elle en a 0.
        #endregion
        decision
            .Reasons.Select(r => $"{r.Code}: {r.Text(CultureInfo.GetCultureInfo("fr"))}")
            .ShouldBe([
                "status.reason-required: Au moins 1 facteur doit être indiqué ; il y en a 0.",
                "status.note-required: Une justification écrite d'au moins 10 caractères est demandée ; elle en a 0.",
            ]);

        var path = Path.Combine(_folder, "leads.csv");
        await File.WriteAllTextAsync(
            path,
            "Raison sociale;SIREN;E-mail;Téléphone;Ville\nSARL Menuiserie Exemple;732829320;bonjour@menuiserie.example;0199001234;Bourg-en-Bresse\nAutre;;;;Nantes\n"
        );
        #region import
        var source = ImportSource.FromFile(path);
        var preview = (
            await import.RunAsync(source, marie, new ImportOptions { DryRun = true })
        ).Value;
        var report = (await import.RunAsync(source, marie)).Value;
        Console.WriteLine(
            $"{report.Rows} rows: {report.Created} created, {report.Flagged} to review, {report.Rejected} rejected"
        );
        #endregion
        (report.Rows, report.Created, report.Flagged, report.Rejected).ShouldBe((2, 1, 1, 0));
        (preview with { IsDryRun = false, Warnings = report.Warnings }).ShouldBe(report);

        #region merge
        await foreach (var pair in finder.FindAllAsync(session.Matches))
        {
            if (pair.Score.Verdict == DuplicateVerdict.Sure)
            {
                var plan = (await merging.PlanAsync(session, pair.First, pair.Second)).Value;
                (await merging.ExecuteAsync(session, plan)).OrThrow();
            }
        }

        await session.CommitAsync();
        #endregion
        (await session.Prospects.QueryAsync(new ProspectQuery())).Rows.Count.ShouldBe(2);
    }
}
