namespace Prospecting.Import.Sources;

/// <summary>Where a file comes from: something that can be opened more than once, because it is looked at before it is read.</summary>
/// <param name="Name">What people call it, used in messages.</param>
/// <param name="Open">Opens it from its beginning.</param>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk; opened when the import begins.</summary>
    /// <param name="path">Its path.</param>
    public static ImportSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ImportSource(
            path,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16)
        );
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="name">What people call them.</param>
    /// <param name="bytes">The bytes.</param>
    public static ImportSource FromBytes(string name, byte[] bytes) =>
        new(name, () => new MemoryStream(bytes, writable: false));

    /// <summary>Redacted: names of files are often names of people.</summary>
    public override string ToString() => "(import source)";
}
