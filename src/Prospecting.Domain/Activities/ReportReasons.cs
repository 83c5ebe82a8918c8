namespace Prospecting.Activities;

/// <summary>Codes of refusals about the answers of a report.</summary>
public static class ReportReasons
{
    /// <summary>A required answer is missing.</summary>
    public const string AnswerMissing = "report.answer-missing";

    /// <summary>The form does not ask that.</summary>
    public const string UnknownField = "report.unknown-field";

    /// <summary>The answer is not a number.</summary>
    public const string Number = "report.number";

    /// <summary>The answer is not a date.</summary>
    public const string Date = "report.date";

    /// <summary>The answer is not among the choices.</summary>
    public const string Choice = "report.choice";

    /// <summary>The answer is neither yes nor no.</summary>
    public const string YesNo = "report.yes-no";
}
