using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Migrations;

/// <summary>Hosts that start together on one base.</summary>
[Rule("M-0")]
public sealed class SeveralHosts
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(0)]
    [InlineData(4)]
    public async Task All_of_them_may_migrate_at_once(int partitions)
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var services = new ServiceCollection();
                        services
                            .AddProspecting()
                            .UsePostgreSql(
                                database.ConnectionString,
                                o => o.HashPartitions = partitions
                            );
                        await using var provider = services.BuildServiceProvider();
                        await provider.MigrateProspectingAsync();
                        await using var scope = provider.CreateAsyncScope();
                        var context =
                            scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
                        (await context.Set<ProspectRow>().CountAsync()).ShouldBe(0);
                    })
                )
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_base_that_is_not_there_yet_is_made()
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        await database.DisposeAsync();
        var services = new ServiceCollection();
        services.AddProspecting().UsePostgreSql(database.ConnectionString);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateProspectingAsync();
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        (await context.Database.GetAppliedMigrationsAsync()).ShouldNotBeEmpty();
    }
}
