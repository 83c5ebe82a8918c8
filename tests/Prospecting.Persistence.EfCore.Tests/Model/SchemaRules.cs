using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests;

namespace Prospecting.Persistence.EfCore.Tests.Model;

[Rule("M-0")]
public sealed class SchemaRules
{
    [Fact]
    public async Task Every_key_index_and_foreign_key_begins_with_the_tenant()
    {
        await using var harness = await SqliteHarness.CreateAsync();
        await using var scope = harness.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>().Model;
        model.GetEntityTypes().ShouldNotBeEmpty();
        foreach (var entity in model.GetEntityTypes())
        {
            entity.FindPrimaryKey()!.Properties[0].Name.ShouldBe("TenantId", entity.Name);
            foreach (var index in entity.GetIndexes())
            {
                index.Properties[0].Name.ShouldBe("TenantId", $"{entity.Name}: {index.Name}");
            }

            foreach (var key in entity.GetForeignKeys())
            {
                key.Properties[0]
                    .Name.ShouldBe("TenantId", $"{entity.Name}: {key.DependentToPrincipal}");
            }
        }
    }

    [Fact]
    public async Task The_shipped_migrations_say_what_the_model_says()
    {
        await using var harness = await SqliteHarness.CreateAsync();
        await using var scope = harness.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        context.Database.HasPendingModelChanges().ShouldBeFalse("run eng/add-migration NAME");
        (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }
}
