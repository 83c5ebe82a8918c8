using NodaTime;
using Prospecting.Notifications;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Notifications;

[Rule("N-1")]
public sealed class NotificationDeliveryTests
{
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly FakeClock _clock = new(World.Start);
    private readonly ScriptedOutbox _outbox = new(World.Start + Lease);
    private readonly ScriptedChannel _channel = new();

    private NotificationDelivery Delivery => Of(new DeliveryOptions { Lease = Lease });

    [Fact]
    public async Task What_is_due_is_delivered_in_order_and_settled_at_once()
    {
        _outbox.Waiting(1, 2, 1);
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(3, 0, 0, 0));
        _channel.Delivered.ShouldBe([_outbox.Id(0), _outbox.Id(2), _outbox.Id(1)]);
        _outbox.Settled.ShouldBe(
            _channel.Delivered.Select(DeliveryResult.Delivered),
            ignoreOrder: true
        );
        _outbox.Settlements.ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_message_holds_back_later_ones_of_its_aggregate_and_no_other()
    {
        _outbox.Waiting(1, 2, 1, 2, 1);
        _channel.Fail(_outbox.Id(0), new HttpRequestException("down"));
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(2, 1, 0, 2));
        _channel.Tried.ShouldBe([_outbox.Id(0), _outbox.Id(1), _outbox.Id(3)]);
        var failed = _outbox.Settled.Single(r => r.Kind == DeliveryResultKind.Retry);
        failed.Message.ShouldBe(_outbox.Id(0));
        failed.Failure.ShouldBe(nameof(HttpRequestException));
        failed.Delay.ShouldBe(new RetryPolicy().DelayAfter(_outbox.Id(0), 1));
        _outbox
            .Settled.Where(r => r.Kind == DeliveryResultKind.Released)
            .Select(r => r.Message)
            .ShouldBe([_outbox.Id(2), _outbox.Id(4)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_failed_for_the_last_time_is_dead_and_holds_nothing_back()
    {
        _outbox.Waiting(1, 1);
        _outbox.Failed(0, times: 2);
        _channel.Fail(_outbox.Id(0), new IOException("broken"));
        var delivery = Of(
            new DeliveryOptions
            {
                Lease = Lease,
                Retry = new RetryPolicy { MaxAttempts = 3 },
            }
        );
        (await delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(1, 0, 1, 0));
        _outbox.Settled.ShouldContain(DeliveryResult.Dead(_outbox.Id(0), nameof(IOException)));
        _channel.Delivered.ShouldBe([_outbox.Id(1)]);
    }

    [Fact]
    public async Task What_can_never_be_delivered_is_dead_at_once_with_its_code()
    {
        _outbox.Waiting(1);
        _channel.Fail(_outbox.Id(0), new UndeliverableException("recipient-unknown"));
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(0, 0, 1, 0));
        _outbox.Settled.ShouldBe([DeliveryResult.Dead(_outbox.Id(0), "recipient-unknown")]);
    }

    [Fact]
    public async Task A_stopped_round_notes_what_it_delivered_and_releases_the_rest()
    {
        _outbox.Waiting(1, 2, 3);
        using var stop = new CancellationTokenSource();
        _channel.AfterDelivery = () =>
        {
            if (_channel.Delivered.Count == 2)
            {
                stop.Cancel();
            }
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Delivery.DeliverAsync(_outbox, stop.Token)
        );
        _outbox.Settled.ShouldBe(
            [
                DeliveryResult.Delivered(_outbox.Id(0)),
                DeliveryResult.Delivered(_outbox.Id(1)),
                DeliveryResult.Released(_outbox.Id(2)),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_delivery_that_is_stopped_halfway_has_not_failed()
    {
        _outbox.Waiting(1, 2);
        using var stop = new CancellationTokenSource();
        _channel.BeforeDelivery = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Delivery.DeliverAsync(_outbox, stop.Token)
        );
        _outbox.Settled.Select(r => r.Kind).Distinct().ShouldBe([DeliveryResultKind.Released]);
    }

    [Fact]
    public async Task A_round_stops_before_its_lease_ends()
    {
        _outbox.Waiting(1, 2);
        _channel.AfterDelivery = () => _clock.Advance(Lease);
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(1, 0, 0, 1));
        _channel.Tried.ShouldBe([_outbox.Id(0)]);
    }

    [Fact]
    public async Task Nothing_due_is_nothing_done()
    {
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(default);
        _outbox.Settlements.ShouldBe(0);
    }

    [Fact]
    public async Task Aggregates_are_delivered_side_by_side_and_each_in_order()
    {
        _outbox.Waiting([.. Enumerable.Range(0, 400).Select(i => (byte)(i % 40))]);
        var delivery = Of(new DeliveryOptions { Lease = Lease, Concurrency = 8 });
        (await delivery.DeliverAsync(_outbox)).Delivered.ShouldBe(400);
        foreach (var aggregate in _channel.DeliveredMessages.GroupBy(m => m.SubjectId))
        {
            aggregate.Select(m => m.Sequence).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var wrong = new[]
        {
            new DeliveryOptions { BatchSize = 0 },
            new DeliveryOptions { Concurrency = 0 },
            new DeliveryOptions { Lease = Duration.Zero },
            new DeliveryOptions { Retry = new RetryPolicy { MaxAttempts = 0 } },
            new DeliveryOptions { Retry = new RetryPolicy { First = Duration.Zero } },
            new DeliveryOptions { Retry = new RetryPolicy { Longest = Duration.FromSeconds(1) } },
            new DeliveryOptions { Retry = new RetryPolicy { Factor = 0.5 } },
            new DeliveryOptions { Retry = new RetryPolicy { Jitter = 2 } },
        };
        foreach (var options in wrong)
        {
            Should.Throw<ArgumentException>(() => Of(options));
        }
    }

    private NotificationDelivery Of(DeliveryOptions options) => new(_channel, _clock, options);
}
