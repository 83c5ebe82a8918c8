using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>Raw SQL, past every check of ours: the database itself keeps what happened.</summary>
public abstract class HistoryIsProtected
{
    private static readonly Scope Anne = Scope.ForUser(new UserId("anne"), new CompanyId("paris"));

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [Rule("H-1", "S-12", "S-14")]
    [InlineData("UPDATE prospecting_history SET user_id = 'bruno'")]
    [InlineData("UPDATE prospecting_history SET changes = '[]' WHERE sequence = 1")]
    [InlineData("DELETE FROM prospecting_history")]
    [InlineData("UPDATE prospecting_status_changes SET to_status = 'won'")]
    [InlineData("DELETE FROM prospecting_status_changes WHERE sequence = 1")]
    [InlineData("UPDATE prospecting_history_personal_values SET personal_values = '[]'")]
    [InlineData("UPDATE prospecting_workflow_releases SET user_id = 'bruno'")]
    [InlineData("DELETE FROM prospecting_workflow_releases")]
    public async Task The_database_refuses_to_rewrite_it(string statement)
    {
        await using var harness = await CreateAsync();
        await FillAsync(harness);
        var before = await ReadAsync(harness);
        before.ShouldNotContain(string.Empty, "every protected table has rows");
        await harness.InContextAsync(async context =>
            await Should.ThrowAsync<DbException>(() =>
                context.Database.ExecuteSqlRawAsync(statement)
            )
        );
        (await ReadAsync(harness)).ShouldBe(before);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("H-1", "Y-2")]
    public async Task Personal_values_can_be_erased_and_what_happened_stays()
    {
        await using var harness = await CreateAsync();
        var id = await FillAsync(harness);
        await harness.InContextAsync(context =>
            context.Database.ExecuteSqlRawAsync("DELETE FROM prospecting_history_personal_values")
        );
        await using var session = await harness.Sessions.OpenAsync(Anne);
        var change = (await session.History.ReadAsync(id))[0]
            .Changes.Single(c => c.Field == "/displayName");
        (change.IsPersonal, change.New).ShouldBe((true, null));
    }

    internal abstract Task<IStoreWithContext> CreateAsync();

    internal static async Task<ProspectId> FillAsync(IStoreWithContext harness)
    {
        await using var session = await harness.Sessions.OpenAsync(Anne);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Fictif" }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        await harness.InContextAsync(context =>
            context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO prospecting_workflow_releases
                    (tenant_id, company_id, number, is_managed, renamed, at, user_id)
                VALUES (1, 'paris', 1, {0}, '{{}}', 0, 'anne')
                """,
                true
            )
        );
        return prospect.Id;
    }

    private static async Task<string[]> ReadAsync(IStoreWithContext harness)
    {
        string[] read = [];
        await harness.InContextAsync(async context =>
            read = [
                string.Join(
                    ';',
                    await context.Set<HistoryRow>().Select(h => h.Changes + h.UserId).ToListAsync()
                ),
                string.Join(
                    ';',
                    await context
                        .Set<PersonalValueRow>()
                        .Select(v => v.PersonalValues)
                        .ToListAsync()
                ),
                string.Join(
                    ';',
                    await context
                        .Set<StatusChangeRow>()
                        .Select(s => s.ToStatus + s.UserId)
                        .ToListAsync()
                ),
                string.Join(
                    ';',
                    await context
                        .Set<WorkflowReleaseRow>()
                        .Select(r => r.UserId + r.Number)
                        .ToListAsync()
                ),
            ]
        );
        return read;
    }
}
