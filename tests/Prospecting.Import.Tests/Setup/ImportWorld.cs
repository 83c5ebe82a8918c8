using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.DependencyInjection;
using Prospecting.Import.Analysis;
using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;

namespace Prospecting.Import.Tests.Setup;

/// <summary>A stored prospect with what belongs to it.</summary>
internal sealed record StoredProspect(
    Prospect Prospect,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<StatusChange> Statuses
);

/// <summary>A host with an import and a store of its own, and short ways to ask it.</summary>
internal sealed class ImportWorld : IAsyncDisposable
{
    public static readonly CompanyId Paris = new("paris");
    public static readonly CompanyId Lyon = new("lyon");
    public static readonly UserId AnneId = new("anne");
    public static readonly Scope Anne = Scope.ForUser(AnneId, Paris);

    private readonly ServiceProvider _provider;
    private readonly TemporaryFolder? _folder;

    private ImportWorld(ServiceCollection services, TemporaryFolder? folder)
    {
        services.AddSingleton<IClock>(Clock);
        _provider = services.BuildServiceProvider(validateScopes: true);
        _folder = folder;
    }

    public FakeClock Clock { get; } = new();

    public ProspectImport Import => _provider.GetRequiredService<ProspectImport>();

    public static ImportAnalyzer Analyzer { get; } = new();

    public static ImportWorld InMemory(Action<ProspectingOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddProspecting(configure ?? (_ => { })).UseInMemory().AddCsvImport();
        return new ImportWorld(services, folder: null);
    }

    public static async Task<ImportWorld> SqliteAsync()
    {
        var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        services
            .AddProspecting()
            .UseSqlite($"Data Source={folder.File("store.db")};Pooling=False")
            .AddCsvImport();
        var world = new ImportWorld(services, folder);
        await world._provider.MigrateProspectingAsync();
        return world;
    }

    /// <summary>Lines as a UTF-8 file.</summary>
    public static ImportSource Csv(params string[] lines) => Text(string.Join('\n', lines) + "\n");

    public static ImportSource Text(string text, Encoding? encoding = null) =>
        ImportSource.FromBytes("test.csv", (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static Task<Outcome<ImportAnalysis>> TryAnalyzeAsync(ImportSource source) =>
        Analyzer.AnalyzeAsync(source);

    public static async Task<ImportAnalysis> AnalyzeAsync(params string[] lines) =>
        (await Analyzer.AnalyzeAsync(Csv(lines))).OrThrow();

    public Task<ImportReport> RunAsync(params string[] lines) => RunAsync(new(), lines);

    public Task<ImportReport> RunAsync(ImportOptions options, params string[] lines) =>
        RunAsync(Csv(lines), options);

    public async Task<ImportReport> RunAsync(ImportSource source, ImportOptions? options = null) =>
        (await Import.RunAsync(source, Anne, options)).OrThrow();

    public ValueTask<IProspectingSession> OpenAsync(Scope? scope = null) =>
        _provider.GetRequiredService<IProspectingSessionFactory>().OpenAsync(scope ?? Anne);

    /// <summary>Fills a catalogue of Paris with what ships.</summary>
    public async Task FillAsync(CatalogKind kind)
    {
        await using var session = await OpenAsync();
        foreach (
            var entry in CatalogEntry
                .CreateAll(CatalogPresets.For(kind), Paris, [], session.Context)
                .OrThrow()
        )
        {
            session.Catalogs.Add(entry);
        }

        await session.CommitAsync();
    }

    /// <summary>Declares a field for the company of Paris.</summary>
    public async Task DeclareAsync(CustomFieldDefinition field)
    {
        await using var session = await OpenAsync();
        var present = await session.CustomFields.ListAsync();
        session.CustomFields.Add(
            CustomField.Create(field, Paris, present, session.Context).OrThrow()
        );
        await session.CommitAsync();
    }

    /// <summary>Everything that is stored, in no particular order.</summary>
    public async Task<IReadOnlyList<StoredProspect>> AllAsync(Scope? scope = null)
    {
        await using var session = await OpenAsync(scope);
        List<StoredProspect> all = [];
        string? after = null;
        do
        {
            var page = await session.Prospects.QueryAsync(
                new ProspectQuery { PageSize = ProspectQuery.MaxPageSize, After = after }
            );
            var found = await session.Prospects.FindAsync([.. page.Rows.Select(r => r.Id)]);
            foreach (var prospect in found)
            {
                all.Add(await LoadAsync(session, prospect));
            }

            after = page.Next;
        } while (after is not null);

        return all;
    }

    public async Task<StoredProspect> OnlyAsync() => (await AllAsync()).ShouldHaveSingleItem();

    public async Task<int> CountAsync()
    {
        await using var session = await OpenAsync();
        return (await session.Prospects.CountByStatusAsync()).Sum(c => c.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _folder?.Dispose();
    }

    private static async Task<StoredProspect> LoadAsync(
        IProspectingSession session,
        Prospect prospect
    ) =>
        new(
            prospect,
            await session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)]),
            await session.History.ReadStatusesAsync(prospect.Id)
        );
}

/// <summary>What is asserted of reports again and again.</summary>
internal static class ReportAssertions
{
    public static IReadOnlyList<string> Codes(this IEnumerable<RowIssue> issues) =>
        [.. issues.Select(i => i.Code)];

    public static RowIssue OnlyError(this ImportReport report) =>
        report.Errors.ShouldHaveSingleItem();

    public static RowIssue OnlyWarning(this ImportReport report) =>
        report.Warnings.ShouldHaveSingleItem();

    /// <summary>SPEC I-7: every row has exactly one outcome.</summary>
    public static ImportReport ShouldAddUp(this ImportReport report)
    {
        (
            report.Created
            + report.Updated
            + report.Merged
            + report.Unchanged
            + report.Skipped
            + report.Flagged
            + report.Rejected
        ).ShouldBe(report.Rows);
        return report;
    }

    /// <summary>The report without what two runs can never have in common: the mode, and the ids of new records.</summary>
    public static ImportReport Comparable(this ImportReport report) =>
        report with
        {
            IsDryRun = false,
            Errors = WithoutIds(report.Errors),
            Warnings = WithoutIds(report.Warnings),
        };

    private static ValueList<RowIssue> WithoutIds(ValueList<RowIssue> issues) =>
        issues
            .Select(i =>
                i with
                {
                    Reason = i.Reason with
                    {
                        Parameters = i
                            .Reason.Parameters.Where(p => p.Name != "prospect")
                            .ToValueList(),
                    },
                }
            )
            .ToValueList();
}
