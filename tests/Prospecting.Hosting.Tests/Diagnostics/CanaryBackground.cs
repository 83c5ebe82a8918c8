using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.Hosting.Attachments;
using Prospecting.Hosting.FollowUp;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tests.Attachments;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>All background work of a host whose records are full of canaries: well, with a store that fails, and without tenants.</summary>
internal sealed class CanaryBackground(
    IServiceProvider host,
    Scope scope,
    FakeClock clock,
    CanaryTenants tenants,
    TemporaryFolder folder
)
{
    private BreakableSessions Store => host.GetRequiredService<BreakableSessions>();

    public async Task RunAsync()
    {
        await MakeWorkAsync();
        clock.Advance(Duration.FromDays(2));
        var reminders = host.GetRequiredService<TaskReminderRun>();
        (await reminders.RunOnceAsync()).Reminded.ShouldBePositive();
        await FailAsync(reminders.RunOnceAsync);

        var dispatch = host.GetRequiredService<NotificationDispatch>();
        await dispatch.RunOnceAsync();
        await FailAsync(dispatch.RunOnceAsync);

        clock.Advance(Duration.FromDays(31));
        var housekeeping = host.GetRequiredService<StoreHousekeeping>();
        (await housekeeping.RunOnceAsync()).Messages.ShouldBePositive();
        await FailAsync(housekeeping.RunOnceAsync);

        await SweepAsync();
    }

    // A task to remind of, and bytes whose record was never committed.
    private async Task MakeWorkAsync()
    {
        var upload = host.GetRequiredService<AttachmentUpload>();
        await using var session = await Store.OpenAsync(scope);
        var prospect = CanaryRecords.Add(session);
        await CanaryRecords.AddPartsAsync(session, prospect, upload);
        await session.CommitAsync();
        await CanaryRecords.AddPartsAsync(session, prospect, upload);
    }

    private async Task SweepAsync()
    {
        foreach (var file in folder.Files)
        {
            File.SetLastWriteTimeUtc(
                file,
                (clock.GetCurrentInstant() - Duration.FromDays(2)).ToDateTimeUtc()
            );
        }

        var sweep = host.GetRequiredService<AttachmentSweepRun>();
        (await sweep.RunOnceAsync()).Deleted.Orphans.ShouldBePositive();
        await FailAsync(sweep.RunOnceAsync);
        var away = folder.Root + "-away";
        Directory.Move(folder.Root, away);
        (await sweep.RunOnceAsync()).Failures.ShouldNotBeEmpty();
        Directory.Move(away, folder.Root);
        await sweep.RunOnceAsync();
    }

    /// <summary>The store fails in each way, comes back, and then nobody knows the tenants.</summary>
    private async Task FailAsync<T>(Func<CancellationToken, Task<T>> run)
    {
        foreach (
            var fault in (Exception[])
                [
                    new StoreUnavailableException(StoreFault.Busy),
                    new TimeoutException(Canaries.Word),
                ]
        )
        {
            Store.Fault = fault;
            await run(CancellationToken.None);
        }

        Store.Fault = null;
        await run(CancellationToken.None);
        tenants.Fault = new InvalidOperationException(Canaries.Word);
        (
            await Should.ThrowAsync<InvalidOperationException>(() => run(CancellationToken.None))
        ).ShouldBeSameAs(tenants.Fault);
        tenants.Fault = null;
        await run(CancellationToken.None);
    }
}
