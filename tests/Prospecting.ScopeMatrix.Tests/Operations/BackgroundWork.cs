using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Attachments;
using Prospecting.DependencyInjection;
using Prospecting.FollowUp;
using Prospecting.Hosting.Attachments;
using Prospecting.Hosting.FollowUp;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tenants;
using Prospecting.ScopeMatrix.Tests.Stores;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>What works for the tenants that a host names, and for no scope that somebody brings.</summary>
internal static class BackgroundWork
{
    private static readonly Duration Long = Duration.FromDays(400);

    public static IReadOnlyDictionary<string, Func<ScopeStore, ITenantSource, Task>> All { get; } =
        new Dictionary<string, Func<ScopeStore, ITenantSource, Task>>
        {
            ["NotificationDispatch.RunOnceAsync"] = async (store, tenants) =>
                (
                    await new NotificationDispatch(
                        store.Sessions,
                        tenants,
                        store.Channel,
                        store.Clock,
                        store.Service<IOptions<ProspectingOptions>>(),
                        Options.Create(new NotificationDispatchOptions()),
                        NullLogger<NotificationDispatch>.Instance
                    ).RunOnceAsync()
                ).Messages.Delivered.ShouldBePositive(),
            ["StoreHousekeeping.RunOnceAsync"] = async (store, tenants) =>
            {
                store.Clock.Advance(Long);
                var report = await new StoreHousekeeping(
                    store.Sessions,
                    tenants,
                    store.Clock,
                    Options.Create(new HousekeepingOptions()),
                    NullLogger<StoreHousekeeping>.Instance
                ).RunOnceAsync();
                report.Messages.ShouldBePositive();
                report.Receipts.ShouldBePositive();
            },
            ["TaskReminderRun.RunOnceAsync"] = async (store, tenants) =>
            {
                store.Clock.Advance(Long);
                (
                    await new TaskReminderRun(
                        store.Sessions,
                        tenants,
                        store.Service<TaskReminders>(),
                        Options.Create(new TaskReminderOptions()),
                        NullLogger<TaskReminderRun>.Instance
                    ).RunOnceAsync()
                ).Reminded.ShouldBePositive();
            },
            ["AttachmentSweepRun.RunOnceAsync"] = async (store, tenants) =>
            {
                store.Clock.Advance(Long);
                (
                    await new AttachmentSweepRun(
                        store.Sessions,
                        tenants,
                        store.Service<AttachmentSweep>(),
                        Options.Create(new AttachmentSweepOptions()),
                        NullLogger<AttachmentSweepRun>.Instance
                    ).RunOnceAsync()
                ).Deleted.Orphans.ShouldBePositive();
            },
        };
}
