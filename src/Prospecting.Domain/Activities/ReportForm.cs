using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Activities;

/// <summary>What is asked in a report on an activity (SPEC T-5): declared as data by the host.</summary>
/// <remarks>Immutable. It may be faulty until it is checked: see <see cref="ReportFormValidator"/>.</remarks>
public sealed record ReportForm
{
    /// <summary>Its key, which reports keep; 1 to 40 characters of <c>a-z 0-9 . _ -</c>. A form that asks something else has another key.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it, up to 100 characters.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Its questions in order, 1 to 100.</summary>
    public required ValueList<ReportField> Fields { get; init; }
}
