namespace Prospecting.CustomFields;

/// <summary>In which order day, month and year of a date are written.</summary>
public enum DateOrder
{
    /// <summary>Such as <c>2026/03/31</c>.</summary>
    YearFirst = 0,

    /// <summary>Such as <c>31/03/2026</c>.</summary>
    DayFirst = 1,

    /// <summary>Such as <c>03/31/2026</c>.</summary>
    MonthFirst = 2,
}
