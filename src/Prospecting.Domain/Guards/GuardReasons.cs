namespace Prospecting.Guards;

/// <summary>Codes of conditions that do not hold; a host's guard refuses with <c>guard.</c> and its own code.</summary>
public static class GuardReasons
{
    /// <summary>A guard failed technically; neither true nor false.</summary>
    public const string Error = "guard.error";

    /// <summary>A field is empty.</summary>
    public const string FieldPresent = "guard.field-present";

    /// <summary>None of several fields is filled.</summary>
    public const string AnyFieldPresent = "guard.any-field-present";

    /// <summary>There are too few of something.</summary>
    public const string CountAtLeast = "guard.count-at-least";

    /// <summary>A field's text is too short.</summary>
    public const string MinLength = "guard.min-length";

    /// <summary>A field has another value.</summary>
    public const string Equal = "guard.equals";

    /// <summary>A field has none of several values.</summary>
    public const string InSet = "guard.in-set";

    /// <summary>It is too early.</summary>
    public const string AgeAtLeast = "guard.age-at-least";

    /// <summary>None of several conditions holds.</summary>
    public const string Any = "guard.any";

    /// <summary>A condition holds that must not.</summary>
    public const string Not = "guard.not";
}
