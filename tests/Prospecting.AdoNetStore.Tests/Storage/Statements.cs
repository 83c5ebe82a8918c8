using Microsoft.Data.Sqlite;
using Prospecting.AdoNetStore.Storage;
using Prospecting.AdoNetStore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.AdoNetStore.Tests.Storage;

/// <summary>Values never become part of a statement, and personal ones are kept where they can be erased.</summary>
public sealed class Statements
{
    private static readonly Engine Sqlite = new SqliteEngine("Data Source=:memory:");

    [Fact]
    public void A_hole_is_a_parameter_and_a_part_is_taken_in()
    {
        const string hostile = "'; DROP TABLE prospects; --";
        Sql part = $"b = {hostile}";
        Sql sql = $"a = {1} AND {part} AND c IN {Sql.Any([hostile])}";
        using var command = new SqliteCommand();

        sql.WriteTo(command, Sqlite);

        command.CommandText.ShouldBe(
            "a = @p0 AND b = @p1 AND c IN (SELECT value FROM json_each(@p2))"
        );
        command.Parameters[0].Value.ShouldBe(1);
        command.Parameters[1].Value.ShouldBe(hostile);
        sql.ToString().ShouldBe("a = ? AND b = ? AND c IN ?");
    }

    [Fact]
    public void What_no_column_holds_is_refused() =>
        Should.Throw<ArgumentException>(() =>
        {
            Sql sql = $"a = {1.5}";
            return sql;
        });

    [Fact]
    [Rule("Q-2")]
    public async Task Quotes_and_wildcards_are_letters_like_any_other()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var odd = await harness.Sessions.StoreAsync(
            new ProspectDetails { DisplayName = "L'Étoile \"100%\" \\ _x_", Source = "o'clock\"\\" }
        );
        await harness.Sessions.StoreAsync(
            new ProspectDetails { DisplayName = "Ordinaire", Source = "file" }
        );
        await using var session = await harness.Sessions.OpenAsync(World.Anne);

        var bySource = await session.Prospects.QueryAsync(
            new ProspectQuery { Source = "o'clock\"\\" }
        );
        var byWildcards = await session.Prospects.QueryAsync(
            new ProspectQuery { Text = "100% _x" }
        );
        var byStatus = await session.Prospects.QueryAsync(
            new ProspectQuery { Statuses = ["new\"]'"] }
        );

        bySource.Rows.Select(r => r.Id).ShouldBe([odd]);
        byWildcards.Rows.Select(r => r.Id).ShouldBe([odd]);
        byStatus.Rows.ShouldBeEmpty();
    }

    [Fact]
    [Rule("H-1")]
    public async Task A_personal_value_is_apart_from_the_line_and_can_be_erased()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var id = await harness.Sessions.StoreAsync(
            new ProspectDetails { DisplayName = "Zoé Lefèvre", Source = "fair" }
        );

        (await harness.ReadAsync("SELECT changes FROM history"))
            .ShouldHaveSingleItem()
            .ShouldNotContain("Lef");
        await harness.ReadAsync("DELETE FROM history_personal");

        await using var session = await harness.Sessions.OpenAsync(World.Anne);
        var line = (await session.History.ReadAsync(id)).ShouldHaveSingleItem();
        line.Changes.Single(c => c.Field == "/displayName").New.ShouldBeNull();
    }

    [Fact]
    [Rule("M-0")]
    public async Task Every_key_begins_with_the_tenant()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();

        var firstColumns = await harness.ReadAsync(
            """
            SELECT t.name || '.' || i.name || ' ' || c.name
            FROM sqlite_master t
            JOIN pragma_index_list(t.name) i
            JOIN pragma_index_info(i.name) c ON c.seqno = 0
            WHERE t.type = 'table'
            """
        );

        firstColumns.Count.ShouldBeGreaterThan(11);
        firstColumns.ShouldAllBe(column => column.EndsWith(" tenant", StringComparison.Ordinal));
    }
}
