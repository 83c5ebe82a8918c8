using NodaTime;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

/// <summary>What is wrong with a folder or its disk is told by one typed error, on every call.</summary>
[Rule("T-8")]
public sealed class StorageFaultTests
{
    public static TheoryData<int, AttachmentStorageFault> OfThisSystem =>
        OperatingSystem.IsWindows()
            ? new()
            {
                { unchecked((int)0x80070070), AttachmentStorageFault.Full },
                { unchecked((int)0x80070027), AttachmentStorageFault.Full },
                { unchecked((int)0x8007050F), AttachmentStorageFault.Full },
                { unchecked((int)0x80070013), AttachmentStorageFault.Denied },
                { unchecked((int)0x80070050), AttachmentStorageFault.Taken },
                { unchecked((int)0x80070035), AttachmentStorageFault.Missing },
                { unchecked((int)0x80070017), AttachmentStorageFault.Disk },
            }
            : new()
            {
                { 28, AttachmentStorageFault.Full },
                { 122, AttachmentStorageFault.Full },
                { 30, AttachmentStorageFault.Denied },
                { 17, AttachmentStorageFault.Taken },
                { 107, AttachmentStorageFault.Missing },
                { 5, AttachmentStorageFault.Disk },
            };

    [Theory]
    [MemberData(nameof(OfThisSystem))]
    public void A_code_of_the_system_has_its_meaning(int code, AttachmentStorageFault fault) =>
        StorageFaults.Of(new IOException("x", code)).ShouldBe(fault);

    [Fact]
    public void Exceptions_have_their_meaning_and_what_no_disk_throws_has_none()
    {
        StorageFaults.Of(new UnauthorizedAccessException()).ShouldBe(AttachmentStorageFault.Denied);
        StorageFaults.Of(new DirectoryNotFoundException()).ShouldBe(AttachmentStorageFault.Missing);
        StorageFaults.Of(new PathTooLongException()).ShouldBe(AttachmentStorageFault.Disk);
        StorageFaults.Of(new OperationCanceledException()).ShouldBeNull();
        StorageFaults.Of(new ObjectDisposedException("x")).ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_told_by_every_call_and_never_made()
    {
        using var folder = new TemporaryFolder();
        var gone = Path.Combine(folder.Outside, "not-mounted");
        await EveryCallTellsAsync(TemporaryFolder.StorageIn(gone), AttachmentStorageFault.Missing);
        Directory.Exists(gone).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task A_full_disk_is_told_as_full()
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no device that is always full.");
        await using var full = new FileStream(
            "/dev/full",
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite,
            0
        );
        var thrown = await Should.ThrowAsync<AttachmentStorageException>(() =>
            StorageFaults.ToldAsync(() => full.WriteAsync(new byte[10])).AsTask()
        );
        thrown.Fault.ShouldBe(AttachmentStorageFault.Full);
        thrown.InnerException.ShouldBeAssignableTo<IOException>();
    }

    [SkippableFact]
    public async Task A_folder_that_may_not_be_written_is_told()
    {
        using var folder = new TemporaryFolder();
        if (Environment.IsPrivilegedProcess)
        {
            // He may write everywhere, but nobody writes a folder as if it were a file.
            var denied = await Should.ThrowAsync<AttachmentStorageException>(() =>
                StorageFaults
                    .ToldAsync(() => new ValueTask(File.WriteAllBytesAsync(folder.Root, [1])))
                    .AsTask()
            );
            denied.Fault.ShouldBe(AttachmentStorageFault.Denied);
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Skip.If(true, "Rights are of another kind there.");
            return;
        }

        const UnixFileMode reading = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder.Root, reading);
        var thrown = await Should.ThrowAsync<AttachmentStorageException>(() =>
            folder.Storage.SaveAsync(folder.NewKey(), new MemoryStream([1]), 10)
        );
        // Before the folder is cleared away.
        File.SetUnixFileMode(folder.Root, reading | UnixFileMode.UserWrite);
        thrown.Fault.ShouldBe(AttachmentStorageFault.Denied);
    }

    private static async Task EveryCallTellsAsync(
        FileSystemAttachmentStorage storage,
        AttachmentStorageFault fault
    )
    {
        using var folder = new TemporaryFolder();
        var key = folder.NewKey();
        Func<Task>[] calls =
        [
            () => storage.SaveAsync(key, new MemoryStream([1]), 10),
            () => storage.OpenAsync(key),
            () => storage.DeleteAsync(key),
            () => storage.DeleteAbandonedAsync(TenantId.Single, Instant.FromUtc(2026, 3, 2, 9, 0)),
            async () =>
            {
                await foreach (var _ in storage.ListAsync(TenantId.Single))
                {
                    // The first one tells.
                }
            },
        ];
        foreach (var call in calls)
        {
            (await Should.ThrowAsync<AttachmentStorageException>(call)).Fault.ShouldBe(fault);
        }
    }
}
