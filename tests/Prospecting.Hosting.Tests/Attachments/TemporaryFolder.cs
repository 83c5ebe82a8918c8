using Microsoft.Extensions.Options;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Tests.Attachments;

/// <summary>A real folder of attachments, with another one beside it that nothing may get into.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _all = Directory.CreateTempSubdirectory("attachments-");
    private int _last;

    public TemporaryFolder()
    {
        Root = _all.CreateSubdirectory("root").FullName;
        Outside = _all.CreateSubdirectory("outside").FullName;
    }

    public string Root { get; }

    public string Outside { get; }

    public FileSystemAttachmentStorage Storage => StorageIn(Root);

    /// <summary>Every file in the folder, whatever its name.</summary>
    public string[] Files => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    /// <summary>The files of attachments that are being written, or whose writers ended.</summary>
    public IEnumerable<string> Parts =>
        Files.Where(f => f.EndsWith(AttachmentFolder.PartSuffix, StringComparison.Ordinal));

    public static FileSystemAttachmentStorage StorageIn(string folder) =>
        new(Options.Create(new FileSystemAttachmentOptions { Folder = folder }));

    public string PathOf(AttachmentKey key) => new AttachmentFolder(Root).FileOf(key);

    public AttachmentKey NewKey(int tenant = 1) =>
        new(
            new TenantId(tenant),
            new ProspectId(new Guid(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xAB)),
            new AttachmentId(new Guid(++_last, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))
        );

    public void Dispose() => _all.Delete(recursive: true);
}

/// <summary>Bytes that a test gives out as it likes.</summary>
internal sealed class Scripted(Func<int, CancellationToken, Task<byte[]>> next) : Stream
{
    private int _reads;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var bytes = await next(_reads++, cancellationToken);
        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
