using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Victim.Commits;

/// <summary>Several workers on one base, until the process is killed.</summary>
internal static class CommitLoop
{
    private const int LongestPause = 4;
    private const int WarmUp = 25;

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var phases = new TransactionPhases(arguments.Text("phases"));
        var engine = arguments.Engine;
        var seed = arguments.Number("seed");
        await using (var scratch = Services(engine, arguments.Text("scratch"), phases, seed))
        {
            // A process that has just begun spends its time compiling: kills would find little else.
            var worker = new CommitWorker(
                scratch.GetRequiredService<IProspectingSessionFactory>(),
                new KnownRecords(),
                new Random(seed),
                "warm-up",
                _ => { }
            );
            for (var i = 0; i < WarmUp; i++)
            {
                await worker.StepAsync(CancellationToken.None);
            }
        }

        report.Line("ready");
        await Console.In.ReadLineAsync();
        await using var services = Services(engine, arguments.Text("connection"), phases, seed);
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        var records = new KnownRecords();
        await Task.WhenAll(
            Enumerable
                .Range(0, arguments.Number("workers"))
                .Select(slot =>
                    Task.Run(() => WorkAsync(slot, sessions, records, phases, seed, report))
                )
        );
    }

    private static async Task WorkAsync(
        int slot,
        IProspectingSessionFactory sessions,
        KnownRecords records,
        TransactionPhases phases,
        int seed,
        Report report
    )
    {
        CurrentWorker.Slot = slot;
        var name = string.Create(CultureInfo.InvariantCulture, $"w{seed}x{slot}");
        var worker = new CommitWorker(
            sessions,
            records,
            new Random((seed * TransactionPhases.Slots) + slot),
            name,
            written =>
            {
                foreach (var aggregate in written)
                {
                    report.Line(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"ack {aggregate.SubjectId} {aggregate.Version} {name}"
                        )
                    );
                }
            }
        );
        while (true)
        {
            await worker.StepAsync(CancellationToken.None);
            phases[slot] = Phase.None;
        }
    }

    private static ServiceProvider Services(
        Engine engine,
        string connectionString,
        TransactionPhases phases,
        int seed
    ) =>
        BaseServices.Build(
            engine,
            connectionString,
            services =>
                services.ConfigureDbContext<ProspectingDbContext>(o =>
                    o.AddInterceptors(
                        new PhaseWatch(phases),
                        new Stretch(phases, new Random(seed), LongestPause)
                    )
                )
        );
}
