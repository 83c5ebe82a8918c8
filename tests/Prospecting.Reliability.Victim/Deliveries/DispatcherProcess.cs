using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Notifications;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Victim.Deliveries;

/// <summary>One dispatcher in a process of its own: rounds without end, until the process is killed or told to stop.</summary>
internal static class DispatcherProcess
{
    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var phases = new TransactionPhases(arguments.Text("phases"));
        using var log = new ReceiptLog(arguments.Text("receipts"));
        await using var services = BaseServices.Build(
            arguments.Engine,
            arguments.Text("connection")
        );
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        var delivery = new NotificationDelivery(
            new BrokenChannel(log, phases, new Random(arguments.Number("seed"))),
            SystemClock.Instance,
            new DeliveryOptions
            {
                BatchSize = 24,
                Concurrency = 4,
                Lease = Duration.FromSeconds(1),
                Retry = new RetryPolicy
                {
                    MaxAttempts = 1000,
                    First = Duration.FromMilliseconds(20),
                    Factor = 1.5,
                    Longest = Duration.FromMilliseconds(150),
                },
            }
        );
        using var stop = new CancellationTokenSource();
        report.Line("ready");
        await Console.In.ReadLineAsync(stop.Token);
        var told = Task.Run(() => Console.In.ReadLineAsync(stop.Token).AsTask());
        while (!told.IsCompleted)
        {
            await using var session = await sessions.OpenAsync(World.Robot, CancellationToken.None);
            var round = await delivery.DeliverAsync(session.Outbox, CancellationToken.None);
            phases[0] = Phase.None;
            if (round.Claimed == 0)
            {
                await Task.Delay(10, CancellationToken.None);
            }
        }
    }
}
