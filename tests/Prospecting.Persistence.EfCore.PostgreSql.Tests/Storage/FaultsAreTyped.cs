using NodaTime;
using Npgsql;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.History;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using static Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage.FaultyBase;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

/// <summary>Whatever the server cannot do is one typed error that says why; nothing is half-written.</summary>
[Rule("M-0")]
public sealed class FaultsAreTyped
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("53100", StoreFault.Full)]
    [InlineData("53200", StoreFault.Full)]
    [InlineData("25006", StoreFault.ReadOnly)]
    [InlineData("57014", StoreFault.TimedOut)]
    [InlineData("55P03", StoreFault.Busy)]
    [InlineData("58030", StoreFault.Disk)]
    [InlineData("XX001", StoreFault.Damaged)]
    [InlineData("08006", StoreFault.Unreachable)]
    [InlineData("42501", StoreFault.Denied)]
    public async Task A_commit_that_the_server_cannot_write_writes_nothing(
        string state,
        StoreFault expected
    )
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(options: o =>
            o.MaxAttempts = 2
        );
        await harness.FailingAsync(1000, $"RAISE EXCEPTION USING ERRCODE = '{state}'");
        var fault = await Should.ThrowAsync<StoreUnavailableException>(() =>
            harness.EnterAsync("Rien")
        );
        (fault.Fault, fault.IsOutcomeUnknown).ShouldBe((expected, false));
        fault.Message.ShouldNotContain(harness.Database.Server.Folder);
        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_read_only_base_is_read_and_refuses_to_be_written()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        var id = await harness.EnterAsync("Lisible");
        await harness.SqlAsync(
            $"ALTER DATABASE {harness.Database.Name} SET default_transaction_read_only = on"
        );
        ForgetConnections(harness);
        await using var session = await harness.Sessions.OpenAsync(Marie);
        var prospect = (await session.Prospects.FindAsync(id))!;
        prospect.Change(prospect.Details with { DisplayName = "Non" }, session.Context).OrThrow();
        (
            await Should.ThrowAsync<StoreUnavailableException>(() => session.CommitAsync())
        ).Fault.ShouldBe(StoreFault.ReadOnly);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_table_that_somebody_holds_is_busy_once_the_server_waits_no_longer()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await harness.SqlAsync($"ALTER DATABASE {harness.Database.Name} SET lock_timeout = '50ms'");
        ForgetConnections(harness);
        await using var holder = new NpgsqlConnection(harness.Database.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (
            var hold = new NpgsqlCommand(
                "LOCK TABLE prospecting_history IN ACCESS EXCLUSIVE MODE",
                holder,
                transaction
            )
        )
        {
            await hold.ExecuteNonQueryAsync();
        }

        (
            await Should.ThrowAsync<StoreUnavailableException>(() => harness.EnterAsync("Attend"))
        ).Fault.ShouldBe(StoreFault.Busy);
        await transaction.RollbackAsync();
        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_base_that_does_not_exist_is_denied()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await harness.Database.DisposeAsync();
        (
            await Should.ThrowAsync<StoreUnavailableException>(() => harness.EnterAsync("Perdu"))
        ).Fault.ShouldBe(StoreFault.Denied);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Without_its_server_every_read_says_so_and_goes_on_when_it_is_back()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var harness = await PostgreSqlHarness.CreateOnAsync(
            server,
            o =>
            {
                o.MaxAttempts = 2;
                o.FirstDelay = TimeSpan.FromMilliseconds(1);
            }
        );
        var id = await harness.EnterAsync("Présent");
        await using var session = await harness.Sessions.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("robot"))
        );
        await using var writing = await harness.Sessions.OpenAsync(Marie);
        writing.Added("Jamais");
        await server.StopAsync();
        Func<Task>[] reads =
        [
            () => session.Prospects.FindAsync(id),
            () => session.Prospects.FindByReferencesAsync(["A1"]),
            () => session.Prospects.QueryAsync(new ProspectQuery()),
            () => session.Prospects.CountByStatusAsync(),
            () => session.Contacts.FindAsync([new ContactId(id.Value)]),
            () => session.Matches.FindAsync([new MatchKey(MatchKeyKind.Email, 1)], 10),
            () => session.Matches.SharedKeysAsync().GetAsyncEnumerator().MoveNextAsync().AsTask(),
            () => session.History.ReadAsync(id),
            () =>
                session.History.TimeInStatusAsync(
                    new TimeInStatusQuery { Now = session.Context.Now }
                ),
            () => session.Releases.ReadCurrentAsync(),
            () => session.Outbox.ReadPendingAsync(10),
            () => session.Outbox.ClaimAsync(10, Duration.FromMinutes(1)),
            () => session.Outbox.ReplayAsync([id.Value]),
            () => session.Outbox.CountAsync(),
            () => session.Receipts.FindAsync(new CommandKey("7f0c")),
            () => writing.CommitAsync(),
        ];
        foreach (var read in reads)
        {
            (await Should.ThrowAsync<StoreUnavailableException>(read)).Fault.ShouldBe(
                StoreFault.Unreachable
            );
        }

        // Another session needs the workflows, which are known for a while without the server.
        harness.Clock.Advance(Duration.FromHours(1));
        await Should.ThrowAsync<StoreUnavailableException>(async () =>
            await harness.Sessions.OpenAsync(Marie)
        );
        await server.RestartAsync();
        (await session.Prospects.FindAsync(id))!.DisplayName.ShouldBe("Présent");
        (await harness.RowsAsync()).ShouldBe((1, 1, 1));
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_server_that_comes_back_in_time_is_waited_for()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var harness = await PostgreSqlHarness.CreateOnAsync(
            server,
            o =>
            {
                o.MaxAttempts = 1000;
                o.MaxRetryTime = TimeSpan.FromMinutes(2);
            }
        );
        await using var session = await harness.Sessions.OpenAsync(Marie);
        session.Added("Patient");
        await server.StopAsync();
        var commit = session.CommitAsync();
        await server.RestartAsync();
        await commit;
        (await harness.RowsAsync()).ShouldBe((1, 1, 1));
    }

    private static void ForgetConnections(PostgreSqlHarness harness)
    {
        using var pool = new NpgsqlConnection(harness.Database.ConnectionString);
        NpgsqlConnection.ClearPool(pool);
    }
}
