using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using static Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage.FaultyBase;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

/// <summary>Our tables in the host's context, under its schema and prefix, with the host's strategy or ours.</summary>
public sealed class HostOwnedContext
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("Q-2")]
    public async Task Sort_keys_compare_by_code_points_without_the_host_asking(bool hasSettings)
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        await using var provider = await ShopAsync(database, hasSettings);
        await using var scope = provider.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
        var collation = await shop
            .Database.SqlQueryRaw<string>(
                "SELECT collation_name::text AS \"Value\" FROM information_schema.columns WHERE table_schema = 'crm' AND table_name = 'leads_prospects' AND column_name = 'name_key'"
            )
            .SingleAsync();
        collation.ShouldBe("C");
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 1)]
    [InlineData(false, false, 0)]
    [Rule("N-1")]
    public async Task One_transaction_of_the_host_spans_its_tables_and_ours(
        bool hasSettings,
        bool commits,
        int rows
    )
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        await using var provider = await ShopAsync(database, hasSettings);
        await using (var scope = provider.CreateAsyncScope())
        {
            var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
            var factory = scope.ServiceProvider.GetRequiredService<
                EfProspectingSessionFactory<ShopContext>
            >();
            await using var transaction = await shop.Database.BeginTransactionAsync();
            await using var session = await factory.OpenOnAsync(shop, Marie);
            var prospect = session.Added("Ensemble");
            await session.CommitAsync();
            shop.Visits.Add(new Visit { Id = Guid.Empty, Prospect = prospect.Id.Value });
            await shop.SaveChangesAsync();
            if (commits)
            {
                await transaction.CommitAsync();
            }
        }

        await using var after = provider.CreateAsyncScope();
        var read = after.ServiceProvider.GetRequiredService<ShopContext>();
        (await read.Visits.CountAsync()).ShouldBe(rows);
        (await read.Set<ProspectRow>().CountAsync()).ShouldBe(rows);
        (await read.Set<HistoryRow>().CountAsync()).ShouldBe(rows);
        (await read.Set<OutboxRow>().CountAsync()).ShouldBe(rows);
    }

    private static async Task<ServiceProvider> ShopAsync(TestDatabase database, bool hasSettings)
    {
        var services = new ServiceCollection();
        services.AddDbContext<ShopContext>(o =>
        {
            o.UseNpgsql(database.ConnectionString);
            if (hasSettings)
            {
                o.AddProspectingPostgreSqlSettings(s => s.MaxAttempts = 3);
            }
        });
        services.AddProspecting().UsePostgreSql<ShopContext>();
        var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreatedAsync();
        return provider;
    }

    private sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
    {
        public DbSet<Visit> Visits => Set<Visit>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddProspecting(o => (o.Schema, o.TablePrefix) = ("crm", "leads_"));
            modelBuilder.Entity<Visit>().Property(v => v.Id).ValueGeneratedNever();
        }
    }

    private sealed class Visit
    {
        public Guid Id { get; set; }

        public Guid Prospect { get; set; }
    }
}
