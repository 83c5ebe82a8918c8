using NodaTime;
using Prospecting.Notifications;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Notifications;

[Rule("N-1")]
public sealed class NotificationDeliveryTests
{
    private readonly FakeClock _clock = new(World.Start);
    private readonly Outbox _outbox = new();
    private readonly Channel _channel = new();

    private NotificationDelivery Delivery => new(_channel, _clock);

    [Fact]
    public async Task What_waits_is_delivered_in_order_and_marked_with_the_time()
    {
        _outbox.Waiting(1, 2, 1);
        _clock.Advance(Duration.FromMinutes(5));
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(3, 0, 0));
        _channel.Delivered.ShouldBe(_outbox.Pending.Select(m => m.Id));
        _outbox.Delivered.ShouldBe(_channel.Delivered);
        _outbox.DeliveredAt.ShouldBe(World.Start + Duration.FromMinutes(5));
        _outbox.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_message_holds_back_later_ones_of_its_aggregate_and_no_other()
    {
        _outbox.Waiting(1, 2, 1, 2, 1);
        _channel.FailFor(_outbox.Pending[0].Id);
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(2, 1, 2));
        _channel.Delivered.ShouldBe([_outbox.Pending[1].Id, _outbox.Pending[3].Id]);
        _channel.Tried.Count.ShouldBe(3);
        _outbox.Failed.ShouldBe([_outbox.Pending[0].Id]);
        _outbox.Delivered.ShouldBe(_channel.Delivered);
    }

    [Fact]
    public async Task What_failed_is_delivered_by_a_later_round_in_the_order_of_its_aggregate()
    {
        _outbox.Waiting(1, 1, 1);
        _channel.FailFor(_outbox.Pending[1].Id);
        await Delivery.DeliverAsync(_outbox);
        _channel.FailFor();
        _outbox.Pending.RemoveAt(0);
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(new DeliveryReport(2, 0, 0));
        _channel.Delivered.ShouldBeUnique();
        _channel.Delivered.Skip(1).ShouldBe(_outbox.Pending.Select(m => m.Id));
    }

    [Fact]
    public async Task A_stopped_round_marks_what_it_delivered()
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
            Delivery.DeliverAsync(_outbox, cancellationToken: stop.Token)
        );
        _channel.Delivered.Count.ShouldBe(2);
        _outbox.Delivered.ShouldBe(_channel.Delivered);
        _outbox.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delivery_that_is_stopped_halfway_is_neither_delivered_nor_failed()
    {
        _outbox.Waiting(1, 2);
        using var stop = new CancellationTokenSource();
        _channel.BeforeDelivery = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Delivery.DeliverAsync(_outbox, cancellationToken: stop.Token)
        );
        _outbox.Delivered.ShouldBeEmpty();
        _outbox.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_than_the_limit_is_read_and_nothing_waiting_is_nothing_done()
    {
        (await Delivery.DeliverAsync(_outbox)).ShouldBe(default);
        _outbox.Waiting(1, 2, 3);
        (await Delivery.DeliverAsync(_outbox, limit: 2)).Delivered.ShouldBe(2);
    }

    private sealed class Channel : INotificationChannel
    {
        private HashSet<Guid> _failing = [];

        public List<Guid> Tried { get; } = [];

        public List<Guid> Delivered { get; } = [];

        public Action AfterDelivery { get; set; } = () => { };

        public Action<CancellationToken> BeforeDelivery { get; set; } = _ => { };

        public void FailFor(params Guid[] messages) => _failing = [.. messages];

        public Task DeliverAsync(
            OutboxMessage message,
            CancellationToken cancellationToken = default
        )
        {
            Tried.Add(message.Id);
            BeforeDelivery(cancellationToken);
            if (_failing.Contains(message.Id))
            {
                throw new HttpRequestException("down");
            }

            Delivered.Add(message.Id);
            AfterDelivery();
            return Task.CompletedTask;
        }
    }

    private sealed class Outbox : IOutbox
    {
        public List<OutboxMessage> Pending { get; } = [];

        public List<Guid> Delivered { get; } = [];

        public List<Guid> Failed { get; } = [];

        public Instant? DeliveredAt { get; private set; }

        /// <summary>One message for each number; equal numbers are one aggregate.</summary>
        public void Waiting(params byte[] subjects) =>
            Pending.AddRange(
                subjects.Select(
                    (subject, i) =>
                        new OutboxMessage
                        {
                            Id = new Guid(i + 1, 0, 0, new byte[8]),
                            SubjectKind = "prospect",
                            SubjectId = new Guid(subject, 0, 1, new byte[8]),
                            Sequence = i,
                            Ordinal = 0,
                            EventType = "prospect.changed",
                            Payload = "{}",
                            OccurredAt = World.Start,
                            User = World.Anne,
                        }
                )
            );

        public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IReadOnlyList<OutboxMessage>>([.. Pending.Take(limit)]);

        public Task MarkDeliveredAsync(
            IReadOnlyCollection<Guid> messages,
            Instant at,
            CancellationToken cancellationToken = default
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            Delivered.AddRange(messages);
            DeliveredAt = at;
            return Task.CompletedTask;
        }

        public Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default)
        {
            Failed.Add(message);
            return Task.CompletedTask;
        }
    }
}
