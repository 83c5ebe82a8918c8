using System.Diagnostics;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Xunit.Abstractions;

namespace Prospecting.Reliability.Tests.Crashes;

/// <summary>A process that is killed at any moment leaves whole commits behind, and every one that it knew of.</summary>
[Rule("S-12", "H-1", "N-1")]
public sealed class KilledProcesses(ITestOutputHelper output)
{
    private const string Variable = "PROSPECTING_KILLS";

    // Each base sees so many kills; a longer run takes several bases, so that looking at them does not take longer and longer.
    private const int KillsPerBase = 20;
    private const int InsidePerBase = 15;

    [Fact]
    public Task Nothing_is_half_written_on_SQLite() => KillAsync(Engine.Sqlite);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public Task Nothing_is_half_written_on_PostgreSQL() => KillAsync(Engine.PostgreSql);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Nothing_acknowledged_is_lost_when_the_server_dies_too()
    {
        var kills = Figures.IsLong(Variable) ? KillsPerBase : 2;
        var seed = Figures.Of("PROSPECTING_SEED", Environment.TickCount & 0xFFFFF);
        await using var server = await PostgreSqlServer.StartAsync(isDurable: true);
        await using var target = await TestBase.CreateAsync(server);
        await using var scratch = await TestBase.CreateAsync(Engine.PostgreSql);
        var figures = await new KillRun(target, scratch, seed).KillAsync(
            kills,
            before: () =>
            {
                // Nobody waits for it yet: it stays a zombie until the server is started again.
                using var postmaster = Process.GetProcessById(server.ProcessId);
                postmaster.Kill();
                return Task.CompletedTask;
            },
            after: () => RestartAsync(server)
        );
        output.Say(
            $"PostgreSQL, server killed too: {figures.Kills} kills, {figures.Acknowledged} acknowledged commits, {figures.Lost.Count} lost, {figures.Disagreements.Count} disagreements, seed {seed}"
        );
        figures.Lost.ShouldBeEmpty();
        figures.Disagreements.ShouldBeEmpty();
        figures.Acknowledged.ShouldBeGreaterThan(0);
    }

    // The processes that served connections notice a little later that the first one is dead; until then a new one refuses to start.
    private static async Task RestartAsync(PostgreSqlServer server)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await server.RestartAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task KillAsync(Engine engine)
    {
        var seed = Figures.Of("PROSPECTING_SEED", Environment.TickCount & 0xFFFFF);
        output.WriteLine($"seed {seed}");
        var total = Figures.Of(Variable, KillsPerBase);
        List<KillFigures> rounds = [];
        await using var scratch = await TestBase.CreateAsync(engine);
        for (var done = 0; done < total; done += KillsPerBase)
        {
            await using var target = await TestBase.CreateAsync(engine);
            rounds.Add(
                await new KillRun(target, scratch, seed + done).KillAsync(
                    Math.Min(KillsPerBase, total - done)
                )
            );
        }

        var inside = rounds.Sum(r => r.InsideTransactions);
        output.Say(
            $"{engine}: {total} kills, {inside} inside an open transaction, {rounds.Sum(r => r.DuringCommits)} during a commit, {rounds.Sum(r => r.Acknowledged)} acknowledged commits, {rounds.Sum(r => r.Lost.Count)} lost, {rounds.Sum(r => r.Disagreements.Count)} disagreements, seed {seed}"
        );
        rounds.SelectMany(r => r.Disagreements).ShouldBeEmpty();
        rounds.SelectMany(r => r.Lost).ShouldBeEmpty();
        rounds.Sum(r => r.Acknowledged).ShouldBeGreaterThan(3 * total);
        inside.ShouldBeGreaterThanOrEqualTo(total * InsidePerBase / KillsPerBase);
    }
}
