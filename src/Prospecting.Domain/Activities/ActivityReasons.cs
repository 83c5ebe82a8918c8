namespace Prospecting.Activities;

/// <summary>Codes of refusals about activities.</summary>
public static class ActivityReasons
{
    /// <summary>The type is not a code.</summary>
    public const string TypeFormat = "activity.type-format";

    /// <summary>It would end before it begins.</summary>
    public const string EndBeforeStart = "activity.end-before-start";

    /// <summary>More contacts take part than an activity holds.</summary>
    public const string TooManyParticipants = "activity.too-many-participants";

    /// <summary>Only the place of a visit is checked.</summary>
    public const string NotAVisit = "activity.not-a-visit";

    /// <summary>Its place was checked, so it stays a visit.</summary>
    public const string CheckedIn = "activity.checked-in";
}
