using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Hosting.Tenants;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Attachments;

/// <summary>A host of two tenants that keeps files in a real folder, and sweeps it.</summary>
[Rule("T-8")]
public sealed class AttachmentSweepRunTests : IAsyncLifetime
{
    private static readonly TenantId Second = new(2);
    private static readonly byte[] Bytes = "%PDF-1.7\nquote"u8.ToArray();

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly ManualTime _time = new();
    private readonly LogLines _log = new();
    private ServiceProvider _host = null!;

    private AttachmentSweepRun Sweep => _host.GetRequiredService<AttachmentSweepRun>();

    private BreakableSessions Store => _host.GetRequiredService<BreakableSessions>();

    private IEnumerable<int> Logged =>
        _log.Lines.Select(l => l.EventId).Where(id => id is >= 2000 and < 3000);

    public Task InitializeAsync()
    {
        _host = NewHost();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Bytes_without_a_committed_record_go_when_they_are_old_enough_and_no_others()
    {
        var kept = await UploadAsync(TenantId.Single, commits: true);
        await UploadAsync(TenantId.Single, commits: false);
        await UploadAsync(Second, commits: false);
        LetPass(Duration.FromHours(23));
        (await Sweep.RunOnceAsync()).Deleted.ShouldBe(default);
        Logged.ShouldBeEmpty();
        LetPass(Duration.FromHours(25));
        var report = await Sweep.RunOnceAsync();
        report.Deleted.ShouldBe(new SweepReport(2, 2 * Bytes.Length, 0));
        (report.Failures.Count, report.IsStoreDown).ShouldBe((0, false));
        _folder.Files.ShouldHaveSingleItem().ShouldEndWith(kept.ToString());
        Logged.ShouldBe([2401]);
    }

    [Fact]
    public async Task The_bytes_of_an_attachment_that_was_deleted_go()
    {
        var id = await UploadAsync(TenantId.Single, commits: true);
        await using (var session = await Store.OpenAsync(Anne(TenantId.Single)))
        {
            var attachment = (await session.Attachments.FindAsync(id)).ShouldNotBeNull();
            attachment.Delete(session.Context).OrThrow();
            await session.CommitAsync();
        }

        LetPass(Duration.FromHours(25));
        (await Sweep.RunOnceAsync()).Deleted.Orphans.ShouldBe(1);
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task How_old_they_must_be_is_an_option()
    {
        await _host.DisposeAsync();
        _host = NewHost(o => o.Age = Duration.FromHours(1));
        await UploadAsync(TenantId.Single, commits: false);
        LetPass(Duration.FromMinutes(61));
        (await Sweep.RunOnceAsync()).Deleted.Orphans.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_ended_writer_left_behind_goes()
    {
        await UploadAsync(TenantId.Single, commits: false);
        File.Move(_folder.Files.Single(), _folder.Files.Single() + AttachmentFolder.PartSuffix);
        LetPass(Duration.FromHours(25));
        (await Sweep.RunOnceAsync()).Deleted.ShouldBe(new SweepReport(0, 0, 1));
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tenant_that_fails_does_not_stop_the_others_and_nothing_of_it_is_deleted()
    {
        await UploadAsync(TenantId.Single, commits: true);
        await UploadAsync(Second, commits: false);
        LetPass(Duration.FromDays(2));
        Store.FaultOf = t =>
            t == TenantId.Single ? new StoreUnavailableException(StoreFault.Unreachable) : null;
        var report = await Sweep.RunOnceAsync();
        report.Deleted.Orphans.ShouldBe(1);
        report.Failures.Single().Tenant.ShouldBe(TenantId.Single);
        _folder.Files.Length.ShouldBe(1);
        Store.FaultOf = _ => null;
        (await Sweep.RunOnceAsync()).Deleted.ShouldBe(default);
        Logged.ShouldBe([2401, 2402, 2403]);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_told_once_as_long_as_it_is_gone()
    {
        var away = _folder.Root + "-away";
        Directory.Move(_folder.Root, away);
        var report = await Sweep.RunOnceAsync();
        report
            .Failures.Select(f => f.ErrorType)
            .Distinct()
            .ShouldBe([nameof(AttachmentStorageException)]);
        await Sweep.RunOnceAsync();
        Directory.Move(away, _folder.Root);
        (await Sweep.RunOnceAsync()).Failures.ShouldBeEmpty();
        Logged.ShouldBe([2402, 2403]);
    }

    [Fact]
    public async Task In_the_background_it_runs_at_the_start_and_once_a_day()
    {
        await UploadAsync(TenantId.Single, commits: false);
        LetPass(Duration.FromDays(2));
        var worker = _host.GetServices<IHostedService>().OfType<AttachmentSweepWorker>().Single();
        await worker.StartAsync(CancellationToken.None);
        await _time.UntilPauseAsync();
        _folder.Files.ShouldBeEmpty();
        _time.EndPause(_clock);
        await _time.UntilPauseAsync();
        await worker.StopAsync(CancellationToken.None);
        _time.Pauses.ShouldBe([Duration.FromDays(1), Duration.FromDays(1)]);
    }

    [Fact]
    public async Task Options_out_of_range_are_told_when_the_host_starts()
    {
        await using var host = NewHost(o =>
        {
            o.Age = Duration.FromMinutes(59);
            o.Interval = Duration.FromMinutes(1);
            o.Process = default;
        });
        Should
            .Throw<OptionsValidationException>(() =>
                host.GetRequiredService<IStartupValidator>().Validate()
            )
            .Failures.Count()
            .ShouldBe(3);
    }

    [Fact]
    public async Task A_host_without_a_storage_is_told_so_when_it_starts()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddProspecting().UseInMemory().AddAttachmentSweep();
        await using var host = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Should
            .Throw<OptionsValidationException>(() =>
                host.GetRequiredService<IStartupValidator>().Validate()
            )
            .Message.ShouldContain("UseFileSystemAttachments");
    }

    private static Scope Anne(TenantId tenant) =>
        Scope.ForUser(tenant, new UserId("anne"), Hosts.Paris);

    private ServiceProvider NewHost(Action<AttachmentSweepOptions>? sweep = null) =>
        Hosts.Build(
            _log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(_clock));
                services.AddSingleton<TimeProvider>(_time);
                services.AddSingleton<ITenantSource>(new FixedTenants(TenantId.Single, Second));
                builder.UseFileSystemAttachments(_folder.Root).AddAttachmentSweep(sweep);
            }
        );

    private async Task<AttachmentId> UploadAsync(TenantId tenant, bool commits)
    {
        await using var session = await Store.OpenAsync(Anne(tenant));
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Forge" }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        var uploaded = await _host
            .GetRequiredService<AttachmentUpload>()
            .UploadAsync(
                session.Attachments,
                prospect,
                new NewAttachment { FileName = "quote.pdf" },
                new MemoryStream(Bytes),
                session.Context
            );
        if (commits)
        {
            await session.CommitAsync();
        }

        return uploaded.OrThrow().Id;
    }

    // The files have the time of the system: as if they had been written so long before the host's now.
    private void LetPass(Duration age)
    {
        foreach (var file in _folder.Files)
        {
            File.SetLastWriteTimeUtc(file, (_clock.GetCurrentInstant() - age).ToDateTimeUtc());
        }
    }
}
