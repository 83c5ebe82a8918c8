namespace Prospecting.Attachments;

/// <summary>All that is known of an attachment beside its bytes, as plain data; its shape is public surface.</summary>
/// <remarks>Instants are Unix time in ticks of 100 ns.</remarks>
public sealed record AttachmentSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the prospect it is kept under.</summary>
    public required Guid Prospect { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>The number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of the bytes, 64 hexadecimal digits in small letters.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required long UploadedAt { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>The key of the bytes.</summary>
    public required string StorageKey { get; init; }

    /// <summary>Its id: the name of the file may be personal data.</summary>
    public override string ToString() => $"attachment {Id}";
}
