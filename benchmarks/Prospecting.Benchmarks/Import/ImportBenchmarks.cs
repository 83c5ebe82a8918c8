using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Import.Analysis;
using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.LeadBase;
using Prospecting.Scopes;

namespace Prospecting.Benchmarks.Import;

/// <summary>The fictional lead base, 5,000 rows of 26 columns: analysed, run dry, and imported into a fresh SQLite file.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class ImportBenchmarks
{
    private readonly Scope _scope = Scope.ForUser(new UserId("bench"), new CompanyId("main"));
    private ImportSource _source = null!;
    private string _folder = null!;
    private ServiceProvider _provider = null!;

    [GlobalSetup]
    public void Generate() =>
        _source = ImportSource.FromBytes(
            "leads.csv",
            LeadBaseGenerator
                .Generate(LeadBaseGenerator.DefaultRows, LeadBaseGenerator.DefaultSeed)
                .Csv.ToArray()
        );

    [IterationSetup]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("prospecting-bench-").FullName;
        var services = new ServiceCollection();
        services
            .AddProspecting()
            .UseSqlite($"Data Source={Path.Combine(_folder, "b.db")};Pooling=False")
            .AddCsvImport();
        _provider = services.BuildServiceProvider();
        _provider.MigrateProspectingAsync().GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void CleanUp()
    {
        _provider.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public async Task<ImportAnalysis> Analyse() =>
        (await _provider.GetRequiredService<ImportAnalyzer>().AnalyzeAsync(_source)).OrThrow();

    [Benchmark]
    public Task<ImportReport> DryRun() => RunAsync(new ImportOptions { DryRun = true });

    [Benchmark]
    public Task<ImportReport> Import() => RunAsync(new ImportOptions());

    private async Task<ImportReport> RunAsync(ImportOptions options) =>
        (
            await _provider.GetRequiredService<ProspectImport>().RunAsync(_source, _scope, options)
        ).OrThrow();
}
