using Prospecting.Collections;

namespace Prospecting.Attachments;

/// <summary>What files of common types begin with; of each list, any one.</summary>
public static class FileSignatures
{
    /// <summary>Portable Document Format (ISO 32000-1, 7.5.2).</summary>
    public static ValueList<FileSignature> Pdf { get; } = [new("%PDF-"u8)];

    /// <summary>Portable Network Graphics (W3C PNG, 5.2).</summary>
    public static ValueList<FileSignature> Png { get; } =
    [new([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])];

    /// <summary>JPEG: the marker SOI, then another marker (ITU-T T.81, B.1.1.3).</summary>
    public static ValueList<FileSignature> Jpeg { get; } = [new([0xFF, 0xD8, 0xFF])];

    /// <summary>Graphics Interchange Format (CompuServe, GIF87a and GIF89a, section 17).</summary>
    public static ValueList<FileSignature> Gif { get; } = [new("GIF87a"u8), new("GIF89a"u8)];

    /// <summary>A ZIP archive with an entry (PKWARE APPNOTE, 4.3.7): what Office Open XML and OpenDocument files are.</summary>
    public static ValueList<FileSignature> Zip { get; } = [new("PK\u0003\u0004"u8)];
}
