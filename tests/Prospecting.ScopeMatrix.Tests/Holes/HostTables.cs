using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Tests;

namespace Prospecting.ScopeMatrix.Tests.Holes;

/// <summary>A host's own tables stay the host's to write in bulk, also where a statement reads ours.</summary>
[Rule("M-3")]
public sealed class HostTables
{
    [Fact]
    public async Task Bulk_writes_on_the_host_s_own_table_are_let_through_and_those_on_ours_are_not()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var services = new ServiceCollection();
        services.AddDbContext<GarageContext>(o => o.UseSqlite(connection));
        services.AddProspecting().UseSqlite<GarageContext>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<GarageContext>();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(new Repair { Plate = "AA-1" }, new Repair { Plate = "AA-2" });
        await context.SaveChangesAsync();

        (
            await context
                .Set<Repair>()
                .Where(r => !context.Set<ProspectRow>().Any(p => p.DisplayName == r.Plate))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Plate, r => r.Plate + "!"))
        ).ShouldBe(2);
        (
            await context.Set<Repair>().TagWith("crm_prospects").Take(1).ExecuteDeleteAsync()
        ).ShouldBe(1);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            context.Set<ProspectRow>().TagWith("the host's").ExecuteDeleteAsync()
        );
    }

    private sealed class GarageContext(DbContextOptions<GarageContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddProspecting(o => o.TablePrefix = "crm_");
            modelBuilder.Entity<Repair>().HasKey(r => r.Id);
        }
    }

    private sealed class Repair
    {
        public int Id { get; set; }

        public string Plate { get; set; } = string.Empty;
    }
}
