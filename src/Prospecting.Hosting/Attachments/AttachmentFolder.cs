using Prospecting.Attachments;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Attachments;

/// <summary>Where in the folder things lie: <c>tenant/last two digits of the prospect/prospect/attachment</c>. Never outside, and through no link.</summary>
internal sealed class AttachmentFolder
{
    /// <summary>What the file of an attachment is called, at the end, while it is being written.</summary>
    public const string PartSuffix = ".part";

    private readonly string _root;

    public AttachmentFolder(string root) =>
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>The file of an attachment.</summary>
    public string FileOf(AttachmentKey key)
    {
        var prospect = key.Prospect.ToString();
        // The last digits of the ids are random, so that no folder gets more than a 256th of the prospects.
        return Under(key.Tenant.ToString(), prospect[^2..], prospect, key.Attachment.ToString());
    }

    /// <summary>The folder of a tenant.</summary>
    public DirectoryInfo FolderOf(TenantId tenant) => new(Under(tenant.ToString()));

    /// <summary>A path in the folder.</summary>
    /// <exception cref="AttachmentStorageException">A name is none, or would lead out.</exception>
    public string Under(params ReadOnlySpan<string> names)
    {
        var path = _root;
        foreach (var name in names)
        {
            var isName =
                name.Length > 0
                && name is not ("." or "..")
                && name.AsSpan().IndexOfAny("/\\:\0") < 0;
            path = isName ? Path.Combine(path, name) : throw Foreign();
        }

        // Names are ids here and lead nowhere else; the folder does not rely on it.
        return IsUnder(Path.GetFullPath(path)) ? path : throw Foreign();
    }

    /// <summary>Makes sure that the folder is there, and that on the way from it to a path stands nothing but folders of its own.</summary>
    /// <param name="path">A path that <see cref="Under"/> gave.</param>
    /// <exception cref="AttachmentStorageException">The folder is missing; or a link, or a file, stands on the way or at the path.</exception>
    public void EnsureOurs(string path)
    {
        var fault = StorageFaults.Told(() => WhyNotOurs(path));
        if (fault is { } found)
        {
            throw new AttachmentStorageException(found);
        }
    }

    /// <summary>Whether a link leads away from there, to something that exists or not.</summary>
    public static bool IsLink(FileSystemInfo info) => info.LinkTarget is not null;

    private AttachmentStorageFault? WhyNotOurs(string path)
    {
        if (!Directory.Exists(_root))
        {
            return AttachmentStorageFault.Missing;
        }

        var way = _root;
        foreach (var name in Path.GetRelativePath(_root, path).Split(Path.DirectorySeparatorChar))
        {
            way = Path.Combine(way, name);
            if (IsLink(new FileInfo(way)) || (way != path && File.Exists(way)))
            {
                return AttachmentStorageFault.Foreign;
            }
        }

        return null;
    }

    private bool IsUnder(string path) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static AttachmentStorageException Foreign() => new(AttachmentStorageFault.Foreign);
}
