using System.Security.Cryptography;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

[Rule("T-8")]
public sealed class FileSystemAttachmentStorageTests : IDisposable
{
    private static readonly byte[] Bytes = "%PDF-1.7\nquote"u8.ToArray();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(81_920)]
    [InlineData(81_921)]
    [InlineData(3_000_000)]
    public async Task What_was_saved_is_read_with_its_size_and_hash(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var key = _folder.NewKey();
        var stored = (await SaveAsync(key, bytes)).ShouldNotBeNull();
        stored.ShouldBe(
            new StoredContent(length, Convert.ToHexStringLower(SHA256.HashData(bytes)))
        );
        (await ReadAsync(key)).ShouldBe(bytes);
        _folder.Files.ShouldBe([_folder.PathOf(key)]);
    }

    [Fact]
    public async Task What_is_not_there_is_neither_opened_nor_deleted()
    {
        var key = _folder.NewKey();
        (await _folder.Storage.OpenAsync(key)).ShouldBeNull();
        (await _folder.Storage.DeleteAsync(key)).ShouldBeFalse();
        await SaveAsync(key, Bytes);
        (await _folder.Storage.DeleteAsync(key)).ShouldBeTrue();
        (await _folder.Storage.DeleteAsync(key)).ShouldBeFalse();
        (await _folder.Storage.OpenAsync(key)).ShouldBeNull();
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_the_greatest_size_fits()
    {
        (await SaveAsync(_folder.NewKey(), Bytes, Bytes.Length)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Writing_stops_as_soon_as_there_are_too_many_bytes_and_nothing_is_left()
    {
        const int chunk = 1000;
        var reads = 0;
        var endless = new Scripted(
            (read, _) =>
            {
                reads = read + 1;
                return Task.FromResult(new byte[chunk]);
            }
        );
        var saved = await _folder.Storage.SaveAsync(_folder.NewKey(), endless, 10 * chunk);
        saved.Reasons.ShouldHaveSingleItem().Code.ShouldBe(AttachmentReasons.TooLarge);
        reads.ShouldBe(11);
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_that_breaks_tells_its_own_fault_and_leaves_nothing()
    {
        var broken = new Scripted(
            (read, _) =>
                read < 3
                    ? Task.FromResult(new byte[1000])
                    : throw new IOException("The connection broke.")
        );
        var key = _folder.NewKey();
        await Should.ThrowAsync<IOException>(() => _folder.Storage.SaveAsync(key, broken, 100_000));
        _folder.Files.ShouldBeEmpty();
        (await SaveAsync(key, Bytes)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var slow = new Scripted(
            async (read, cancellationToken) =>
            {
                if (read == 3)
                {
                    await stop.CancelAsync();
                }

                cancellationToken.ThrowIfCancellationRequested();
                return new byte[1000];
            }
        );
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _folder.Storage.SaveAsync(_folder.NewKey(), slow, 100_000, stop.Token)
        );
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_being_written_is_not_there_yet()
    {
        var key = _folder.NewKey();
        var isSeen = true;
        var watched = new Scripted(
            async (read, cancellationToken) =>
            {
                isSeen = await _folder.Storage.OpenAsync(key, cancellationToken) is not null;
                (await ListAsync()).ShouldBeEmpty();
                _folder.Parts.Count().ShouldBe(1);
                return read < 3 ? new byte[1000] : [];
            }
        );
        (await _folder.Storage.SaveAsync(key, watched, 100_000)).OrThrow().Size.ShouldBe(3000);
        isSeen.ShouldBeFalse();
        (await ListAsync()).Select(s => s.Key).ShouldBe([key]);
    }

    [Fact]
    public async Task A_key_is_written_once_and_the_next_writers_bytes_are_not_even_read()
    {
        var key = _folder.NewKey();
        await SaveAsync(key, Bytes);
        using var next = new MemoryStream([1, 2, 3]);
        (await FaultAsync(() => _folder.Storage.SaveAsync(key, next, 10))).ShouldBe(
            AttachmentStorageFault.Taken
        );
        next.Position.ShouldBe(0);
        (await ReadAsync(key)).ShouldBe(Bytes);
        _folder.Parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_writers_of_one_key_one_wins_whole_and_the_others_are_told()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = _folder.NewKey();
            var results = await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(i =>
                        Task.Run(async () =>
                        {
                            // A storage each, as processes have.
                            var bytes = Enumerable.Repeat((byte)i, 200_000 + i).ToArray();
                            try
                            {
                                var saved = await TemporaryFolder
                                    .StorageIn(_folder.Root)
                                    .SaveAsync(key, new MemoryStream(bytes), 300_000);
                                return saved.OrThrow();
                            }
                            catch (AttachmentStorageException exception)
                                when (exception.Fault == AttachmentStorageFault.Taken)
                            {
                                return null;
                            }
                        })
                    )
            );
            var won = results.Where(r => r is not null).ShouldHaveSingleItem()!;
            Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(key))).ShouldBe(won.Sha256);
            _folder.Parts.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_reader_keeps_what_he_opened_when_it_is_deleted()
    {
        var key = _folder.NewKey();
        await SaveAsync(key, Bytes);
        await using var stream = (await _folder.Storage.OpenAsync(key)).ShouldNotBeNull();
        await _folder.Storage.DeleteAsync(key);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        memory.ToArray().ShouldBe(Bytes);
    }

    [Fact]
    [Rule("M-0")]
    public async Task All_of_a_tenant_is_listed_with_size_and_time_and_nothing_else()
    {
        var key = _folder.NewKey();
        await SaveAsync(key, Bytes);
        await SaveAsync(_folder.NewKey(tenant: 2), Bytes);
        var at = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.PathOf(key), at);
        var beside = Path.GetDirectoryName(_folder.PathOf(key))!;
        await File.WriteAllTextAsync(Path.Combine(beside, "Thumbs.db"), "x");
        await File.WriteAllTextAsync(Path.Combine(beside, key.Attachment + ".part"), "x");
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "1", "README"), "x");
        var elsewhere = Directory.CreateDirectory(
            Path.Combine(_folder.Root, "1", "00", key.Prospect.ToString())
        );
        await File.WriteAllTextAsync(
            Path.Combine(elsewhere.FullName, key.Attachment.ToString()),
            "x"
        );

        (await ListAsync()).ShouldBe([
            new StoredAttachment(key, Bytes.Length, Instant.FromDateTimeUtc(at)),
        ]);
        (await ListAsync(tenant: 3)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_ended_writers_left_is_deleted_once_it_is_old_and_no_longer_written()
    {
        var before = Instant.FromUtc(2026, 3, 2, 9, 0);
        var (old, young, kept) = (_folder.NewKey(), _folder.NewKey(), _folder.NewKey());
        await SaveAsync(kept, Bytes);
        await LeaveAsync(old, before - Duration.FromSeconds(1));
        await LeaveAsync(young, before);
        Touch(_folder.PathOf(kept), before - Duration.FromDays(99));
        var writing = _folder.NewKey();
        var deleted = -1;
        var slow = new Scripted(
            async (read, cancellationToken) =>
            {
                if (read != 1)
                {
                    return read == 0 ? Bytes : [];
                }

                Touch(_folder.PathOf(writing) + ".part", before - Duration.FromDays(2));
                deleted = await _folder.Storage.DeleteAbandonedAsync(
                    TenantId.Single,
                    before,
                    cancellationToken
                );
                return [];
            }
        );
        (await _folder.Storage.SaveAsync(writing, slow, 100)).OrThrow();

        deleted.ShouldBe(1);
        _folder.Files.ShouldBe(
            [_folder.PathOf(kept), _folder.PathOf(writing), _folder.PathOf(young) + ".part"],
            ignoreOrder: true
        );
        (await SaveAsync(old, Bytes)).ShouldNotBeNull();
        (await FaultAsync(() => SaveAsync(young, Bytes))).ShouldBe(AttachmentStorageFault.Taken);
    }

    private async Task LeaveAsync(AttachmentKey key, Instant touched)
    {
        var part = _folder.PathOf(key) + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        await File.WriteAllTextAsync(part, "half");
        Touch(part, touched);
    }

    private static void Touch(string file, Instant at) =>
        File.SetLastWriteTimeUtc(file, at.ToDateTimeUtc());

    private async Task<StoredContent?> SaveAsync(
        AttachmentKey key,
        byte[] bytes,
        long maxBytes = 10_000_000
    ) => (await _folder.Storage.SaveAsync(key, new MemoryStream(bytes), maxBytes)).ValueOrDefault;

    private async Task<byte[]> ReadAsync(AttachmentKey key)
    {
        await using var stream = (await _folder.Storage.OpenAsync(key)).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    private async Task<List<StoredAttachment>> ListAsync(int tenant = 1)
    {
        List<StoredAttachment> listed = [];
        await foreach (var stored in _folder.Storage.ListAsync(new TenantId(tenant)))
        {
            listed.Add(stored);
        }

        return listed;
    }

    private static async Task<AttachmentStorageFault> FaultAsync(Func<Task> act) =>
        (await Should.ThrowAsync<AttachmentStorageException>(act)).Fault;
}
