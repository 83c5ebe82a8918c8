using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Prospecting.Duplicates;
using Prospecting.Import.Analysis;
using Prospecting.Import.Diagnostics;
using Prospecting.Import.Mapping;
using Prospecting.Import.Reporting;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;
using Prospecting.Policies;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Import.Execution;

/// <summary>Imports prospects from a CSV file: every row gets exactly one outcome (SPEC I-7).</summary>
/// <param name="sessions">Opens a session for each batch.</param>
/// <param name="finder">Finds duplicates, in the base and in the file.</param>
/// <param name="policies">What a row must bring along.</param>
/// <param name="logger">Is told how imports ended, in numbers and codes; see <c>docs/observability.md</c>.</param>
/// <remarks>Thread-safe. Batches that were committed stay when a later one fails or the import is stopped.</remarks>
public sealed class ProspectImport(
    IProspectingSessionFactory sessions,
    DuplicateFinder finder,
    FieldPolicies policies,
    ILogger<ProspectImport>? logger = null
)
{
    private const int MaxBatchSize = 5000;

    private readonly ILogger _logger = logger ?? NullLogger<ProspectImport>.Instance;

    /// <summary>Imports a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="scope">Who imports; the active company will own the prospects.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>The report; or why the file cannot be imported at all, with nothing written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is out of range.</exception>
    /// <exception cref="Prospecting.Receipts.CommandKeyReusedException">The key of the options belongs to another file, or to other options.</exception>
    public async Task<Outcome<ImportReport>> RunAsync(
        ImportSource source,
        Scope scope,
        ImportOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(scope);
        options ??= new ImportOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BatchSize, MaxBatchSize);
        using var run = new ImportRun(_logger, scope.Tenant, options.DryRun);
        try
        {
            var outcome = await RunAsync(source, scope, options, run, cancellationToken)
                .ConfigureAwait(false);
            run.End(outcome);
            return outcome;
        }
        catch (Exception exception) when (run.Failed(exception))
        {
            throw;
        }
    }

    private async Task<Outcome<ImportReport>> RunAsync(
        ImportSource source,
        Scope scope,
        ImportOptions options,
        ImportRun run,
        CancellationToken cancellationToken
    )
    {
        if (scope.ActiveCompany is not { } company)
        {
            return new Reason(ScopeReasons.CompanyMissing);
        }

        if (!scope.CanWrite(company))
        {
            return new Reason(ScopeReasons.CompanyForeign).With("company", company);
        }

        var analysed = await new ImportAnalyzer()
            .AnalyzeAsync(source, options.Mapping, cancellationToken)
            .ConfigureAwait(false);
        if (!analysed.TryGet(out var asItStands))
        {
            return analysed.Reasons;
        }

        var background = await ImportBackground
            .LoadAsync(sessions, scope, company, cancellationToken)
            .ConfigureAwait(false);
        var resolved = CustomColumns.Resolve(
            asItStands,
            background.CustomFields,
            options.KeepUnmapped
        );
        if (!resolved.TryGet(out var analysis))
        {
            return resolved.Reasons;
        }

        var reader = new RowReader(analysis, options, background);
        var report = new ReportBuilder(analysis, options.DryRun);
        var rejects = new RejectFile(analysis, options.OpenRejects);
        await using (rejects.ConfigureAwait(false))
        {
            var batches = new BatchImport(
                sessions,
                finder,
                policies,
                scope,
                reader,
                options,
                analysis
            );
            run.CountsBy(() => report.Rows);
            await RunAsync(source, analysis, batches, report, rejects, options, cancellationToken)
                .ConfigureAwait(false);
        }

        return report.Build();
    }

    private static async Task RunAsync(
        ImportSource source,
        ImportAnalysis analysis,
        BatchImport batches,
        ReportBuilder report,
        RejectFile rejects,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        var stream = source.Open();
        await using (stream.ConfigureAwait(false))
        {
            List<RawRow> batch = [];
            var number = 0;
            var isHeader = true;
            try
            {
                await foreach (
                    var row in CsvRows
                        .ReadAsync(stream, analysis.Format, cancellationToken)
                        .ConfigureAwait(false)
                )
                {
                    if (row.IsBlank)
                    {
                        continue;
                    }

                    if (isHeader)
                    {
                        isHeader = false;
                        continue;
                    }

                    batch.Add(row);
                    if (batch.Count == options.BatchSize)
                    {
                        await DealWithAsync(batch).ConfigureAwait(false);
                        batch = [];
                    }
                }
            }
            catch (RecordTooLongException exception)
            {
                await DealWithAsync(batch).ConfigureAwait(false);
                batch = [];
                report.AddStop(
                    new RowIssue(
                        exception.Line,
                        null,
                        ImportReasons
                            .Of(ImportReasons.RecordTooLong)
                            .With("max", CsvRows.MaxRecordBytes)
                    )
                );
            }

            await DealWithAsync(batch).ConfigureAwait(false);

            async Task DealWithAsync(List<RawRow> rows)
            {
                if (rows.Count == 0)
                {
                    return;
                }

                cancellationToken.ThrowIfCancellationRequested();
                var results = await batches
                    .RunAsync(rows, ++number, cancellationToken)
                    .ConfigureAwait(false);
                foreach (var result in results)
                {
                    report.Add(result);
                    if (result.Outcome == RowOutcome.Rejected)
                    {
                        rejects.Write(result);
                    }
                }

                options.Progress?.Report(
                    new ImportProgress(
                        report.Rows,
                        stream.CanSeek ? stream.Position : 0,
                        stream.CanSeek ? stream.Length : 0
                    )
                );
            }
        }
    }
}
