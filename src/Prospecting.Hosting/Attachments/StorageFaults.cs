using Prospecting.Attachments;

namespace Prospecting.Hosting.Attachments;

/// <summary>What the exceptions of a file system mean.</summary>
internal static class StorageFaults
{
    /// <summary>Does something with files.</summary>
    /// <exception cref="AttachmentStorageException">The file system could not do it.</exception>
    public static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Of(exception) is { } fault)
        {
            throw new AttachmentStorageException(fault, exception);
        }
    }

    /// <summary>Does something with files.</summary>
    /// <exception cref="AttachmentStorageException">The file system could not do it.</exception>
    public static async ValueTask ToldAsync(Func<ValueTask> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (Of(exception) is { } fault)
        {
            throw new AttachmentStorageException(fault, exception);
        }
    }

    /// <summary>The entries of a folder.</summary>
    /// <exception cref="AttachmentStorageException">The file system could not read it.</exception>
    public static IEnumerable<T> Told<T>(IEnumerable<T> entries)
    {
        using var enumerator = Told(entries.GetEnumerator);
        while (Told(enumerator.MoveNext))
        {
            yield return enumerator.Current;
        }
    }

    /// <summary>What an exception means; <see langword="null"/> for one that no file system throws.</summary>
    public static AttachmentStorageFault? Of(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => AttachmentStorageFault.Denied,
            DirectoryNotFoundException or FileNotFoundException or DriveNotFoundException =>
                AttachmentStorageFault.Missing,
            IOException io => OperatingSystem.IsWindows()
                ? OfWindows(io.HResult & 0xFFFF)
                : OfUnix(io.HResult),
            _ => null,
        };

    /// <summary>Whether somebody else has the file open in a way that excludes us.</summary>
    public static bool IsInUse(IOException exception) =>
        OperatingSystem.IsWindows()
            ? (exception.HResult & 0xFFFF) is 32 or 33 // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
            : exception.HResult is 11 or 35; // EWOULDBLOCK of Linux, of macOS

    // Microsoft, "System Error Codes".
    private static AttachmentStorageFault OfWindows(int code) =>
        code switch
        {
            39 or 112 or 1295 => AttachmentStorageFault.Full, // HANDLE_DISK_FULL, DISK_FULL, DISK_QUOTA_EXCEEDED
            19 => AttachmentStorageFault.Denied, // WRITE_PROTECT
            80 or 183 or 32 => AttachmentStorageFault.Taken, // FILE_EXISTS, ALREADY_EXISTS, SHARING_VIOLATION
            53 or 64 or 67 => AttachmentStorageFault.Missing, // BAD_NETPATH, NETNAME_DELETED, BAD_NET_NAME
            _ => AttachmentStorageFault.Disk,
        };

    // errno: .NET gives it as the result. Where macOS differs from Linux, its number comes second.
    private static AttachmentStorageFault OfUnix(int code) =>
        code switch
        {
            28 or 122 or 69 => AttachmentStorageFault.Full, // ENOSPC, EDQUOT
            30 => AttachmentStorageFault.Denied, // EROFS
            17 or 11 or 35 => AttachmentStorageFault.Taken, // EEXIST, EWOULDBLOCK
            107 or 57 => AttachmentStorageFault.Missing, // ENOTCONN: a mount whose server is gone
            _ => AttachmentStorageFault.Disk,
        };
}
