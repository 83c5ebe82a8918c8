using System.Security.Cryptography;
using Prospecting.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentUploadTests
{
    [Fact]
    public async Task The_bytes_are_stored_and_the_record_waits_for_the_commit()
    {
        var files = new Files();
        var attachment = (await files.UploadAsync()).OrThrow();
        files.Attachments.Added.ShouldBe([attachment]);
        (attachment.FileName, attachment.MediaType, attachment.Size).ShouldBe(
            ("Devis Forge.pdf", "application/pdf", Files.Pdf.Length)
        );
        attachment.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Files.Pdf)));
        (attachment.UploadedAt, attachment.UploadedBy).ShouldBe((World.Start, World.Anne));
        attachment.Key.ShouldBe(
            new AttachmentKey(files.Prospect.Tenant, files.Prospect.Id, attachment.Id)
        );
        (await ReadAsync(files, attachment.Key)).ShouldBe(Files.Pdf);
        attachment.PendingEvents.ShouldBe([
            new AttachmentCreated(attachment.Id.Value, files.Prospect.Id.Value, "application/pdf"),
        ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task All_bytes_are_stored_however_few_come_at_a_time(int length)
    {
        var files = new Files();
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i % 251)).ToArray();
        var attachment = (
            await files.UploadAsync(new Trickle(bytes), Files.Named("a.txt"))
        ).OrThrow();
        (await ReadAsync(files, attachment.Key)).ShouldBe(bytes);
        attachment.Size.ShouldBe(length);
    }

    [Fact]
    public async Task A_file_of_the_greatest_size_fits_and_one_byte_more_leaves_nothing()
    {
        var files = new Files();
        var rules = new AttachmentRules { MaxBytes = Files.Pdf.Length };
        (await files.UploadAsync(rules: rules)).Succeeded.ShouldBeTrue();
        (await files.UploadAsync(bytes: [.. Files.Pdf, 0], rules: rules)).ShouldBeRefused(
            AttachmentReasons.TooLarge
        );
        files.Storage.Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_refused_is_not_stored_and_its_bytes_are_not_read()
    {
        var files = new Files();
        var content = new MemoryStream(Files.Pdf);
        (await files.UploadAsync(content, Files.Named("a.exe"))).ShouldBeRefused(
            AttachmentReasons.TypeNotAllowed
        );
        (
            await files.UploadAsync(
                content,
                Files.Quote with
                {
                    Length = AttachmentRules.Default.MaxBytes + 1,
                }
            )
        ).ShouldBeRefused(AttachmentReasons.TooLarge);
        content.Position.ShouldBe(0);
        (await files.UploadAsync(bytes: [])).ShouldBeRefused(AttachmentReasons.Empty);
        (await files.UploadAsync(bytes: Files.Bytes("MZ"))).ShouldBeRefused(
            AttachmentReasons.ContentDiffers
        );
        files.Storage.Keys.ShouldBeEmpty();
        files.Attachments.Added.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task An_upload_of_another_length_than_announced_is_refused_and_leaves_nothing(
        int difference
    )
    {
        var files = new Files();
        (
            await files.UploadAsync(Files.Quote with { Length = Files.Pdf.Length + difference })
        ).ShouldBeRefused(AttachmentReasons.LengthDiffers);
        files.Storage.Keys.ShouldBeEmpty();
        files.Attachments.Added.ShouldBeEmpty();
    }

    [Fact]
    [Rule("M-3")]
    public async Task Who_may_only_read_the_prospect_attaches_nothing()
    {
        var files = new Files();
        (await files.UploadAsync(scope: World.ReaderInParis)).ShouldBeRefused(
            ScopeReasons.ReadOnly
        );
        files.Storage.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_storage_that_is_down_is_told_as_such()
    {
        var files = new Files();
        files.Storage.Fault = AttachmentStorageFault.Full;
        var thrown = await Should.ThrowAsync<AttachmentStorageException>(() => files.UploadAsync());
        thrown.Fault.ShouldBe(AttachmentStorageFault.Full);
        files.Attachments.Added.ShouldBeEmpty();
    }

    [Fact]
    [Rule("H-1")]
    public async Task Name_and_hash_are_personal_in_history_and_a_deletion_keeps_them_all()
    {
        var attachment = (await new Files().UploadAsync()).OrThrow();
        var fields = attachment.PendingChanges.Select(c => (c.Field, c.New, c.IsPersonal)).ToList();
        fields.ShouldBe([
            ("/fileName", "Devis Forge.pdf", true),
            ("/mediaType", "application/pdf", false),
            ("/size", "14", false),
            ("/sha256", attachment.Sha256, true),
        ]);

        attachment = Files.Stored(attachment);
        attachment.Delete(World.Context()).OrThrow();

        attachment.IsRemoved.ShouldBeTrue();
        attachment
            .PendingChanges.Where(c => !c.IsRemoval)
            .Select(c => (c.Field, c.Old, c.IsPersonal))
            .ShouldBe(fields);
        attachment.Delete(World.Context()).ShouldBeRefused(ProspectReasons.PartRemoved);
        attachment.RemoveWithProspect();
        attachment.PendingEvents.ShouldBe([
            new AttachmentDeleted(attachment.Id.Value, attachment.Prospect.Value),
        ]);
    }

    [Fact]
    public async Task It_comes_back_from_its_snapshot_as_it_was()
    {
        var attachment = (await new Files().UploadAsync()).OrThrow();
        var back = Files.Stored(attachment);
        back.ToSnapshot().ShouldBe(attachment.ToSnapshot());
        back.HasPendingChanges.ShouldBeFalse();
        back.Key.ShouldBe(attachment.Key);
        Should.Throw<ArgumentException>(() =>
            Attachment.FromSnapshot(attachment.ToSnapshot() with { StorageKey = "../a" })
        );
    }

    [Fact]
    [Rule("G-2")]
    public async Task A_merge_moves_the_record_and_not_the_bytes()
    {
        var files = new Files();
        var attachment = Files.Stored((await files.UploadAsync()).OrThrow());
        var key = attachment.Key;
        attachment.MoveTo(World.NewProspect("Autre").Id);
        Files.Stored(attachment).Key.ShouldBe(key);
        (await ReadAsync(files, attachment.Key)).ShouldBe(Files.Pdf);
    }

    private static async Task<byte[]> ReadAsync(Files files, AttachmentKey key)
    {
        await using var stream = (await files.Storage.OpenAsync(key)).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    /// <summary>A connection that gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) =>
            base.ReadAsync(
                buffer[..Math.Min(buffer.Length, (++_reads % 7) + 1)],
                cancellationToken
            );
    }
}
