using Prospecting.Diagnostics;
using Prospecting.Duplicates;
using Prospecting.Import.Analysis;
using Prospecting.Import.Diagnostics;
using Prospecting.Import.Reporting;
using Prospecting.Import.Rows;
using Prospecting.Import.Sources;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Import.Execution;

/// <summary>Imports one batch of rows in one transaction; a dry run does all of it but the commit.</summary>
internal sealed class BatchImport(
    IProspectingSessionFactory sessions,
    DuplicateFinder finder,
    FieldPolicies policies,
    Scope scope,
    RowReader reader,
    ImportOptions options,
    ImportAnalysis analysis
)
{
    private const int MaxAttempts = 3;

    // What a dry run accepts is never stored, so it is kept here for the rows that come later.
    private readonly MatchWindow _dryRun = new();
    private readonly Dictionary<string, RowProspect> _dryRunReferences = new(
        StringComparer.Ordinal
    );

    private string ReferenceSystem => analysis.Mapping.ReferenceSystem;

    public async Task<IReadOnlyList<RowResult>> RunAsync(
        IReadOnlyList<RawRow> rows,
        int number,
        CancellationToken cancellationToken
    )
    {
        var receipt =
            options.Key is { } key && !options.DryRun
                ? new BatchReceipt(key.Part(number), scope, options, analysis.Mapping, rows)
                : null;
        using var activity = ImportDiagnostics.Start(
            ImportSignals.Batch,
            scope.Tenant,
            options.DryRun
        );
        activity?.SetTag(SignalTags.Count, rows.Count);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var results = await TryAsync(rows, receipt, cancellationToken)
                    .ConfigureAwait(false);
                ImportDiagnostics.CountRows(scope.Tenant, options.DryRun, results);
                return results;
            }
            catch (Exception exception)
                when (exception is ReferenceTakenException or ConcurrencyConflictException
                    && attempt < MaxAttempts
                )
            {
                // Somebody else wrote meanwhile and nothing of this batch was: judged again, its rows meet what is there now.
                ImportDiagnostics.CountRetry(scope.Tenant);
            }
            catch (Exception exception) when (activity.Failed(exception))
            {
                throw;
            }
        }
    }

    private async Task<IReadOnlyList<RowResult>> TryAsync(
        IReadOnlyList<RawRow> rows,
        BatchReceipt? receipt,
        CancellationToken cancellationToken
    )
    {
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var written = receipt is null
                ? null
                : await receipt
                    .FindAsync(session.Receipts, cancellationToken)
                    .ConfigureAwait(false);
            var drafts = rows.Select(r => (Row: r, Made: Make(r, session))).ToList();
            if (written is not null)
            {
                // Faults of a row are those it had, because they come from the row alone; why a known record could not take a row is not kept.
                var referred = await KnownReferences
                    .LoadAsync(
                        session,
                        drafts
                            .Zip(written)
                            .Where(d => d.Second == RowOutcome.Rejected)
                            .Select(d => d.First.Made.Prospect?.Reference)
                            .OfType<string>(),
                        ReferenceSystem,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return
                [
                    .. drafts.Zip(
                        written,
                        (d, outcome) =>
                            d.Made.Rejected ?? AsWritten(d.Row, d.Made.Prospect!, outcome, referred)
                    ),
                ];
            }

            var made = drafts.Select(d => d.Made.Prospect).OfType<RowProspect>().ToList();
            var known = await KnownReferences
                .LoadAsync(
                    session,
                    made.Select(m => m.Reference).OfType<string>(),
                    ReferenceSystem,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var window = options.DryRun ? _dryRun : new MatchWindow();
            var duplicates = await finder
                .PrepareAsync(
                    session.Matches,
                    [.. made.Select(m => m.Profile)],
                    window,
                    cancellationToken
                )
                .ConfigureAwait(false);
            Dictionary<string, RowProspect> seen = options.DryRun
                ? _dryRunReferences
                : new(StringComparer.Ordinal);
            List<RowResult> results = [];
            foreach (var (row, (rowProspect, rejected)) in drafts)
            {
                results.Add(
                    rejected ?? Decide(row, rowProspect!, session, known, seen, duplicates)
                );
            }

            if (!options.DryRun)
            {
                receipt?.Add(session, results);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            }

            return results;
        }
    }

    private (RowProspect? Prospect, RowResult? Rejected) Make(
        RawRow row,
        IProspectingSession session
    )
    {
        var draft = reader.Read(row);
        if (draft.Errors.Count > 0)
        {
            return (null, new RowResult(row, RowOutcome.Rejected, draft.Errors, draft.Warnings));
        }

        var made = RowProspect.Create(draft, session.Context, ReferenceSystem);
        if (made.TryGet(out var prospect))
        {
            return (prospect, null);
        }

        return (
            null,
            new RowResult(row, RowOutcome.Rejected, Issues(row, made.Reasons), draft.Warnings)
        );
    }

    private List<RowIssue> Issues(RawRow row, IEnumerable<Reason> reasons) =>
        [.. reasons.Select(r => new RowIssue(row.Line, ColumnsOfPointers.HeaderOf(r, reader), r))];

    private RowResult AsWritten(
        RawRow row,
        RowProspect made,
        RowOutcome outcome,
        KnownReferences known
    )
    {
        // The policy is asked of new records alone.
        var isNew = made.Reference is not { } reference || known.Find(reference) is null;
        return new RowResult(
            row,
            outcome,
            isNew && outcome == RowOutcome.Rejected ? Issues(row, made.MissingBy(policies)) : [],
            made.Draft.Warnings
        );
    }

    private RowResult Decide(
        RawRow row,
        RowProspect made,
        IProspectingSession session,
        KnownReferences known,
        Dictionary<string, RowProspect> seen,
        DuplicateBatch duplicates
    )
    {
        List<RowIssue> warnings = [.. made.Draft.Warnings];
        if (made.Reference is { } reference)
        {
            if (known.Find(reference) is { } stored)
            {
                return OfKnown(
                    row,
                    made.SaysNothingNewTo(stored, known.ContactsOf(stored)),
                    stored,
                    session,
                    warnings
                );
            }

            if (seen.TryGetValue(reference, out var earlier))
            {
                var contacts = earlier.Contact is null ? [] : new[] { earlier.Contact };
                return OfKnown(
                    row,
                    made.SaysNothingNewTo(earlier.Prospect, contacts),
                    earlier.Prospect,
                    session,
                    warnings
                );
            }
        }

        // What is stored may lack what a new row may not (SPEC P-2): a known reference was dealt with above.
        if (made.MissingBy(policies) is { Count: > 0 } missing)
        {
            return new RowResult(row, RowOutcome.Rejected, Issues(row, missing), warnings);
        }

        var found = duplicates.Judge(made.Profile);
        if (found.Count > 0)
        {
            warnings.Add(
                new RowIssue(
                    row.Line,
                    null,
                    ImportReasons
                        .Of(ImportReasons.LikelyDuplicate)
                        .With("prospect", found[0].Prospect)
                        .With("verdict", found[0].Score.Verdict)
                        .With("points", found[0].Score.Points)
                )
            );
        }

        if (found.Count > 0 && options.OnDuplicate == OnDuplicate.Skip)
        {
            return new RowResult(row, RowOutcome.Skipped, [], warnings);
        }

        var isFlagged = found.Count > 0 && options.OnDuplicate == OnDuplicate.Flag;
        if (isFlagged)
        {
            made.Prospect.MarkForReview(needed: true, session.Context).OrThrow();
        }

        Accept(made, session, seen, duplicates);
        return new RowResult(
            row,
            isFlagged ? RowOutcome.Flagged : RowOutcome.Created,
            [],
            warnings
        );
    }

    private static void Accept(
        RowProspect made,
        IProspectingSession session,
        Dictionary<string, RowProspect> seen,
        DuplicateBatch duplicates
    )
    {
        if (made.Contact is not null)
        {
            session.Contacts.Add(made.Contact);
        }

        session.Prospects.Add(made.Prospect);
        duplicates.Accept(made.Profile);
        if (made.Reference is { } reference)
        {
            seen.Add(reference, made);
        }
    }

    // A reference is the surest key there is, and unique in its company: the row cannot be created a second time.
    private RowResult OfKnown(
        RawRow row,
        bool saysNothingNew,
        Prospect stored,
        IProspectingSession session,
        List<RowIssue> warnings
    )
    {
        if (saysNothingNew)
        {
            return new RowResult(row, RowOutcome.Unchanged, [], warnings);
        }

        warnings.Add(
            new RowIssue(
                row.Line,
                reader.HeaderOf("reference"),
                ImportReasons.Of(ImportReasons.ReferenceKnown).With("prospect", stored.Id)
            )
        );
        if (options.OnDuplicate == OnDuplicate.Skip)
        {
            return new RowResult(row, RowOutcome.Skipped, [], warnings);
        }

        var marked = stored.MarkForReview(needed: true, session.Context);
        return marked.Succeeded
            ? new RowResult(row, RowOutcome.Flagged, [], warnings)
            : new RowResult(
                row,
                RowOutcome.Rejected,
                [.. marked.Reasons.Select(r => new RowIssue(row.Line, null, r))],
                warnings
            );
    }
}
