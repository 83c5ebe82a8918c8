namespace Prospecting.Attachments;

/// <summary>What is known of a file that is to be attached, before its bytes are read.</summary>
public sealed record NewAttachment
{
    /// <summary>Its name with its extension; kept for people to read, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type it is sent as; <see langword="null"/> takes the extension's.</summary>
    public string? MediaType { get; init; }

    /// <summary>How many bytes are announced, if that is known: a larger file is then refused before it is read, a shorter one as cut off.</summary>
    public long? Length { get; init; }

    /// <summary>Redacted: names of files are often names of people.</summary>
    public override string ToString() => "(attachment)";
}
