using NodaTime;
using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Activities;

/// <summary>What was reported on an activity (SPEC T-5). Immutable.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="Answers">The answers that were given, in the order of the form.</param>
/// <param name="At">When it was reported.</param>
/// <param name="By">Who reported it.</param>
public sealed record ActivityReport(
    string Form,
    ValueList<ReportAnswer> Answers,
    Instant At,
    UserId By
)
{
    /// <summary>The form alone: answers may be personal data.</summary>
    public override string ToString() => $"report ({Form})";
}

/// <summary>An answer of a report.</summary>
/// <param name="Field">The code of the field.</param>
/// <param name="Value">The answer as its type is kept; see <see cref="ReportFieldType"/>.</param>
public sealed record ReportAnswer(string Field, string Value)
{
    /// <summary>The field alone: the answer may be personal data.</summary>
    public override string ToString() => Field;
}
