using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Testing.Attachments;

/// <summary>Keeps the bytes of attachments in memory, as the port says: whole, once, up to a size. Thread-safe.</summary>
/// <param name="clock">When bytes are written.</param>
public sealed class InMemoryAttachmentStorage(IClock clock) : IAttachmentStorage
{
    private const int BufferSize = 16 * 1024;

    private readonly IClock _clock = clock ?? throw new ArgumentNullException(nameof(clock));
    private readonly ConcurrentDictionary<AttachmentKey, (byte[] Bytes, Instant At)> _kept = [];

    /// <summary>The keys that there are bytes under.</summary>
    public IReadOnlyCollection<AttachmentKey> Keys => [.. _kept.Keys];

    /// <summary>What every call fails with, while it is set: a storage that is down.</summary>
    public AttachmentStorageFault? Fault { get; set; }

    /// <inheritdoc/>
    public async Task<Outcome<StoredContent>> SaveAsync(
        AttachmentKey key,
        Stream content,
        long maxBytes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        ThrowIfDown();
        using var memory = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (
            await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
                is var read
                    and > 0
        )
        {
            if (memory.Length + read > maxBytes)
            {
                return AttachmentRules.TooLarge(maxBytes);
            }

            memory.Write(buffer, 0, read);
        }

        var bytes = memory.ToArray();
        return _kept.TryAdd(key, (bytes, _clock.GetCurrentInstant()))
            ? new StoredContent(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw new AttachmentStorageException(AttachmentStorageFault.Taken);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(AttachmentKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfDown();
        return Task.FromResult<Stream?>(
            _kept.TryGetValue(key, out var kept)
                ? new MemoryStream(kept.Bytes, writable: false)
                : null
        );
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfDown();
        return Task.FromResult(_kept.TryRemove(key, out _));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAttachment> ListAsync(
        TenantId tenant,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ThrowIfDown();
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var (key, kept) in _kept.Where(k => k.Key.Tenant == tenant))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredAttachment(key, kept.Bytes.Length, kept.At);
        }
    }

    /// <inheritdoc/>
    public Task<int> DeleteAbandonedAsync(
        TenantId tenant,
        Instant before,
        CancellationToken cancellationToken = default
    )
    {
        // Writers here leave nothing behind.
        ThrowIfDown();
        return Task.FromResult(0);
    }

    private void ThrowIfDown()
    {
        if (Fault is { } fault)
        {
            throw new AttachmentStorageException(fault);
        }
    }
}
