using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>Two tenants with two companies each: foreign reads find nothing, foreign writes are refused and every row of every table is unchanged.</summary>
[Rule("M-0", "M-3")]
public sealed class TenantsAndCompanies
{
    private static readonly Scope[] Scopes =
    [
        .. from tenant in (int[])[1, 2]
        from company in (string[])["paris", "lyon"]
        select Scope.ForUser(new TenantId(tenant), new UserId("anne"), new CompanyId(company)),
    ];

    [Fact]
    public async Task Nobody_sees_or_writes_what_belongs_to_the_other_three()
    {
        await using var harness = await SqliteHarness.CreateAsync();
        List<ProspectId> ids = [];
        foreach (var owner in Scopes)
        {
            ids.Add(await EnterAsync(harness.Sessions, owner));
        }

        var before = await DumpAsync(harness);
        for (var intruder = 0; intruder < Scopes.Length; intruder++)
        {
            for (var victim = 0; victim < Scopes.Length; victim++)
            {
                if (intruder != victim)
                {
                    await AttackAsync(
                        harness.Sessions,
                        Scopes[intruder],
                        Scopes[victim],
                        ids[victim]
                    );
                }
            }
        }

        (await DumpAsync(harness)).ShouldBe(before);
    }

    private static async Task<ProspectId> EnterAsync(
        IProspectingSessionFactory sessions,
        Scope scope
    )
    {
        await using var session = await sessions.OpenAsync(scope);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = $"Secret de {scope}" }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private static async Task AttackAsync(
        IProspectingSessionFactory sessions,
        Scope intruder,
        Scope victim,
        ProspectId target
    )
    {
        await using (var session = await sessions.OpenAsync(intruder))
        {
            (await session.Prospects.FindAsync(target)).ShouldBeNull();
            (await session.Prospects.QueryAsync(new ProspectQuery())).Rows.Count.ShouldBe(1);
        }

        // A prospect made under the victim's scope, smuggled into the intruder's session.
        await using (var session = await sessions.OpenAsync(intruder))
        {
            var disguise = new WorkContext(
                victim,
                session.Context.Clock,
                session.Context.Ids,
                session.Context.Workflows
            );
            session.Prospects.Add(
                Prospect.Create(new ProspectDetails { DisplayName = "Intrus" }, disguise).OrThrow()
            );
            await Should.ThrowAsync<ScopeViolationException>(() => session.CommitAsync());
        }

        // The victim's own record, rebuilt from a guess as if it were new.
        await using (var session = await sessions.OpenAsync(intruder))
        {
            var own = Prospect
                .Create(new ProspectDetails { DisplayName = "Faux" }, session.Context)
                .OrThrow();
            var forged = Prospect.FromSnapshot(
                own.ToSnapshot() with
                {
                    Id = target.Value,
                    Version = 0,
                }
            );
            forged
                .Change(new ProspectDetails { DisplayName = "Écrasé" }, session.Context)
                .OrThrow();
            session.Prospects.Add(forged);
            if (intruder.Tenant == victim.Tenant)
            {
                // The key is taken: the database says so.
                await Should.ThrowAsync<ConcurrencyConflictException>(() => session.CommitAsync());
            }
        }
    }

    private static async Task<string> DumpAsync(SqliteHarness harness)
    {
        await using var scope = harness.Services.CreateAsyncScope();
        var connection = (SqliteConnection)
            scope
                .ServiceProvider.GetRequiredService<ProspectingDbContext>()
                .Database.GetDbConnection();
        await connection.OpenAsync();
        List<string> lines = [];
        foreach (
            var table in await ReadAsync(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'prospecting%' AND name NOT LIKE 'prospecting_search%' ORDER BY name"
            )
        )
        {
            lines.Add(table);
            lines.AddRange(await ReadAsync(connection, $"SELECT * FROM {table} ORDER BY 1, 2, 3"));
        }

        return string.Join('\n', lines);
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))
                )
            );
        }

        return rows;
    }
}
