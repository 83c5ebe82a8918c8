using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;

namespace Prospecting.Tests.PostgreSql;

/// <summary>Databases with our tables in them, copied from one that was migrated once.</summary>
public static class MigratedDatabases
{
    /// <summary>A database of one's own on the shared server, with our tables.</summary>
    /// <param name="partitions">How many hash partitions each table has; 0 for plain tables.</param>
    public static Task<TestDatabase> CreateAsync(int partitions = 0) =>
        TemplateDatabases.CopyAsync(
            string.Create(CultureInfo.InvariantCulture, $"migrated_{partitions}"),
            connectionString => MigrateAsync(connectionString, partitions)
        );

    private static async Task MigrateAsync(string connectionString, int partitions)
    {
        var options = new DbContextOptionsBuilder<ProspectingDbContext>();
        options.UseProspectingPostgreSql(connectionString, o => o.HashPartitions = partitions);
        await using var context = new ProspectingDbContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
