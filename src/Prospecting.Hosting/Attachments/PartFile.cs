using Prospecting.Attachments;

namespace Prospecting.Hosting.Attachments;

/// <summary>A file that is being written beside where it will be: it gets its name once it is whole and on the disk, or it goes.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private readonly FileStream _stream;
    private readonly string _part;
    private readonly string _file;
    private bool _isKept;

    private PartFile(FileStream stream, string part, string file) =>
        (_stream, _part, _file) = (stream, part, file);

    /// <summary>Begins a file. Its part has one name, so that of several writers of one key the first has it and the others are told.</summary>
    /// <exception cref="AttachmentStorageException">It cannot be written, or the name is taken.</exception>
    public static PartFile Begin(AttachmentFolder folder, string file)
    {
        folder.EnsureOurs(file);
        var part = file + AttachmentFolder.PartSuffix;
        var begun = StorageFaults.Told(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new PartFile(Create(part), part, file);
        });
        // Asked while we have the part: who had it before us has named his file by now.
        if (!Path.Exists(file) && !AttachmentFolder.IsLink(new FileInfo(file)))
        {
            return begun;
        }

        begun.Drop();
        throw new AttachmentStorageException(AttachmentStorageFault.Taken);
    }

    /// <summary>Writes more bytes.</summary>
    /// <exception cref="AttachmentStorageException">They could not be written.</exception>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        StorageFaults.ToldAsync(() => _stream.WriteAsync(bytes, cancellationToken));

    /// <summary>Gives the file its name, safe from a power failure.</summary>
    /// <exception cref="AttachmentStorageException">It could not be done; the file goes then.</exception>
    public void Keep() =>
        _isKept = StorageFaults.Told(() =>
        {
            RandomAccess.FlushToDisk(_stream.SafeFileHandle);
            File.Move(_part, _file, overwrite: false);
            // File systems with a journal write the new name along with what is known of the file.
            RandomAccess.FlushToDisk(_stream.SafeFileHandle);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        if (!_isKept)
        {
            Delete();
        }
    }

    // Without a buffer of its own: what is written comes in large pieces. It may be renamed while it is open, also on Windows.
    private static FileStream Create(string part) =>
        new(
            part,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            }
        );

    private void Drop()
    {
        _stream.Dispose();
        Delete();
    }

    private void Delete()
    {
        try
        {
            File.Delete(_part);
        }
        catch (Exception exception) when (StorageFaults.Of(exception) is not null)
        {
            // What ended the writing is on its way to the caller and matters more; the part is deleted when it is old enough.
        }
    }
}
