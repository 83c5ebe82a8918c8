using NodaTime;
using Prospecting.Notifications;
using Prospecting.ScopeMatrix.Tests.Situations;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>The outbox, and what delivers from it.</summary>
internal static class OutboxCases
{
    private const int Many = 10_000;

    public static IEnumerable<OperationCase> All =>
        [
            Of(
                "IOutbox.ReadPendingAsync",
                Effect.Reads,
                async (outbox, _) => await outbox.ReadPendingAsync(Many)
            ) with
            {
                Saw = PortCases.AnyRow,
            },
            Of(
                "IOutbox.CountAsync",
                Effect.Reads,
                async (outbox, _) => await outbox.CountAsync()
            ) with
            {
                Saw = result => result is OutboxBacklog { Dead: > 0 },
            },
            Of(
                "IOutbox.ReadDeadAsync",
                Effect.Reads,
                async (outbox, _) => await outbox.ReadDeadAsync(Many)
            ) with
            {
                Saw = PortCases.AnyRow,
            },
            Of(
                "IOutbox.ClaimAsync",
                Effect.Writes,
                async (outbox, _) => await outbox.ClaimAsync(Many, Duration.FromMinutes(1))
            ) with
            {
                Saw = result => result is OutboxBatch { Messages.Count: > 0 },
            },
            Of(
                "IOutbox.SettleAsync",
                Effect.Writes,
                async (outbox, call) =>
                {
                    var (batch, first) = await OfOwnersTenantAsync(call);
                    await outbox.SettleAsync(batch, [DeliveryResult.Delivered(first)]);
                    return "settled";
                }
            ),
            Of(
                "IOutbox.ReplayAsync",
                Effect.Writes,
                async (outbox, call) =>
                {
                    await using var robot = await call.Store.Sessions.OpenAsync(
                        Cast.Robot(Cast.Home)
                    );
                    var dead = await robot.Outbox.ReadDeadAsync(Many);
                    return await outbox.ReplayAsync([.. dead.Select(d => d.Message.Id)]);
                }
            ) with
            {
                Saw = result => result is > 0,
            },
            Of(
                "IOutbox.DeleteDeliveredAsync",
                Effect.Writes,
                async (outbox, call) =>
                    await outbox.DeleteDeliveredAsync(
                        call.Store.Clock.GetCurrentInstant() + Duration.FromDays(1),
                        Many
                    )
            ) with
            {
                Saw = result => result is > 0,
            },
            new(
                "NotificationDelivery.DeliverAsync",
                Belongs.ToSystem,
                Effect.Writes,
                async call =>
                {
                    var outbox = call.Scope is null ? null! : (await call.OpenAsync()).Outbox;
                    await call.Store.Service<NotificationDelivery>().DeliverAsync(outbox);
                    return call.Store.Channel.Take();
                }
            )
            {
                Saw = PortCases.AnyRow,
            },
        ];

    private static OperationCase Of(
        string operation,
        Effect effect,
        Func<IOutbox, Call, Task<object?>> run
    ) =>
        new(
            operation,
            Belongs.ToSystem,
            effect,
            async call => await run((await call.OpenAsync()).Outbox, call)
        );

    // A batch whose messages are due already: nothing is claimed for it.
    private static async Task<(OutboxBatch Batch, Guid First)> OfOwnersTenantAsync(Call call)
    {
        await using var robot = await call.Store.Sessions.OpenAsync(Cast.Robot(Cast.Home));
        var pending = await robot.Outbox.ReadPendingAsync(1);
        return (new OutboxBatch(Guid.Empty, robot.Context.Now, []), pending[0].Id);
    }
}
