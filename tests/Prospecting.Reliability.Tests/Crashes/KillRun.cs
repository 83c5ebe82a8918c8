using System.Diagnostics;
using System.Globalization;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Tests.Crashes;

/// <summary>What came of a number of kills.</summary>
internal sealed record KillFigures(
    int Kills,
    int InsideTransactions,
    int DuringCommits,
    int Acknowledged,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Disagreements
);

/// <summary>Lets a process work on a base, kills it at a moment, and looks at the base; again and again.</summary>
internal sealed class KillRun(TestBase target, TestBase scratch, int seed)
{
    private const int Workers = 4;
    private static readonly TimeSpan Working = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Aiming = TimeSpan.FromSeconds(2);

    private readonly Random _random = new(seed);
    private int _started;

    /// <summary>Kills so many processes, one after another, all at work on the same base.</summary>
    /// <param name="kills">How many.</param>
    /// <param name="before">What else happens right before a kill.</param>
    /// <param name="after">What has to be done before the base can be looked at.</param>
    public async Task<KillFigures> KillAsync(
        int kills,
        Func<Task>? before = null,
        Func<Task>? after = null
    )
    {
        var (inside, committing, acknowledged) = (0, 0, 0);
        List<string> lost = [];
        List<string> disagreements = [];
        await using var services = BaseServices.Build(target.Engine, target.ConnectionString);
        var next = Start();
        try
        {
            for (var kill = 1; kill <= kills; kill++)
            {
                await using var victim = next;
                await victim.BeginAsync();
                // The next one makes itself ready meanwhile.
                next = kill < kills ? Start() : victim;
                await AimAsync(victim);
                if (before is not null)
                {
                    await before();
                }

                await victim.KillAsync();
                inside += victim.Phases.Any(Phase.Open) ? 1 : 0;
                committing += victim.Phases.Any(Phase.Committing) ? 1 : 0;
                if (after is not null)
                {
                    await after();
                }

                acknowledged += victim.Lines.Count;
                lost.AddRange(await LostAsync(victim.Lines));
                var found = await Consistency.DisagreementsAsync(target, services);
                disagreements.AddRange(found.Select(f => $"kill {kill}: {f}"));
            }
        }
        finally
        {
            await next.DisposeAsync();
        }

        return new KillFigures(kills, inside, committing, acknowledged, lost, disagreements);
    }

    private VictimProcess Start()
    {
        var number = ((seed % 1_000_000) * 1000) + ++_started;
        return VictimProcess.Start(
            "commits",
            target,
            "--scratch",
            scratch.ConnectionString,
            "--workers",
            Workers.ToString(CultureInfo.InvariantCulture),
            "--seed",
            number.ToString(CultureInfo.InvariantCulture)
        );
    }

    // Two moments in ten are any; at the others the killer waits until a transaction is open, and then a little more.
    private async Task AimAsync(VictimProcess victim)
    {
        // It is to be in the middle of its work, however slow the machine is.
        var acknowledged = _random.Next(3, 20);
        var working = Stopwatch.StartNew();
        while (victim.Lines.Count < acknowledged && !victim.HasEnded && working.Elapsed < Working)
        {
            await Task.Delay(2);
        }

        await Task.Delay(_random.Next(20));
        if (_random.Next(10) < 2)
        {
            return;
        }

        var more = _random.Next(2000) * (Stopwatch.Frequency / 1_000_000);
        var aiming = Stopwatch.StartNew();
        while (!victim.Phases.Any(Phase.Open) && aiming.Elapsed < Aiming)
        {
            await Task.Yield();
        }

        var until = Stopwatch.GetTimestamp() + more;
        while (Stopwatch.GetTimestamp() < until)
        {
            await Task.Yield();
        }
    }

    // What was acknowledged is there: that version of that record, written by that worker.
    private async Task<IEnumerable<string>> LostAsync(IReadOnlyCollection<string> acknowledged)
    {
        await using var connection = await target.OpenRawAsync();
        var lines = await RawRows.QueryAsync(
            connection,
            "SELECT subject_id, sequence, user_id FROM prospecting_history"
        );
        var stored = lines
            .Select(r =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ack {RawRows.Id(r[0])} {RawRows.Number(r[1])} {r[2]}"
                )
            )
            .ToHashSet();
        return acknowledged.Where(a => !stored.Contains(a)).ToList();
    }
}
