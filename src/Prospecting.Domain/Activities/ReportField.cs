using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Activities;

/// <summary>A question of a report.</summary>
public sealed record ReportField
{
    /// <summary>Its code, under which the answer is kept; 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read, up to 100 characters.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What it takes.</summary>
    public ReportFieldType Type { get; init; }

    /// <summary>Whether there is no report without an answer to it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What can be chosen, in order, when the type is <see cref="ReportFieldType.Choice"/>; else nothing.</summary>
    public ValueList<ReportChoice> Choices { get; init; } = [];
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Code">Its code, which the answer is; 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</param>
/// <param name="Label">What people read, up to 100 characters.</param>
public sealed record ReportChoice(string Code, LocalizedText Label);
