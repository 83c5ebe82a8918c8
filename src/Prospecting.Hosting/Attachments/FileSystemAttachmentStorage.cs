using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Attachments;

/// <summary>Keeps the bytes of attachments as files in a folder, on this machine or on a share of the network (SPEC T-8).</summary>
/// <remarks>
/// Files have ids for names, without extension. A file is written beside its place, flushed to the disk and then named, so that there is
/// all of it or nothing. Links in the folder are refused, not followed. Several processes may use one folder. Thread-safe.
/// </remarks>
public sealed class FileSystemAttachmentStorage : IAttachmentStorage
{
    private const int BufferSize = 80 * 1024;

    private readonly AttachmentFolder _folder;

    /// <summary>Made by the container: <c>AddProspecting().UseFileSystemAttachments(…)</c>.</summary>
    /// <param name="options">Where the files lie.</param>
    public FileSystemAttachmentStorage(IOptions<FileSystemAttachmentOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = new AttachmentFolder(options.Value.Folder);
    }

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
        cancellationToken.ThrowIfCancellationRequested();
        var part = PartFile.Begin(_folder, _folder.FileOf(key));
        await using (part.ConfigureAwait(false))
        {
            var copied = await CopyAsync(content, part, maxBytes, cancellationToken)
                .ConfigureAwait(false);
            if (copied.Succeeded)
            {
                cancellationToken.ThrowIfCancellationRequested();
                part.Keep();
            }

            return copied;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(AttachmentKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        var file = _folder.FileOf(key);
        _folder.EnsureOurs(file);
        return Task.FromResult(StorageFaults.Told<Stream?>(() => Open(file)));
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        var file = _folder.FileOf(key);
        _folder.EnsureOurs(file);
        return Task.FromResult(
            StorageFaults.Told(() =>
            {
                var isThere = File.Exists(file);
                if (isThere)
                {
                    File.Delete(file);
                }

                return isThere;
            })
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAttachment> ListAsync(
        TenantId tenant,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        // Reading folders is not asynchronous anywhere; at least the caller is not held up by the first.
        await Task.Yield();
        foreach (var (prospect, file) in FilesOf(tenant))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                AttachmentKey.TryParse($"{tenant}/{prospect}/{file.Name}") is { } key
                && Described(key, file) is { } stored
            )
            {
                yield return stored;
            }
        }
    }

    /// <inheritdoc/>
    public Task<int> DeleteAbandonedAsync(
        TenantId tenant,
        Instant before,
        CancellationToken cancellationToken = default
    )
    {
        var deleted = 0;
        foreach (var (_, file) in FilesOf(tenant))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                file.Name.EndsWith(AttachmentFolder.PartSuffix, StringComparison.Ordinal)
                && StorageFaults.Told(() => IsOlder(file, before) && DeleteUnused(file.FullName))
            )
            {
                deleted++;
            }
        }

        return Task.FromResult(deleted);
    }

    private static async Task<Outcome<StoredContent>> CopyAsync(
        Stream content,
        PartFile part,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = 0L;
            while (true)
            {
                // A fault of the source is its own: it is not told as one of the storage.
                var read = await content
                    .ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0)
                {
                    return new StoredContent(
                        size,
                        Convert.ToHexStringLower(hash.GetHashAndReset())
                    );
                }

                size += read;
                if (size > maxBytes)
                {
                    return AttachmentRules.TooLarge(maxBytes);
                }

                hash.AppendData(buffer, 0, read);
                await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static FileStream? Open(string file)
    {
        try
        {
            return new FileStream(
                file,
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Read,
                    Share = FileShare.Read | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                }
            );
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>All files of a tenant, ours or not, with the name of their folder; links are passed over.</summary>
    private IEnumerable<(string Prospect, FileInfo File)> FilesOf(TenantId tenant)
    {
        var folder = _folder.FolderOf(tenant);
        _folder.EnsureOurs(folder.FullName);
        if (!folder.Exists)
        {
            yield break;
        }

        foreach (var shard in Folders(folder))
        {
            foreach (var prospect in Folders(shard))
            {
                // What is not where we put it is not ours.
                if (prospect.Name[Math.Max(0, prospect.Name.Length - 2)..] != shard.Name)
                {
                    continue;
                }

                foreach (var file in StorageFaults.Told(prospect.EnumerateFiles()))
                {
                    if (!AttachmentFolder.IsLink(file))
                    {
                        yield return (prospect.Name, file);
                    }
                }
            }
        }
    }

    private static IEnumerable<DirectoryInfo> Folders(DirectoryInfo folder) =>
        StorageFaults.Told(folder.EnumerateDirectories()).Where(d => !AttachmentFolder.IsLink(d));

    private static StoredAttachment? Described(AttachmentKey key, FileInfo file) =>
        StorageFaults.Told(() =>
        {
            try
            {
                return new StoredAttachment(
                    key,
                    file.Length,
                    Instant.FromDateTimeUtc(file.LastWriteTimeUtc)
                );
            }
            catch (FileNotFoundException)
            {
                // Deleted since the folder was read.
                return null;
            }
        });

    private static bool IsOlder(FileInfo file, Instant before) =>
        file.Exists && Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < before;

    /// <summary>Deletes a file unless somebody has it open.</summary>
    private static bool DeleteUnused(string file)
    {
        try
        {
            using var alone = new FileStream(
                file,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (FileNotFoundException)
        {
            // Its writer gave it its name, or another process deleted it.
            return false;
        }
        catch (IOException exception) when (StorageFaults.IsInUse(exception))
        {
            // It is old, yet somebody is writing it.
            return false;
        }
    }
}
