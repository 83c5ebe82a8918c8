using Prospecting.Collections;
using Prospecting.Import.Analysis;
using Prospecting.Import.Rows;

namespace Prospecting.Import.Reporting;

/// <summary>Counts outcomes and keeps issues, up to a limit.</summary>
internal sealed class ReportBuilder(ImportAnalysis analysis, bool isDryRun)
{
    private readonly int[] _counts = new int[Enum.GetValues<RowOutcome>().Length];
    private readonly List<RowIssue> _errors = [];
    private readonly List<RowIssue> _warnings = [];
    private int _leftOut;
    private bool _stopped;

    public int Rows => _counts.Sum();

    public void Add(RowResult result)
    {
        _counts[(int)result.Outcome]++;
        Keep(result.Errors, _errors);
        Keep(result.Warnings, _warnings);
    }

    /// <summary>The row at which reading ended counts as rejected.</summary>
    public void AddStop(RowIssue issue)
    {
        _stopped = true;
        _counts[(int)RowOutcome.Rejected]++;
        _errors.Add(issue);
    }

    public ImportReport Build() =>
        new()
        {
            IsDryRun = isDryRun,
            Rows = Rows,
            Created = Count(RowOutcome.Created),
            Updated = Count(RowOutcome.Updated),
            Merged = Count(RowOutcome.Merged),
            Unchanged = Count(RowOutcome.Unchanged),
            Skipped = Count(RowOutcome.Skipped),
            Flagged = Count(RowOutcome.Flagged),
            Rejected = Count(RowOutcome.Rejected),
            Format = analysis.Format,
            Unmapped = analysis.Unmapped,
            Errors = _errors.ToValueList(),
            Warnings = _warnings.ToValueList(),
            IssuesLeftOut = _leftOut,
            StoppedEarly = _stopped,
        };

    private int Count(RowOutcome outcome) => _counts[(int)outcome];

    private void Keep(IReadOnlyList<RowIssue> issues, List<RowIssue> kept)
    {
        var room = Math.Min(issues.Count, ImportReport.MaxIssues - kept.Count);
        kept.AddRange(issues.Take(room));
        _leftOut += issues.Count - room;
    }
}
