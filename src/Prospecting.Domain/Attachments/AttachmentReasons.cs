namespace Prospecting.Attachments;

/// <summary>Codes of refusals about attachments.</summary>
public static class AttachmentReasons
{
    /// <summary>There is none of that id, or the scope may not see it.</summary>
    public const string Unknown = "attachment.unknown";

    /// <summary>The name has a separator of paths, or what looks like one.</summary>
    public const string NameSeparator = "attachment.name-separator";

    /// <summary>The name has a character that files cannot have everywhere, or that turns its letters around.</summary>
    public const string NameCharacter = "attachment.name-character";

    /// <summary>The name begins or ends with a dot or a space.</summary>
    public const string NameEdge = "attachment.name-edge";

    /// <summary>The name is that of a device on Windows.</summary>
    public const string NameReserved = "attachment.name-reserved";

    /// <summary>Files with that extension, or without any, may not be attached.</summary>
    public const string TypeNotAllowed = "attachment.type-not-allowed";

    /// <summary>The media type is not that of the extension.</summary>
    public const string MediaTypeDiffers = "attachment.media-type-differs";

    /// <summary>The file does not begin as files with that extension do.</summary>
    public const string ContentDiffers = "attachment.content-differs";

    /// <summary>The file has no bytes.</summary>
    public const string Empty = "attachment.empty";

    /// <summary>The file has more bytes than an attachment may have.</summary>
    public const string TooLarge = "attachment.too-large";

    /// <summary>Other than the announced number of bytes came.</summary>
    public const string LengthDiffers = "attachment.length-differs";

    /// <summary>The storage of attachments could not do its work; see <see cref="AttachmentStorageException"/>.</summary>
    public const string StorageUnavailable = "attachment.storage-unavailable";
}
