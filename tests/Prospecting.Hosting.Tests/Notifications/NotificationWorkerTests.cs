using NodaTime;
using Prospecting.Hosting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Notifications;

[Rule("N-1")]
public sealed class NotificationWorkerTests
{
    [Fact]
    public async Task It_delivers_at_once_and_again_after_each_pause()
    {
        await using var world = new DeliveryWorld();
        var worker = world.Worker<NotificationWorker>();
        await world.MakeAsync(TenantId.Single, 2);
        await worker.StartAsync(CancellationToken.None);
        await world.Time.UntilPauseAsync();
        world.Channel.Reached.Count.ShouldBe(2);
        await world.MakeAsync(DeliveryWorld.Second, 1);
        world.Time.EndPause(world.Clock);
        await world.Time.UntilPauseAsync();
        world.Channel.Reached.Count.ShouldBe(3);
        await worker.StopAsync(CancellationToken.None);
        world.Time.Pauses.ShouldBe([Duration.FromSeconds(5), Duration.FromSeconds(5)]);
    }

    [Fact]
    public async Task While_the_store_is_down_pauses_grow_up_to_the_longest_and_one_line_is_logged()
    {
        await using var world = new DeliveryWorld();
        world.Store.Fault = new StoreUnavailableException(StoreFault.Unreachable);
        var worker = world.Worker<NotificationWorker>();
        await worker.StartAsync(CancellationToken.None);
        for (var i = 0; i < 7; i++)
        {
            await world.Time.UntilPauseAsync();
            world.Time.EndPause(world.Clock);
        }

        await world.Time.UntilPauseAsync();
        world.Store.Fault = null;
        world.Time.EndPause(world.Clock);
        await world.Time.UntilPauseAsync();
        await worker.StopAsync(CancellationToken.None);
        var seconds = world.Time.Pauses.Select(p => p.TotalSeconds).ToList();
        double[] nominal = [5, 10, 20, 40, 60, 60, 60, 60];
        foreach (var (pause, expected) in seconds.Zip(nominal))
        {
            pause.ShouldBeInRange(expected * 0.8, expected * 1.2);
        }

        seconds[^1].ShouldBe(5);
        world.Logged.ShouldBe([2101, 2103]);
    }

    [Fact]
    public async Task Stopped_while_a_message_is_on_its_way_it_ends_promptly_and_the_message_is_tried_again()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 3);
        var onItsWay = new TaskCompletionSource();
        world.Channel.Does = async (_, cancellationToken) =>
        {
            if (world.Channel.Reached.Count == 1)
            {
                onItsWay.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        };
        var worker = world.Worker<NotificationWorker>();
        await worker.StartAsync(CancellationToken.None);
        await onItsWay.Task;
        await worker.StopAsync(CancellationToken.None);
        (await world.BacklogAsync(TenantId.Single)).Pending.ShouldBe(2);
        world.Channel.Does = (_, _) => Task.CompletedTask;
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(2);
        world.Channel.Reached.ShouldAllBe(m => m.FailedAttempts == 0);
        world.Logged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Switched_off_it_does_nothing_and_a_schedule_may_call_instead()
    {
        await using var world = new DeliveryWorld(o => o.RunsInBackground = false);
        await world.MakeAsync(TenantId.Single, 1);
        var worker = world.Worker<NotificationWorker>();
        await worker.StartAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);
        world.Channel.Reached.ShouldBeEmpty();
        (await world.Dispatch.RunOnceAsync()).Messages.Delivered.ShouldBe(1);
    }
}
