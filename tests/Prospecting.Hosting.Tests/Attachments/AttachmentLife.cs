using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

/// <summary>A file on its way through the parts that a host has from the container: attached, read, deleted, swept.</summary>
[Rule("T-8")]
public sealed class AttachmentLife : IAsyncLifetime
{
    private static readonly byte[] Bytes = "%PDF-1.7\nquote"u8.ToArray();

    private static readonly Scope Anne = Scope.ForUser(new UserId("anne"), Hosts.Paris);
    private static readonly Scope Sweeper = Scope.ForSystem(TenantId.Single, new UserId("sweeper"));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly Committed _committed = new();
    private readonly ServiceProvider _host;

    public AttachmentLife()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(_clock);
        services
            .AddProspecting(o => o.Attachments = o.Attachments with { MaxBytes = 100 })
            .UseInMemory()
            .UseFileSystemAttachments(_folder.Root);
        _host = services.BuildServiceProvider(validateScopes: true);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_attached_read_deleted_and_swept()
    {
        var attachment = (await UploadAsync(Bytes)).ShouldNotBeNull();
        _committed.Add(attachment);
        await using (
            var content = (
                await _host
                    .GetRequiredService<AttachmentDownload>()
                    .OpenAsync(_committed, attachment.Id)
            ).OrThrow()
        )
        {
            using var memory = new MemoryStream();
            await content.Bytes.CopyToAsync(memory);
            memory.ToArray().ShouldBe(Bytes);
        }

        LetPass(Duration.FromDays(40));
        (await SweepAsync()).Orphans.ShouldBe(0);
        _committed.Remove(attachment);
        (await SweepAsync()).ShouldBe(new SweepReport(1, Bytes.Length, 0));
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_whose_commit_does_not_happen_stays_a_day_and_goes()
    {
        (await UploadAsync(Bytes)).ShouldNotBeNull();
        LetPass(Duration.FromHours(23));
        (await SweepAsync()).Orphans.ShouldBe(0);
        LetPass(Duration.FromHours(25));
        (await SweepAsync()).Orphans.ShouldBe(1);
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_beyond_the_hosts_own_size_leaves_nothing()
    {
        (await UploadAsync([.. Bytes, .. new byte[100]])).ShouldBeNull();
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_of_a_file_is_nowhere_in_the_folder()
    {
        (await UploadAsync(Bytes)).ShouldNotBeNull();
        _folder.Files.ShouldAllBe(f => !f.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Attachment?> UploadAsync(byte[] bytes)
    {
        await using var session = await OpenAsync(Anne);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Forge" }, session.Context)
            .OrThrow();
        return (
            await _host
                .GetRequiredService<AttachmentUpload>()
                .UploadAsync(
                    new Committed(),
                    prospect,
                    new NewAttachment { FileName = "Devis Mme Canary.pdf" },
                    new MemoryStream(bytes),
                    session.Context
                )
        ).ValueOrDefault;
    }

    private async Task<SweepReport> SweepAsync()
    {
        await using var session = await OpenAsync(Sweeper);
        return await _host
            .GetRequiredService<AttachmentSweep>()
            .DeleteOrphansAsync(_committed, session.Context);
    }

    private ValueTask<IProspectingSession> OpenAsync(Scope scope) =>
        _host.GetRequiredService<IProspectingSessionFactory>().OpenAsync(scope);

    // The files have the time of the system: as if they had been written so long before the host's now.
    private void LetPass(Duration age)
    {
        foreach (var file in _folder.Files)
        {
            File.SetLastWriteTimeUtc(file, (_clock.GetCurrentInstant() - age).ToDateTimeUtc());
        }
    }

    /// <summary>The attachments that were committed, as a store tells them.</summary>
    private sealed class Committed : IAttachmentStore
    {
        private readonly List<Attachment> _all = [];

        public Task<Attachment?> FindAsync(
            AttachmentId id,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(_all.Find(a => a.Id == id));

        public Task<Page<Attachment>> OfProspectAsync(
            ProspectId prospect,
            TimePage page,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
            IReadOnlyCollection<AttachmentId> ids,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult<IReadOnlyCollection<AttachmentId>>([
                .. _all.Select(a => a.Id).Intersect(ids),
            ]);

        public void Add(Attachment attachment) => _all.Add(attachment);

        public void Remove(Attachment attachment) => _all.Remove(attachment);
    }
}
