namespace Prospecting.Attachments;

/// <summary>An attachment with its bytes, open for reading; the caller disposes it.</summary>
/// <param name="attachment">What is known of it.</param>
/// <param name="bytes">Its bytes.</param>
public sealed class AttachmentContent(Attachment attachment, Stream bytes) : IAsyncDisposable
{
    /// <summary>What is known of it.</summary>
    public Attachment Attachment { get; } =
        attachment ?? throw new ArgumentNullException(nameof(attachment));

    /// <summary>Its bytes, from the first one.</summary>
    public Stream Bytes { get; } = bytes ?? throw new ArgumentNullException(nameof(bytes));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();

    /// <summary>The attachment's id.</summary>
    public override string ToString() => $"bytes of {Attachment}";
}
