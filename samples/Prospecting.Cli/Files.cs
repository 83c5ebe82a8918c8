namespace Prospecting.Cli;

/// <summary>Reads and writes the small files that options name.</summary>
internal static class Files
{
    /// <summary>Writes a file that must not exist yet, whole or not at all.</summary>
    public static async Task WriteNewAsync(
        string path,
        byte[] content,
        CancellationToken cancellationToken
    )
    {
        if (Path.Exists(path))
        {
            throw new CliException($"\"{path}\" exists already; name another file.");
        }

        var draft = path + ".tmp";
        await File.WriteAllBytesAsync(draft, content, cancellationToken);
        File.Move(draft, path);
    }

    /// <summary>Reads a file of an option.</summary>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new CliException($"\"{path}\" is a folder; name a file in it.");
        }

        if (!File.Exists(path))
        {
            throw new CliException($"There is no file \"{path}\"; check the path.");
        }

        return await File.ReadAllBytesAsync(path, cancellationToken);
    }
}
