namespace Prospecting.CustomFields;

/// <summary>What a custom field holds (SPEC P-10); it never changes for a field.</summary>
public enum CustomFieldType
{
    /// <summary>A line of up to 1,000 characters.</summary>
    Text = 0,

    /// <summary>Several lines, up to 10,000 characters.</summary>
    LongText = 1,

    /// <summary>A whole number of up to 18 digits.</summary>
    WholeNumber = 2,

    /// <summary>A number of up to 18 digits before the decimal mark and up to 10 behind it.</summary>
    Number = 3,

    /// <summary>A date of the years 1 to 9999, without a time.</summary>
    Date = 4,

    /// <summary>Yes or no.</summary>
    YesNo = 5,

    /// <summary>One of the field's choices.</summary>
    Choice = 6,

    /// <summary>Some of the field's choices.</summary>
    Choices = 7,

    /// <summary>A web address, http or https.</summary>
    Url = 8,
}
