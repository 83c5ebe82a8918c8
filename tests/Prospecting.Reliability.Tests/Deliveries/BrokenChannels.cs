using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Xunit.Abstractions;

namespace Prospecting.Reliability.Tests.Deliveries;

/// <summary>However often the channel breaks and a dispatcher dies: every message arrives, and those of one prospect in order.</summary>
[Rule("N-1")]
public sealed class BrokenChannels(ITestOutputHelper output)
{
    private const int FailuresInCi = 500;
    private const int Prospects = 40;

    [Fact]
    public Task Every_message_arrives_in_order_on_SQLite() => DeliverAsync(Engine.Sqlite);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public Task Every_message_arrives_in_order_on_PostgreSQL() => DeliverAsync(Engine.PostgreSql);

    private async Task DeliverAsync(Engine engine)
    {
        var failures = Figures.Of("PROSPECTING_FAILURES", FailuresInCi);
        var seed = Figures.Of("PROSPECTING_SEED", Environment.TickCount & 0xFFFFF);
        output.WriteLine($"seed {seed}");
        // Of 100 attempts 59 fail, which makes about 140 failures for 100 messages; each change brings two messages.
        var changes = Math.Max(1, (int)Math.Ceiling(failures / 140.0 * 100 / Prospects / 2 * 1.1));
        var kills = Math.Max(5, failures / 100);
        await using var stored = await TestBase.CreateAsync(engine);
        await using var services = BaseServices.Build(engine, stored.ConnectionString);
        await using var run = new DeliveryRun(stored, services, seed);
        await run.WriteMessagesAsync(Prospects, changes);
        var receipts = await run.DeliverAsync(kills);
        await using var connection = await stored.OpenRawAsync();
        var rows = await RawRows.QueryAsync(
            connection,
            "SELECT id, died_at FROM prospecting_outbox"
        );
        var ids = rows.Select(r => RawRows.Id(r[0])).ToHashSet();
        output.Say(
            $"{engine}: {ids.Count} messages, {receipts.Failures.Values.Sum()} failed deliveries ({string.Join(", ", receipts.Failures.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value}"))}), {run.KillsBetweenSendAndMark} kills between send and mark, {receipts.Received.Select(r => r.Id).Distinct().Count()} delivered, {receipts.Duplicates} duplicates under the same id, {receipts.ForeignDuplicates} under another, {receipts.Inversions} inversions, seed {seed}"
        );
        rows.ShouldAllBe(r => r[1] == null);
        receipts
            .Received.Select(r => r.Id)
            .ToHashSet()
            .SetEquals(ids)
            .ShouldBeTrue("all delivered");
        receipts.ForeignDuplicates.ShouldBe(0);
        receipts.Inversions.ShouldBe(0);
        receipts.Failures.Values.Sum().ShouldBeGreaterThanOrEqualTo(failures);
    }
}
