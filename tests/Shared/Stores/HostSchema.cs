using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Prospecting.Tests.Stores;

/// <summary>Carries out what a migration of a host would, in the host's context.</summary>
internal static class HostSchema
{
    public static Task ApplyAsync(this DbContext context, Action<MigrationBuilder> write)
    {
        var migration = new MigrationBuilder(context.Database.ProviderName);
        write(migration);
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(migration.Operations);
        return context
            .GetService<IMigrationCommandExecutor>()
            .ExecuteNonQueryAsync(commands, context.GetService<IRelationalConnection>());
    }
}
