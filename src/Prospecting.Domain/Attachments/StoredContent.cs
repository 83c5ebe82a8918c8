namespace Prospecting.Attachments;

/// <summary>What a storage kept.</summary>
/// <param name="Size">The number of bytes.</param>
/// <param name="Sha256">Their SHA-256 (FIPS 180-4) as 64 hexadecimal digits in small letters.</param>
public sealed record StoredContent(long Size, string Sha256);
