using Npgsql;
using Prospecting.Persistence.EfCore.PostgreSql;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Reliability.Tests.Faults;

/// <summary>A PostgreSQL base that is down, slow, read-only, full, or drops connections: one typed error, nothing half-written, one line each way.</summary>
[Rule("M-0")]
public sealed class PostgreSqlFails
{
    private static readonly int[] DownAndUp = [3001, 3002];

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("53100", StoreFault.Full, 1)]
    [InlineData("25006", StoreFault.ReadOnly, 1)]
    [InlineData("57014", StoreFault.TimedOut, 1)]
    [InlineData("57P01", StoreFault.Unreachable, 4)]
    [InlineData("57P03", StoreFault.Unreachable, 4)]
    [InlineData("53300", StoreFault.Busy, 4)]
    public async Task A_fault_that_lasts_is_typed_after_the_attempts_that_it_is_worth(
        string state,
        StoreFault expected,
        int attempts
    )
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await using var store = new FaultyStore(stored, options: Brief);
        var id = await store.EnterAsync("Solide");
        for (var again = 0; again < 3; again++)
        {
            var begun = store.Begun;
            var fault = await store.FailToChangeAsync<StoreUnavailableException>(
                id,
                breaks: () => FailAsync(stored, $"RAISE EXCEPTION USING ERRCODE = '{state}'"),
                mends: () => HealAsync(stored)
            );
            (fault.Fault, fault.IsOutcomeUnknown).ShouldBe((expected, false));
            (store.Begun - begun).ShouldBe(attempts);
        }

        await store.EnterAsync("Guéri");
        store.Log.Seen.ShouldBe(DownAndUp);
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("40001")]
    [InlineData("40P01")]
    public async Task A_race_that_is_lost_each_time_is_a_conflict_and_no_fault(string state)
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await using var store = new FaultyStore(stored, options: Brief);
        var id = await store.EnterAsync("Disputé");
        var begun = store.Begun;
        await store.FailToChangeAsync<ConcurrencyConflictException>(
            id,
            breaks: () => FailAsync(stored, $"RAISE EXCEPTION USING ERRCODE = '{state}'"),
            mends: () => HealAsync(stored)
        );
        (store.Begun - begun).ShouldBe(4);
        store.Log.Seen.ShouldBeEmpty();
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_connection_that_drops_in_each_attempt_leaves_nothing_behind()
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await using var store = new FaultyStore(stored, options: Brief);
        var id = await store.EnterAsync("Coupé");
        var begun = store.Begun;
        var fault = await store.FailToChangeAsync<StoreUnavailableException>(
            id,
            breaks: () => FailAsync(stored, "PERFORM pg_terminate_backend(pg_backend_pid())"),
            mends: () => HealAsync(stored)
        );
        fault.Fault.ShouldBe(StoreFault.Unreachable);
        (store.Begun - begun).ShouldBe(4);
        await store.EnterAsync("Relié");
        store.Log.Seen.ShouldBe(DownAndUp);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_server_that_is_too_slow_is_given_up()
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await using var store = new FaultyStore(
            stored,
            stored.ConnectionString + ";Command Timeout=1",
            Brief
        );
        var id = await store.EnterAsync("Lent");
        var fault = await store.FailToChangeAsync<StoreUnavailableException>(
            id,
            breaks: () => FailAsync(stored, "PERFORM pg_sleep(30)"),
            mends: () => HealAsync(stored)
        );
        fault.Fault.ShouldBe(StoreFault.TimedOut);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Two_that_wait_for_each_other_both_come_through()
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await using var store = new FaultyStore(stored);
        var (first, second) = (await store.EnterAsync("Un"), await store.EnterAsync("Deux"));
        await stored.ExecuteRawAsync(
            $"""
            CREATE TABLE others (mine uuid, other uuid);
            INSERT INTO others VALUES ('{first}', '{second}'), ('{second}', '{first}');
            CREATE SEQUENCE rounds;
            CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('rounds') <= 2 THEN
                    PERFORM pg_sleep(0.3);
                    PERFORM 1 FROM prospecting_prospects p JOIN others o ON o.other = p.id
                        WHERE o.mine = NEW.id FOR UPDATE OF p;
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER meeting AFTER UPDATE ON prospecting_prospects FOR EACH ROW EXECUTE FUNCTION meet();
            """
        );
        var begun = store.Begun;
        await Task.WhenAll(
            ChangeAsync(store, first, "Un bis"),
            ChangeAsync(store, second, "Deux bis")
        );
        (store.Begun - begun).ShouldBe(3);
        await using var session = await store.Sessions.OpenAsync(World.Robot);
        (await session.Prospects.FindAsync([first, second]))
            .Select(p => p.Version)
            .ShouldBe([2, 2]);
        store.Log.Seen.ShouldBeEmpty();
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Serializable_transactions_that_collide_are_repeated_or_told_as_conflicts()
    {
        await using var stored = await TestBase.CreateAsync(Engine.PostgreSql);
        await stored.ExecuteRawAsync(
            $"ALTER DATABASE {stored.Database.Name} SET default_transaction_isolation = 'serializable'"
        );
        await using var store = new FaultyStore(stored, options: o => o.MaxAttempts = 50);
        const int writers = 4;
        const int each = 10;
        await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(w =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < each; )
                        {
                            try
                            {
                                await store.EnterAsync($"Client {w} {i}");
                                i++;
                            }
                            catch (ConcurrencyConflictException)
                            {
                                // Told as what it is: it is entered again.
                            }
                        }
                    })
                )
        );
        await using var connection = await stored.OpenRawAsync();
        var rows = await RawRows.QueryAsync(
            connection,
            "SELECT (SELECT COUNT(*) FROM prospecting_prospects), (SELECT COUNT(*) FROM prospecting_history)"
        );
        (RawRows.Number(rows[0][0]), RawRows.Number(rows[0][1])).ShouldBe(
            (writers * each, writers * each)
        );
        store.Log.Seen.ShouldBeEmpty();
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task When_the_first_of_two_hosts_stops_and_the_second_refuses_it_is_tried_again_within_the_budget()
    {
        await using var first = await PostgreSqlServer.StartAsync();
        await using var stored = await TestBase.CreateAsync(first);
        var second = Directory.CreateTempSubdirectory("nobody-").FullName;
        var both = new NpgsqlConnectionStringBuilder(stored.ConnectionString)
        {
            Host = $"{first.Folder},{second}",
            TargetSessionAttributes = "primary",
        };
        await using var store = new FaultyStore(stored, both.ToString(), Brief);
        var id = await store.EnterAsync("Basculé");
        await using (var session = await store.Sessions.OpenAsync(World.Worker("anne")))
        {
            var prospect = (await session.Prospects.FindAsync(id))!;
            prospect
                .Change(prospect.Details with { DisplayName = "Non" }, session.Context)
                .OrThrow();
            var before = await RawRows.DumpAsync(stored);
            await first.StopAsync();
            for (var again = 0; again < 3; again++)
            {
                (
                    await Should.ThrowAsync<StoreUnavailableException>(() =>
                        session.Prospects.CountByStatusAsync()
                    )
                ).Fault.ShouldBe(StoreFault.Unreachable);
            }

            (
                await Should.ThrowAsync<StoreUnavailableException>(() => session.CommitAsync())
            ).Fault.ShouldBe(StoreFault.Unreachable);
            await first.RestartAsync();
            (await RawRows.DumpAsync(stored)).ShouldBe(before);
        }

        await first.StopAsync();
        var waiting = new FaultyStore(
            stored,
            both.ToString(),
            o =>
            {
                o.MaxAttempts = 1000;
                o.MaxRetryTime = TimeSpan.FromMinutes(2);
            }
        );
        await using (waiting)
        {
            var entered = waiting.EnterAsync("Patient");
            await first.RestartAsync();
            await entered;
            waiting.Log.Seen.ShouldBeEmpty();
        }

        await store.EnterAsync("Revenu");
        store.Log.Seen.ShouldBe(DownAndUp);
        Directory.Delete(second);
    }

    private static void Brief(ProspectingPostgreSqlOptions options)
    {
        options.MaxAttempts = 4;
        options.FirstDelay = TimeSpan.FromMilliseconds(2);
    }

    private static async Task ChangeAsync(FaultyStore store, ProspectId id, string name)
    {
        await using var session = await store.Sessions.OpenAsync(World.Worker("anne"));
        var prospect = (await session.Prospects.FindAsync(id))!;
        prospect.Change(prospect.Details with { DisplayName = name }, session.Context).OrThrow();
        await session.CommitAsync();
    }

    private static Task FailAsync(TestBase stored, string statement) =>
        stored.ExecuteRawAsync(
            $"""
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN {statement}; RETURN NEW; END $$;
            CREATE TRIGGER failing BEFORE INSERT ON prospecting_outbox FOR EACH ROW EXECUTE FUNCTION fail();
            """
        );

    private static Task HealAsync(TestBase stored) =>
        stored.ExecuteRawAsync("DROP TRIGGER failing ON prospecting_outbox; DROP FUNCTION fail();");
}
