namespace Prospecting.Activities;

/// <summary>Codes of what can be wrong with a form of reports.</summary>
public static class ReportFormReasons
{
    /// <summary>A key or a code has other characters or another length than they may have.</summary>
    public const string BadCode = "form.bad-code";

    /// <summary>A label is blank, too long, or holds characters that no label may.</summary>
    public const string BadLabel = "form.bad-label";

    /// <summary>Two fields, or two choices of a field, have the same code.</summary>
    public const string Duplicate = "form.duplicate";

    /// <summary>It asks nothing.</summary>
    public const string NoFields = "form.no-fields";

    /// <summary>It has more fields, or a field has more choices, than the limits.</summary>
    public const string TooLarge = "form.too-large";

    /// <summary>There is no such type of field.</summary>
    public const string UnknownType = "form.unknown-type";

    /// <summary>There is nothing to choose from.</summary>
    public const string NoChoices = "form.no-choices";

    /// <summary>There are choices where nothing is chosen.</summary>
    public const string IdleChoices = "form.idle-choices";
}
