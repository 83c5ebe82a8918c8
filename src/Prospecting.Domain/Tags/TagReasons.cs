namespace Prospecting.Tags;

/// <summary>Codes of refusals about tags.</summary>
public static class TagReasons
{
    /// <summary>A tag has neither a letter nor a digit.</summary>
    public const string Blank = "tag.blank";

    /// <summary>A tag has a comma or a semicolon, which part tags.</summary>
    public const string Separator = "tag.separator";

    /// <summary>There are more tags than a record may have.</summary>
    public const string TooMany = "tag.too-many";
}
