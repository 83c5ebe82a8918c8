using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;

Console.WriteLine("This program only lends its output to `dotnet ef`; see eng/add-migration.");

/// <summary>Makes the context whose migrations are written: for the engine that follows <c>--</c> on the command line of <c>dotnet ef</c>.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<ProspectingDbContext>
{
    public ProspectingDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ProspectingDbContext>();
        _ = args switch
        {
            ["Sqlite"] => options.UseProspectingSqlite("Data Source=design.db"),
            ["PostgreSql"] => options.UseProspectingPostgreSql("Host=design;Database=design"),
            _ => throw new ArgumentException("Name the engine: -- Sqlite or -- PostgreSql."),
        };
        return new ProspectingDbContext(options.Options);
    }
}
