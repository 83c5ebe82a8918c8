using NodaTime;
using Prospecting.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Attachments;

[Rule("T-8")]
public sealed class AttachmentSweepTests
{
    private static readonly Scope System = Scope.ForSystem(TenantId.Single, new UserId("sweep"));

    [Fact]
    public async Task An_upload_without_commit_is_an_orphan_once_it_is_a_day_old()
    {
        var files = new Files();
        var kept = (await files.UploadAsync()).OrThrow();
        files.Attachments.Commit();
        var orphan = (await files.UploadAsync()).OrThrow();

        files.Clock.Advance(Duration.FromDays(1));
        (await OrphansAsync(files)).ShouldBeEmpty();
        files.Clock.Advance(Duration.FromTicks(1));
        (await OrphansAsync(files)).ShouldBe([orphan.Key]);

        var report = await SweepAsync(files);
        report.ShouldBe(new SweepReport(1, Files.Pdf.Length, 0));
        files.Storage.Keys.ShouldBe([kept.Key]);
        (await SweepAsync(files)).ShouldBe(default);
    }

    [Fact]
    public async Task The_bytes_of_a_deleted_attachment_go_after_the_commit_and_not_before()
    {
        var files = new Files();
        var attachment = (await files.UploadAsync()).OrThrow();
        files.Attachments.Commit();
        files.Clock.Advance(Duration.FromDays(40));
        attachment.Delete(World.Context()).OrThrow();
        (await SweepAsync(files)).Orphans.ShouldBe(0);
        files.Attachments.Commit();
        (await SweepAsync(files)).Orphans.ShouldBe(1);
        files.Storage.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_asked_about_five_hundred_at_a_time()
    {
        var files = new Files();
        for (var i = 0; i < 1001; i++)
        {
            await SaveAsync(files, TenantId.Single);
        }

        files.Clock.Advance(Duration.FromDays(2));
        (await SweepAsync(files)).Orphans.ShouldBe(1001);
        files.Attachments.Asked.ShouldBe([500, 500, 1]);
    }

    [Fact]
    [Rule("M-0")]
    public async Task Another_tenants_bytes_stay()
    {
        var files = new Files();
        var other = await SaveAsync(files, new TenantId(2));
        files.Clock.Advance(Duration.FromDays(2));
        (await SweepAsync(files)).Orphans.ShouldBe(0);
        files.Storage.Keys.ShouldBe([other]);
    }

    [Fact]
    [Rule("M-3")]
    public async Task Under_the_scope_of_a_user_nothing_is_an_orphan()
    {
        var files = new Files();
        var sweep = new AttachmentSweep(files.Storage);
        var everything = Scope.ForWholeTenant(TenantId.Single, World.Anne, World.Paris);
        foreach (var scope in new[] { World.AnneInParis, everything })
        {
            Should.Throw<ArgumentException>(() =>
                sweep.FindOrphansAsync(files.Attachments, files.Context(scope))
            );
            await Should.ThrowAsync<ArgumentException>(() =>
                sweep.DeleteOrphansAsync(files.Attachments, files.Context(scope))
            );
        }
    }

    [Fact]
    public async Task An_age_under_an_hour_is_misuse_and_one_of_an_hour_is_not()
    {
        var files = new Files();
        await SaveAsync(files, TenantId.Single);
        files.Clock.Advance(Duration.FromMinutes(61));
        var sweep = new AttachmentSweep(files.Storage);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            sweep.DeleteOrphansAsync(
                files.Attachments,
                files.Context(System),
                Duration.FromMinutes(59)
            )
        );
        (
            await sweep.DeleteOrphansAsync(
                files.Attachments,
                files.Context(System),
                Duration.FromHours(1)
            )
        ).Orphans.ShouldBe(1);
    }

    private static Task<SweepReport> SweepAsync(Files files) =>
        new AttachmentSweep(files.Storage).DeleteOrphansAsync(
            files.Attachments,
            files.Context(System)
        );

    private static async Task<List<AttachmentKey>> OrphansAsync(Files files)
    {
        List<AttachmentKey> keys = [];
        await foreach (
            var orphan in new AttachmentSweep(files.Storage).FindOrphansAsync(
                files.Attachments,
                files.Context(System)
            )
        )
        {
            keys.Add(orphan.Key);
        }

        return keys;
    }

    private static async Task<AttachmentKey> SaveAsync(Files files, TenantId tenant)
    {
        var key = new AttachmentKey(
            tenant,
            new ProspectId(files.Context().Ids.Next()),
            new AttachmentId(files.Context().Ids.Next())
        );
        (await files.Storage.SaveAsync(key, new MemoryStream(Files.Pdf), 99)).OrThrow();
        return key;
    }
}
