using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Notifications;

[Rule("N-1")]
public sealed class NotificationDispatchTests
{
    private static readonly StoreUnavailableException Down = new(StoreFault.Unreachable);

    [Fact]
    [Rule("M-0")]
    public async Task The_messages_of_every_tenant_reach_the_channel_with_their_tenant()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 3);
        await world.MakeAsync(DeliveryWorld.Third, 2);
        var report = await world.Dispatch.RunOnceAsync();
        report.Messages.ShouldBe(new DeliveryReport(5, 0, 0, 0));
        report.Failures.ShouldBeEmpty();
        world
            .Channel.Reached.GroupBy(m => m.Tenant)
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(
                new Dictionary<TenantId, int> { [TenantId.Single] = 3, [DeliveryWorld.Third] = 2 },
                ignoreOrder: true
            );
        (await world.Dispatch.RunOnceAsync()).Rounds.ShouldBe(0);
    }

    [Fact]
    public async Task More_messages_than_a_round_claims_take_as_many_rounds_as_are_needed()
    {
        await using var world = new DeliveryWorld(domain: o =>
            o.Delivery = o.Delivery with { BatchSize = 2 }
        );
        await world.MakeAsync(TenantId.Single, 51);
        var report = await world.Dispatch.RunOnceAsync();
        (report.Messages.Delivered, report.Rounds).ShouldBe((51, 26));
    }

    [Fact]
    public async Task Several_dispatchers_deliver_everything_once()
    {
        await using var world = new DeliveryWorld(
            o => o.Dispatchers = 4,
            domain: o => o.Delivery = o.Delivery with { BatchSize = 3 }
        );
        world.Channel.Does = async (_, _) => await Task.Yield();
        await world.MakeAsync(TenantId.Single, 40);
        await world.MakeAsync(DeliveryWorld.Second, 40);
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(80);
        world.Channel.Reached.Select(m => m.Id).Distinct().Count().ShouldBe(80);
        world.Channel.Reached.Count.ShouldBe(80);
    }

    [Fact]
    public async Task A_tenant_that_fails_does_not_stop_the_others_and_is_tried_again()
    {
        await using var world = new DeliveryWorld();
        foreach (
            var tenant in (TenantId[])[TenantId.Single, DeliveryWorld.Second, DeliveryWorld.Third]
        )
        {
            await world.MakeAsync(tenant, 1);
        }

        world.Store.FaultOf = t => t == DeliveryWorld.Second ? Down : null;
        var report = await world.Dispatch.RunOnceAsync();
        report.Messages.Delivered.ShouldBe(2);
        report.Failures.ShouldBe([
            new TenantFailure(DeliveryWorld.Second, nameof(StoreUnavailableException)),
        ]);
        report.IsStoreDown.ShouldBeFalse();
        world.Store.FaultOf = _ => null;
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(1);
    }

    [Fact]
    public async Task One_line_is_logged_when_the_state_changes_and_none_while_it_stays()
    {
        await using var world = new DeliveryWorld();
        world.Store.Fault = Down;
        (await world.Dispatch.RunOnceAsync()).IsStoreDown.ShouldBeTrue();
        await world.Dispatch.RunOnceAsync();
        world.Store.Fault = null;
        await world.Dispatch.RunOnceAsync();
        await world.Dispatch.RunOnceAsync();
        world.Store.FaultOf = t => t == DeliveryWorld.Second ? new TimeoutException() : null;
        await world.Dispatch.RunOnceAsync();
        await world.Dispatch.RunOnceAsync();
        world.Store.FaultOf = _ => null;
        await world.Dispatch.RunOnceAsync();
        world.Logged.ShouldBe([2101, 2103, 2102, 2103]);
        world.Log.Lines.ShouldAllBe(l => l.Exception == null);
    }

    [Fact]
    public async Task A_failed_message_waits_and_those_behind_it_are_not_delivered_before_it()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 1);
        world.Channel.Does = (_, _) => throw new TimeoutException();
        (await world.Dispatch.RunOnceAsync()).Messages.ShouldBe(new DeliveryReport(0, 1, 0, 0));
        world.Channel.Does = (_, _) => Task.CompletedTask;
        (await world.Dispatch.RunOnceAsync()).Messages.Claimed.ShouldBe(0);
        world.Clock.Advance(Duration.FromSeconds(10));
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(1);
    }

    [Fact]
    public async Task Dead_letters_are_logged_by_number_and_delivered_late_when_replayed()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 2);
        world.Channel.Does = (_, _) => throw new UndeliverableException("recipient-unknown");
        (await world.Dispatch.RunOnceAsync()).Messages.Dead.ShouldBe(2);
        world.Logged.ShouldBe([2105]);
        (await world.BacklogAsync(TenantId.Single)).Dead.ShouldBe(2);
        world.Channel.Does = (_, _) => Task.CompletedTask;
        await using (
            var session = await world.Store.OpenAsync(
                Scope.ForSystem(TenantId.Single, new UserId("operator"))
            )
        )
        {
            var dead = await session.Outbox.ReadDeadAsync(10);
            dead.ShouldAllBe(d => d.Failure == "recipient-unknown");
            (await session.Outbox.ReplayAsync([.. dead.Select(d => d.Message.Id)])).ShouldBe(2);
        }

        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(2);
        world.Channel.Reached.ShouldAllBe(m => m.IsLate);
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_a_round_it_notes_what_went_out_and_the_rest_comes_with_the_next()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 5);
        using var stop = new CancellationTokenSource();
        var delivered = 0;
        world.Channel.Does = (_, _) => ++delivered == 2 ? stop.CancelAsync() : Task.CompletedTask;
        await Should.ThrowAsync<OperationCanceledException>(() =>
            world.Dispatch.RunOnceAsync(stop.Token)
        );
        (await world.BacklogAsync(TenantId.Single)).Pending.ShouldBe(3);
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(3);
        world.Channel.Reached.Select(m => m.Id).ShouldBeUnique();
        world.Logged.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_process_claimed_and_never_settled_is_delivered_by_the_next_after_the_lease()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 2);
        await using (
            var session = await world.Store.OpenAsync(
                Scope.ForSystem(TenantId.Single, new UserId("killed"))
            )
        )
        {
            (await session.Outbox.ClaimAsync(10, Duration.FromMinutes(2))).Messages.Count.ShouldBe(
                2
            );
        }

        (await world.Dispatch.RunOnceAsync()).Messages.Claimed.ShouldBe(0);
        world.Clock.Advance(Duration.FromMinutes(3));
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(2);
    }

    [Fact]
    public async Task Options_out_of_range_and_a_missing_channel_are_told_when_the_host_starts()
    {
        await using var wrong = new DeliveryWorld(o =>
        {
            o.Dispatchers = 0;
            o.PollInterval = Duration.Zero;
            o.LongestPause = Duration.FromDays(2);
            o.Process = default;
        });
        Should
            .Throw<OptionsValidationException>(() => wrong.Get<IStartupValidator>().Validate())
            .Failures.Count()
            .ShouldBe(4);
        await using var host = Hosts.Build(new LogLines(), (_, b) => b.AddNotificationDelivery());
        Should
            .Throw<OptionsValidationException>(() =>
                host.GetRequiredService<NotificationDispatch>()
            )
            .Message.ShouldContain(nameof(INotificationChannel));
    }

    [Fact]
    public void Fixed_tenants_are_one_or_more_each_once()
    {
        Should.Throw<ArgumentException>(() => new FixedTenants());
        Should.Throw<ArgumentException>(() => new FixedTenants(default(TenantId)));
        Should.Throw<ArgumentException>(() => new FixedTenants(TenantId.Single, TenantId.Single));
    }
}
