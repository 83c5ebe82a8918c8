using System.Data.Common;
using Microsoft.Data.Sqlite;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Reliability.Tests.Faults;

/// <summary>A SQLite base that is full, may only be read, is held by another program or is gone: one typed error, nothing half-written, one line each way.</summary>
[Rule("H-1")]
public sealed class SqliteFails
{
    private static readonly int[] DownAndUp = [3001, 3002];

    [Fact]
    public async Task A_base_held_by_another_program_is_busy_until_it_is_let_go()
    {
        await using var stored = await TestBase.CreateAsync(Engine.Sqlite);
        await using var store = new FaultyStore(
            stored,
            stored.ConnectionString + ";Default Timeout=1"
        );
        var id = await store.EnterAsync("Tenu");
        DbConnection? holder = null;
        for (var again = 0; again < 2; again++)
        {
            (
                await store.FailToChangeAsync<StoreUnavailableException>(
                    id,
                    breaks: async () =>
                    {
                        holder = await stored.OpenRawAsync();
                        await using var hold = holder.CreateCommand();
                        hold.CommandText = "BEGIN IMMEDIATE";
                        await hold.ExecuteNonQueryAsync();
                    },
                    mends: () => holder!.DisposeAsync().AsTask()
                )
            ).Fault.ShouldBe(StoreFault.Busy);
        }

        await store.EnterAsync("Libre");
        store.Log.Seen.ShouldBe(DownAndUp);
    }

    [Fact]
    public async Task A_full_base_takes_nothing_of_a_commit_and_all_of_it_once_there_is_room()
    {
        await using var stored = await TestBase.CreateAsync(Engine.Sqlite);
        await using var store = new FaultyStore(stored);
        var id = await store.EnterAsync("Plein");
        await using var full = new FaultyStore(stored, stored.ConnectionString);
        var pages = await PagesAsync(stored);
        full.Limit = pages;
        for (var again = 0; again < 3; again++)
        {
            (
                await full.FailToChangeAsync<StoreUnavailableException>(
                    id,
                    () => Task.CompletedTask,
                    () => Task.CompletedTask
                )
            ).Fault.ShouldBe(StoreFault.Full);
        }

        full.Limit = 1_000_000;
        await full.EnterAsync("Place");
        full.Log.Seen.ShouldBe(DownAndUp);
    }

    [Theory]
    [InlineData(";Mode=ReadOnly", false)]
    [InlineData("", true)]
    public async Task A_base_that_may_only_be_read_is_read(string mode, bool byPragma)
    {
        await using var stored = await TestBase.CreateAsync(Engine.Sqlite);
        await using var writable = new FaultyStore(stored);
        var id = await writable.EnterAsync("Lisible");
        await using var store = new FaultyStore(stored, stored.ConnectionString + mode);
        store.IsReadOnly = byPragma;
        for (var again = 0; again < 3; again++)
        {
            // Each time it is read before: that a base can be read does not mean that it is well.
            (
                await store.FailToChangeAsync<StoreUnavailableException>(
                    id,
                    () => Task.CompletedTask,
                    () => Task.CompletedTask
                )
            ).Fault.ShouldBe(StoreFault.ReadOnly);
        }

        store.Log.Seen.ShouldBe([3001]);
        if (byPragma)
        {
            store.IsReadOnly = false;
            await store.EnterAsync("Encore");
            store.Log.Seen.ShouldBe(DownAndUp);
        }
    }

    [Fact]
    public async Task A_base_that_is_gone_is_reported_once()
    {
        await using var stored = await TestBase.CreateAsync(Engine.Sqlite);
        await using var store = new FaultyStore(
            stored,
            stored.ConnectionString + ";Mode=ReadWrite"
        );
        await store.EnterAsync("Parti");
        var elsewhere = stored.File + ".moved";
        SqliteConnection.ClearAllPools();
        File.Move(stored.File, elsewhere);
        for (var again = 0; again < 3; again++)
        {
            (
                await Should.ThrowAsync<StoreUnavailableException>(() => store.EnterAsync("Rien"))
            ).Fault.ShouldBe(StoreFault.Unreachable);
        }

        File.Move(elsewhere, stored.File);
        await store.EnterAsync("Revenu");
        store.Log.Seen.ShouldBe(DownAndUp);
    }

    private static async Task<int> PagesAsync(TestBase stored)
    {
        await using var connection = await stored.OpenRawAsync();
        var rows = await RawRows.QueryAsync(connection, "PRAGMA page_count");
        return RawRows.Number(rows[0][0]);
    }
}
