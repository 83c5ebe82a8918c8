using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

/// <summary>Whatever a key says and whatever somebody puts into the folder, nothing outside is read, written or deleted.</summary>
[Rule("T-8")]
public sealed class NothingLeadsOut : IDisposable
{
    private static readonly string[] Fragments =
    [
        "..",
        ".",
        "...",
        "/",
        "\\",
        "~",
        "C:",
        "//server/share",
        "%2e%2e%2f",
        "etc",
        "passwd",
        "\0",
        "\n",
        " ",
        "é",
        "a",
        "1",
        "0190a2b4-0000-7000-8000-000000000001",
        ".part",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_in_the_folder_lead_to_paths_in_the_folder_or_are_refused()
    {
        var names = Gen.Elements(Fragments).ArrayOf().Select(parts => string.Concat(parts));
        Prop.ForAll(
                names.ArrayOf().Where(n => n.Length > 0).ToArbitrary(),
                path =>
                {
                    foreach (var root in new[] { _folder.Root, "/" })
                    {
                        try
                        {
                            ShouldBeUnder(root, new AttachmentFolder(root).Under(path));
                        }
                        catch (AttachmentStorageException exception)
                            when (exception.Fault == AttachmentStorageFault.Foreign)
                        {
                            // Refused is as good.
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Whatever_text_is_read_as_a_key_its_file_is_in_the_folder()
    {
        const string guid = "0190a2b4-0000-7000-8000-0000000000";
        var part = Gen.OneOf(
            Gen.Elements(Fragments),
            Gen.Choose(0, 255).Select(i => $"{guid}{i:x2}"),
            Gen.Choose(-1, 300).Select(i => $"{i}")
        );
        var keys = 0;
        Prop.ForAll(
                part.ArrayOf(3).Select(p => string.Join('/', p)).ToArbitrary(),
                text =>
                {
                    if (AttachmentKey.TryParse(text) is { } key)
                    {
                        keys++;
                        ShouldBeUnder(_folder.Root, _folder.PathOf(key));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        keys.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Any_key_has_a_file_of_its_own()
    {
        var guids = Gen.Choose(int.MinValue, int.MaxValue)
            .ArrayOf(4)
            .Select(i => new Guid([.. i.SelectMany(BitConverter.GetBytes)]));
        var keys =
            from tenant in Gen.Choose(1, int.MaxValue)
            from prospect in guids
            from attachment in guids
            select new AttachmentKey(
                new TenantId(tenant),
                new ProspectId(prospect),
                new AttachmentId(attachment)
            );
        Prop.ForAll(
                keys.Two().ToArbitrary(),
                two =>
                {
                    var (first, second) = two;
                    ShouldBeUnder(_folder.Root, _folder.PathOf(first));
                    (_folder.PathOf(first) == _folder.PathOf(second)).ShouldBe(first == second);
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_folder_that_is_a_link_is_not_followed(int depth)
    {
        var key = _folder.NewKey();
        var way = Path.GetRelativePath(_folder.Root, _folder.PathOf(key))
            .Split(Path.DirectorySeparatorChar);
        var inside = Directory.CreateDirectory(
            Path.Combine([_folder.Outside, .. way[(depth + 1)..^1]])
        );
        var secret = Path.Combine(inside.FullName, way[^1]);
        await File.WriteAllTextAsync(secret, "secret");
        await File.WriteAllTextAsync(secret + ".part", "secret");
        var parent = Directory.CreateDirectory(Path.Combine([_folder.Root, .. way[..depth]]));
        Link(Path.Combine(parent.FullName, way[depth]), _folder.Outside, isFolder: true);

        await NothingIsDoneAsync(key);

        (await File.ReadAllTextAsync(secret)).ShouldBe("secret");
        (await File.ReadAllTextAsync(secret + ".part")).ShouldBe("secret");
        Directory.GetFiles(_folder.Outside, "*", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_a_link_is_not_followed(bool isDangling)
    {
        var key = _folder.NewKey();
        var file = _folder.PathOf(key);
        var secret = Path.Combine(_folder.Outside, "secret");
        if (!isDangling)
        {
            await File.WriteAllTextAsync(secret, "secret");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Link(file, secret, isFolder: false);

        await NothingIsDoneAsync(key);

        File.Exists(secret).ShouldBe(!isDangling);
        (isDangling ? "secret" : await File.ReadAllTextAsync(secret)).ShouldBe("secret");
    }

    [SkippableFact]
    public async Task A_part_that_is_a_link_is_neither_written_through_nor_cleaned_up()
    {
        var key = _folder.NewKey();
        var part = _folder.PathOf(key) + ".part";
        var secret = Path.Combine(_folder.Outside, "secret");
        await File.WriteAllTextAsync(secret, "secret");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        Link(part, secret, isFolder: false);

        var thrown = await Should.ThrowAsync<AttachmentStorageException>(() =>
            _folder.Storage.SaveAsync(key, new MemoryStream([1]), 10)
        );
        thrown.Fault.ShouldBe(AttachmentStorageFault.Taken);
        (
            await _folder.Storage.DeleteAbandonedAsync(
                TenantId.Single,
                Instant.FromUtc(2999, 1, 1, 0, 0)
            )
        ).ShouldBe(0);
        (await File.ReadAllTextAsync(secret)).ShouldBe("secret");
    }

    [SkippableFact]
    public async Task The_folder_itself_may_be_a_link()
    {
        var link = Path.Combine(_folder.Outside, "link");
        Link(link, _folder.Root, isFolder: true);
        var key = _folder.NewKey();
        var storage = TemporaryFolder.StorageIn(link);
        (await storage.SaveAsync(key, new MemoryStream([1]), 10)).OrThrow();
        File.Exists(_folder.PathOf(key)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_where_a_folder_belongs_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "1"), "x");
        await NothingIsDoneAsync(_folder.NewKey());
    }

    /// <summary>Each call is refused, or finds nothing.</summary>
    private async Task NothingIsDoneAsync(AttachmentKey key)
    {
        var storage = _folder.Storage;
        (await FaultAsync(() => storage.SaveAsync(key, new MemoryStream([1]), 10))).ShouldBe(
            AttachmentStorageFault.Foreign
        );
        (await FaultAsync(() => storage.OpenAsync(key))).ShouldBe(AttachmentStorageFault.Foreign);
        (await FaultAsync(() => storage.DeleteAsync(key))).ShouldBe(AttachmentStorageFault.Foreign);
        List<StoredAttachment> listed = [];
        var deleted = 0;
        try
        {
            await foreach (var stored in storage.ListAsync(key.Tenant))
            {
                listed.Add(stored);
            }

            deleted = await storage.DeleteAbandonedAsync(
                key.Tenant,
                Instant.FromUtc(2999, 1, 1, 0, 0)
            );
        }
        catch (AttachmentStorageException exception)
            when (exception.Fault == AttachmentStorageFault.Foreign)
        {
            // The tenant's own folder is the link.
        }

        (listed.Count, deleted).ShouldBe((0, 0));
    }

    private static async Task<AttachmentStorageFault> FaultAsync(Func<Task> act) =>
        (await Should.ThrowAsync<AttachmentStorageException>(act)).Fault;

    private static void ShouldBeUnder(string root, string path)
    {
        var full = Path.GetFullPath(path);
        full.ShouldStartWith(root.TrimEnd('/') + Path.DirectorySeparatorChar);
        full.ShouldBe(path);
    }

    private static void Link(string path, string target, bool isFolder)
    {
        try
        {
            _ = isFolder
                ? Directory.CreateSymbolicLink(path, target)
                : File.CreateSymbolicLink(path, target);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException
                && OperatingSystem.IsWindows()
            )
        {
            Skip.If(true, "This user may not make links.");
        }
    }
}
