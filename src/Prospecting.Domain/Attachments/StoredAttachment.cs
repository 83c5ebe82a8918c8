using NodaTime;

namespace Prospecting.Attachments;

/// <summary>Bytes that a storage holds, whether an attachment has them or not.</summary>
/// <param name="Key">Their key.</param>
/// <param name="Size">Their number.</param>
/// <param name="WrittenAt">When they were written, by the storage's clock.</param>
public sealed record StoredAttachment(AttachmentKey Key, long Size, Instant WrittenAt);
