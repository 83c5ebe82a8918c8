namespace Prospecting.Activities;

/// <summary>What a field of a report takes, and how its answer is kept.</summary>
public enum ReportFieldType
{
    /// <summary>Text of up to 4,000 characters with lines, in normal form C.</summary>
    Text = 0,

    /// <summary>A decimal number of up to 28 digits, with a point or a comma before its decimals; kept as <c>-1234.5</c>.</summary>
    Number = 1,

    /// <summary>A date of the years 1 to 9999, kept as <c>2026-03-02</c> (ISO 8601).</summary>
    Date = 2,

    /// <summary>One of the field's choices, kept by its code.</summary>
    Choice = 3,

    /// <summary><c>yes</c> or <c>no</c>; <c>true</c> and <c>false</c> are understood.</summary>
    YesNo = 4,
}
