using Prospecting.Attachments;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentDownloadTests
{
    [Fact]
    public async Task What_the_session_sees_is_opened()
    {
        var files = new Files();
        var attachment = (await files.UploadAsync()).OrThrow();
        files.Attachments.Commit();
        await using var content = (
            await new AttachmentDownload(files.Storage).OpenAsync(files.Attachments, attachment.Id)
        ).OrThrow();
        content.Attachment.ShouldBe(attachment);
        using var memory = new MemoryStream();
        await content.Bytes.CopyToAsync(memory);
        memory.ToArray().ShouldBe(Files.Pdf);
    }

    [Fact]
    [Rule("M-3")]
    public async Task What_the_session_does_not_see_is_unknown_and_its_bytes_are_not_asked_for()
    {
        var files = new Files();
        var attachment = (await files.UploadAsync()).OrThrow();
        files.Storage.Fault = AttachmentStorageFault.Disk;
        (
            await new AttachmentDownload(files.Storage).OpenAsync(files.Attachments, attachment.Id)
        ).ShouldBeRefused(AttachmentReasons.Unknown);
    }

    [Fact]
    public async Task Bytes_that_are_gone_or_not_as_many_are_damage()
    {
        var files = new Files();
        var attachment = (await files.UploadAsync()).OrThrow();
        files.Attachments.Commit();
        await files.Storage.DeleteAsync(attachment.Key);
        (await FaultAsync(files, attachment)).ShouldBe(AttachmentStorageFault.Damaged);
        await files.Storage.SaveAsync(attachment.Key, new MemoryStream(Files.Pdf[1..]), 99);
        (await FaultAsync(files, attachment)).ShouldBe(AttachmentStorageFault.Damaged);
    }

    private static async Task<AttachmentStorageFault> FaultAsync(
        Files files,
        Attachment attachment
    ) =>
        (
            await Should.ThrowAsync<AttachmentStorageException>(() =>
                new AttachmentDownload(files.Storage).OpenAsync(files.Attachments, attachment.Id)
            )
        ).Fault;
}
