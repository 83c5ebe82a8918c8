using Microsoft.Data.Sqlite;
using Prospecting.AdoNetStore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Tests.Storage;

/// <summary>A commit that the database stops leaves nothing behind.</summary>
public sealed class CommitIsWhole
{
    public static TheoryData<string> WrittenByAChange =>
        ["prospects", "prospect_shares", "match_keys", "history", "history_personal", "outbox"];

    [Theory]
    [MemberData(nameof(WrittenByAChange))]
    public async Task A_commit_that_fails_at_one_table_leaves_nothing_in_any(string table)
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var id = await harness.Sessions.StoreAsync(new ProspectDetails { DisplayName = "Avant" });
        var before = await ContentAsync(harness);
        await BreakAsync(harness, table, "INSERT");
        await BreakAsync(harness, table, "UPDATE");
        await using (var session = await harness.Sessions.OpenAsync(World.Anne))
        {
            var prospect = (await session.Prospects.FindAsync(id))!;
            prospect
                .Change(prospect.Details with { DisplayName = "Après" }, session.Context)
                .OrThrow();
            session.Prospects.Add(
                Prospect
                    .Create(new ProspectDetails { DisplayName = "Nouveau" }, session.Context)
                    .OrThrow()
            );

            await Should.ThrowAsync<SqliteException>(() => session.CommitAsync());

            await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync());
            prospect.Version.ShouldBe(1);
        }

        (await ContentAsync(harness)).ShouldBe(before);
    }

    [Fact]
    public async Task A_commit_that_finds_the_file_locked_says_so_and_writes_nothing()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var id = await harness.Sessions.StoreAsync(new ProspectDetails { DisplayName = "Avant" });
        var impatient = harness.Open(";Default Timeout=1");
        await using (var other = await harness.ConnectAsync())
        {
            await using var blocking = other.BeginTransaction(deferred: false);
            var refusal = await Should.ThrowAsync<StoreUnavailableException>(() =>
                impatient.CommentAsync(id, "meanwhile")
            );
            refusal.Fault.ShouldBe(StoreFault.Busy);
            refusal.IsOutcomeUnknown.ShouldBeFalse();
        }

        (await impatient.ReadAsync(id)).Version.ShouldBe(1);
        await impatient.CommentAsync(id, "afterwards");
        (await impatient.ReadAsync(id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_as_damaged()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var path = new SqliteConnectionStringBuilder(harness.ConnectionString).DataSource;
        File.Delete(path + "-wal");
        await File.WriteAllTextAsync(path, new string('x', 8192));

        var refusal = await Should.ThrowAsync<StoreUnavailableException>(async () =>
            await harness.Sessions.OpenAsync(World.Anne)
        );

        refusal.Fault.ShouldBe(StoreFault.Damaged);
    }

    private static async Task BreakAsync(SqliteFileHarness harness, string table, string statement)
    {
        await using var connection = await harness.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"CREATE TRIGGER broken_{statement} BEFORE {statement} ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> ContentAsync(SqliteFileHarness harness)
    {
        List<string> content = [];
        var tables = await harness.ReadAsync(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        );
        foreach (var table in tables)
        {
            var columns = await harness.ReadAsync($"SELECT name FROM pragma_table_info('{table}')");
            content.AddRange(
                await harness.ReadAsync(
                    $"SELECT '{table}: ' || json_array({string.Join(',', columns)}) FROM {table} ORDER BY 1"
                )
            );
        }

        return content;
    }
}
