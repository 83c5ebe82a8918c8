namespace Prospecting.Hosting.Attachments;

/// <summary>Where the files of attachments lie.</summary>
public sealed class FileSystemAttachmentOptions
{
    /// <summary>
    /// The folder, as an absolute path; it may be a link itself. It must exist: it is never made, so that a disk that is not mounted is
    /// noticed. Give it to this library alone, and to the user of the host.
    /// </summary>
    public string Folder { get; set; } = string.Empty;

    internal IEnumerable<string> Faults()
    {
        if (!Path.IsPathFullyQualified(Folder))
        {
            yield return $"{nameof(Folder)} is an absolute path.";
        }
    }
}
