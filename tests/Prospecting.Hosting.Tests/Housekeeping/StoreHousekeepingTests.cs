using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Notifications;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests.Housekeeping;

public sealed class StoreHousekeepingTests
{
    [Fact]
    public async Task Delivered_messages_and_receipts_that_are_old_enough_go_in_small_batches_for_every_tenant()
    {
        await using var world = new DeliveryWorld(housekeeping: o => o.BatchSize = 2);
        await world.MakeAsync(TenantId.Single, 5);
        await world.MakeAsync(DeliveryWorld.Second, 4);
        await world.Dispatch.RunOnceAsync();
        await ReceiptAsync(world, "old");
        world.Clock.Advance(Duration.FromDays(29));
        await ReceiptAsync(world, "new");
        var report = await world.Housekeeping.RunOnceAsync();
        (report.Messages, report.Receipts).ShouldBe((0, 1));
        world.Clock.Advance(Duration.FromDays(2));
        report = await world.Housekeeping.RunOnceAsync();
        (report.Messages, report.Receipts, report.Failures.Count).ShouldBe((9, 0, 0));
        world.Logged.ShouldBe([2201, 2201]);
    }

    [Fact]
    public async Task What_waits_and_dead_letters_stay_however_old()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 1);
        world.Channel.Does = (_, _) => throw new UndeliverableException("recipient-unknown");
        await world.Dispatch.RunOnceAsync();
        await world.MakeAsync(TenantId.Single, 1);
        world.Clock.Advance(Duration.FromDays(1_000));
        (await world.Housekeeping.RunOnceAsync()).Messages.ShouldBe(0);
        var backlog = await world.BacklogAsync(TenantId.Single);
        (backlog.Pending, backlog.Dead).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Null_keeps_everything()
    {
        await using var world = new DeliveryWorld(housekeeping: o =>
            (o.KeepDelivered, o.KeepReceipts) = (null, null)
        );
        await world.MakeAsync(TenantId.Single, 1);
        await world.Dispatch.RunOnceAsync();
        await ReceiptAsync(world, "old");
        world.Clock.Advance(Duration.FromDays(1_000));
        var report = await world.Housekeeping.RunOnceAsync();
        (report.Messages, report.Receipts).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_tenant_that_fails_does_not_stop_the_others()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 1);
        await world.MakeAsync(DeliveryWorld.Third, 1);
        await world.Dispatch.RunOnceAsync();
        world.Clock.Advance(Duration.FromDays(31));
        world.Store.FaultOf = t =>
            t == TenantId.Single ? new StoreUnavailableException(StoreFault.ReadOnly) : null;
        var report = await world.Housekeeping.RunOnceAsync();
        (report.Messages, report.Failures.Count).ShouldBe((1, 1));
        await world.Housekeeping.RunOnceAsync();
        world.Store.FaultOf = _ => null;
        (await world.Housekeeping.RunOnceAsync()).Messages.ShouldBe(1);
        world.Logged.ShouldBe([2201, 2202, 2201, 2203]);
    }

    [Fact]
    public async Task In_the_background_it_runs_at_the_start_and_after_each_interval()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 1);
        await world.Dispatch.RunOnceAsync();
        var worker = world.Worker<HousekeepingWorker>();
        await worker.StartAsync(CancellationToken.None);
        await world.Time.UntilPauseAsync();
        world.Logged.ShouldBeEmpty();
        world.Clock.Advance(Duration.FromDays(31));
        world.Time.EndPause(world.Clock);
        await world.Time.UntilPauseAsync();
        await worker.StopAsync(CancellationToken.None);
        world.Logged.ShouldBe([2201]);
        world.Time.Pauses.ShouldBe([Duration.FromHours(1), Duration.FromHours(1)]);
    }

    [Fact]
    public async Task Options_out_of_range_are_told_when_the_host_starts()
    {
        await using var world = new DeliveryWorld(housekeeping: o =>
        {
            o.KeepDelivered = Duration.FromMinutes(1);
            o.KeepReceipts = Duration.Zero;
            o.BatchSize = 0;
            o.Interval = Duration.FromSeconds(1);
            o.Process = default;
        });
        Should
            .Throw<OptionsValidationException>(() => world.Get<IStartupValidator>().Validate())
            .Failures.Count()
            .ShouldBe(5);
    }

    private static async Task ReceiptAsync(DeliveryWorld world, string key)
    {
        var user = new UserId("anne");
        await using var session = await world.Store.OpenAsync(Scope.ForUser(user, Hosts.Paris));
        session.Receipts.Add(
            new CommandReceipt
            {
                Key = new CommandKey(key),
                User = user,
                Fingerprint = new string('0', 64),
                Result = "{}",
                At = session.Context.Now,
            }
        );
        await session.CommitAsync();
    }
}
