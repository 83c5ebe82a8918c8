using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

/// <summary>A base whose history fails in a way that is asked for, and what is in it afterwards.</summary>
internal static class FaultyBase
{
    public static readonly Scope Marie = Scope.ForUser(new UserId("marie"), new CompanyId("paris"));

    /// <summary>Has the first writes of history do something; a sequence counts them, because no rollback undoes it.</summary>
    public static Task FailingAsync(this PostgreSqlHarness harness, int times, string statement) =>
        harness.SqlAsync(
            $"""
            CREATE SEQUENCE attempts;
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('attempts') <= {times} THEN {statement}; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER failing BEFORE INSERT ON prospecting_history FOR EACH ROW EXECUTE FUNCTION fail();
            """
        );

    public static async Task SqlAsync(this PostgreSqlHarness harness, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(harness.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<ProspectId> EnterAsync(this PostgreSqlHarness harness, string name)
    {
        await using var session = await harness.Sessions.OpenAsync(Marie);
        var prospect = session.Added(name);
        await session.CommitAsync();
        return prospect.Id;
    }

    public static Prospect Added(this IProspectingSession session, string name)
    {
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = name }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        return prospect;
    }

    /// <summary>Prospects, lines of history and messages: a prospect that was entered once adds one to each.</summary>
    public static async Task<(int, int, int)> RowsAsync(this PostgreSqlHarness harness)
    {
        await using var scope = harness.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        return (
            await context.Set<ProspectRow>().CountAsync(),
            await context.Set<HistoryRow>().CountAsync(),
            await context.Set<OutboxRow>().CountAsync()
        );
    }
}
