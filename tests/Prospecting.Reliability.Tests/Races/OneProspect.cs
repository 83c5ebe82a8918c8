using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Crashes;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Reliability.Victim.Races;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Xunit.Abstractions;

namespace Prospecting.Reliability.Tests.Races;

/// <summary>Many writers on one prospect, each from what it read: every change is made once, from the one before.</summary>
[Rule("H-1")]
public sealed class OneProspect(ITestOutputHelper output)
{
    private const int Writers = 8;
    private static readonly int Changes = Figures.Of("PROSPECTING_CHANGES", 100);

    [Fact]
    public Task No_change_is_lost_on_SQLite() => InOneProcessAsync(Engine.Sqlite);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public Task No_change_is_lost_on_PostgreSQL() => InOneProcessAsync(Engine.PostgreSql);

    [Fact]
    public async Task No_change_is_lost_on_SQLite_by_two_processes()
    {
        await using var stored = await TestBase.CreateAsync(Engine.Sqlite);
        await using var services = BaseServices.Build(stored.Engine, stored.ConnectionString);
        var id = await CreateAsync(services);
        await using var first = Start(stored, id, 0);
        await using var second = Start(stored, id, Writers / 2);
        await first.BeginAsync();
        await second.BeginAsync();
        await first.EndAsync();
        await second.EndAsync();
        var conflicts = first
            .Lines.Concat(second.Lines)
            .Sum(l => int.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture));
        await VerifyAsync(stored, services, id, conflicts, "2 processes");
    }

    private async Task InOneProcessAsync(Engine engine)
    {
        await using var stored = await TestBase.CreateAsync(engine);
        await using var services = BaseServices.Build(engine, stored.ConnectionString);
        var id = await CreateAsync(services);
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        // Whatever else than a conflict a writer meets ends it, and this test with it.
        var conflicts = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(n =>
                    Task.Run(() =>
                        RaceWriter.RunAsync(sessions, id, Name(n), Changes, CancellationToken.None)
                    )
                )
        );
        await VerifyAsync(stored, services, id, conflicts.Sum(), "1 process");
    }

    private async Task VerifyAsync(
        TestBase stored,
        ServiceProvider services,
        ProspectId id,
        int conflicts,
        string processes
    )
    {
        var total = Writers * Changes;
        await using var session = await services
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(World.Robot);
        var prospect = await session.Prospects.FindAsync(id);
        prospect!.Version.ShouldBe(1 + total);
        await using var connection = await stored.OpenRawAsync();
        var facts = await StoredFacts.ReadAsync(connection);
        var lines = facts.Lines[id.Value].ToList();
        lines.Count.ShouldBe(1 + total);
        var sources = lines
            .Skip(1)
            .Select(l => l.Changes.Single(c => c.Field == "/source"))
            .ToList();
        // Each began with what the one before had left: an overwritten change would break the chain.
        sources
            .Zip(sources.Skip(1))
            .Count(pair => pair.First.New != pair.Second.Old)
            .ShouldBe(0, "lost updates");
        sources[0].Old.ShouldBeNull();
        sources[^1].New.ShouldBe(prospect.Source);
        var expected = Enumerable
            .Range(0, Writers)
            .SelectMany(w => Enumerable.Range(1, Changes).Select(n => $"{Name(w)}-{n}"))
            .Order(StringComparer.Ordinal);
        sources.Select(s => s.New).Order(StringComparer.Ordinal).ShouldBe(expected);
        (await Consistency.DisagreementsAsync(stored, services)).ShouldBeEmpty();
        conflicts.ShouldBeGreaterThan(0, "they never met");
        output.Say(
            $"{stored.Engine}, {processes}: {Writers} writers x {Changes} changes of one prospect, version {prospect.Version}, {lines.Count} lines of history, 0 lost updates, {conflicts} conflicts, each a ConcurrencyConflictException"
        );
    }

    private static VictimProcess Start(TestBase stored, ProspectId id, int firstWriter) =>
        VictimProcess.Start(
            "race",
            stored,
            "--prospect",
            id.ToString(),
            "--first",
            firstWriter.ToString(CultureInfo.InvariantCulture),
            "--workers",
            (Writers / 2).ToString(CultureInfo.InvariantCulture),
            "--changes",
            Changes.ToString(CultureInfo.InvariantCulture)
        );

    private static async Task<ProspectId> CreateAsync(ServiceProvider services)
    {
        await using var session = await services
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(World.Worker("anne"));
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Disputé" }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private static string Name(int writer) =>
        string.Create(CultureInfo.InvariantCulture, $"w{writer}");
}
