namespace Prospecting.Texts;

/// <summary>Codes of refusals about a text as such.</summary>
public static class TextReasons
{
    /// <summary>A mandatory text is empty.</summary>
    public const string Missing = "text.missing";

    /// <summary>The text is longer than its field.</summary>
    public const string TooLong = "text.too-long";

    /// <summary>The text has a control character, a bidirectional override or a lone surrogate.</summary>
    public const string ForbiddenCharacter = "text.forbidden-character";
}
