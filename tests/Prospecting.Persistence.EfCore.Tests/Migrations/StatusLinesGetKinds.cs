using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Persistence.EfCore.Tests.Migrations;

/// <summary>A base that an older version made goes on under this one.</summary>
public sealed class StatusLinesGetKinds : IDisposable
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-older-")
        .FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Rule("S-12", "S-14")]
    public async Task Lines_of_status_history_get_the_kind_they_would_have_been_written_with()
    {
        var builder = new DbContextOptionsBuilder<ProspectingDbContext>();
        builder.UseProspectingSqlite($"Data Source={Path.Combine(_folder, "older.db")}");
        var options = builder.Options;
        await using (var older = new ProspectingDbContext(options))
        {
            await older.GetService<IMigrator>().MigrateAsync("InitialSchema");
            await older.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO prospecting_status_changes
                    (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version)
                VALUES
                    (1, 'A', 1, 0, 'anne', 'create', NULL, 'new', 'standard', 1),
                    (1, 'A', 2, 0, 'anne', 'qualify', 'new', 'qualified', 'standard', 1)
                """
            );
        }

        await using var context = new ProspectingDbContext(options);
        await context.Database.MigrateAsync();
        var kinds = await context
            .Set<StatusChangeRow>()
            .OrderBy(l => l.Sequence)
            .Select(l => l.Kind)
            .ToListAsync();
        kinds.ShouldBe([StatusChangeKind.Entered, StatusChangeKind.Moved]);
        (await context.Set<WorkflowReleaseRow>().CountAsync()).ShouldBe(0);
    }
}
