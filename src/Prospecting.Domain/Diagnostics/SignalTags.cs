namespace Prospecting.Diagnostics;

/// <summary>The tags of activities and metrics. None of them ever holds personal data, nor the id of a user or a record.</summary>
public static class SignalTags
{
    /// <summary>The number of the tenant.</summary>
    public const string Tenant = "prospecting.tenant";

    /// <summary>The code of an action of the workflow, or <c>_OTHER</c> when the workflow has no such action.</summary>
    public const string Action = "prospecting.action";

    /// <summary>How it was decided: <c>allowed</c>, <c>ignored</c>, <c>refused</c>, <c>needs-input</c>, <c>needs-confirmation</c>, <c>unknown-action</c>, <c>unknown-status</c>, <c>stale-definition</c>.</summary>
    public const string Decision = "prospecting.decision";

    /// <summary>What came of it: a word of the signal's description, or the code of the first reason of a refusal.</summary>
    public const string Outcome = "prospecting.outcome";

    /// <summary>How likely a duplicate is: <c>likely</c> or <c>sure</c>.</summary>
    public const string Verdict = "prospecting.verdict";

    /// <summary>How many records or rows it was about.</summary>
    public const string Count = "prospecting.count";

    /// <summary>Whether new records were written in bulk, past the change tracker.</summary>
    public const string Bulk = "prospecting.bulk";

    /// <summary>Whether nothing was to be written.</summary>
    public const string DryRun = "prospecting.dry_run";

    /// <summary>The type of the exception that ended it, after the semantic conventions of OpenTelemetry.</summary>
    public const string ErrorType = "error.type";
}
