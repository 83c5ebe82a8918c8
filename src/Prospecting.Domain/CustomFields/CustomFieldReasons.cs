namespace Prospecting.CustomFields;

/// <summary>Codes of refusals about custom fields and their values.</summary>
public static class CustomFieldReasons
{
    /// <summary>There is no such field.</summary>
    public const string Unknown = "custom.unknown";

    /// <summary>The field is retired and takes no new values.</summary>
    public const string Inactive = "custom.inactive";

    /// <summary>A text fits several fields.</summary>
    public const string Ambiguous = "custom.ambiguous";

    /// <summary>A value is given twice for one field.</summary>
    public const string GivenTwice = "custom.given-twice";

    /// <summary>A required field is empty.</summary>
    public const string Required = "custom.required";

    /// <summary>Several values are given for a field that holds one.</summary>
    public const string OneOnly = "custom.one-only";

    /// <summary>This is not a number, or one beyond the limits.</summary>
    public const string Number = "custom.number";

    /// <summary>This is not a whole number, or one beyond the limits.</summary>
    public const string WholeNumber = "custom.whole-number";

    /// <summary>This is not a date.</summary>
    public const string Date = "custom.date";

    /// <summary>This is neither yes nor no.</summary>
    public const string YesNo = "custom.yes-no";

    /// <summary>The field has no such choice.</summary>
    public const string ChoiceUnknown = "custom.choice-unknown";

    /// <summary>The choice is retired and cannot be chosen any more.</summary>
    public const string ChoiceInactive = "custom.choice-inactive";

    /// <summary>A text fits several choices.</summary>
    public const string ChoiceAmbiguous = "custom.choice-ambiguous";

    /// <summary>There is a field of that code already.</summary>
    public const string CodeTaken = "custom.code-taken";

    /// <summary>The code of a field never changes.</summary>
    public const string CodeFixed = "custom.code-fixed";

    /// <summary>What a field holds never changes.</summary>
    public const string TypeFixed = "custom.type-fixed";

    /// <summary>Elsewhere in the tenant a field of that code holds something else.</summary>
    public const string TypeDiffers = "custom.type-differs";

    /// <summary>A choice is never taken away; it can be retired.</summary>
    public const string ChoiceRemoved = "custom.choice-removed";

    /// <summary>A field of choices has none.</summary>
    public const string ChoicesMissing = "custom.choices-missing";

    /// <summary>A field that holds no choices has some.</summary>
    public const string ChoicesUnfit = "custom.choices-unfit";

    /// <summary>Two choices of a field have one code.</summary>
    public const string ChoiceTwice = "custom.choice-twice";

    /// <summary>There are more fields than a company may have.</summary>
    public const string TooMany = "custom.too-many";

    /// <summary>There are more choices than a field may have.</summary>
    public const string TooManyChoices = "custom.too-many-choices";
}
