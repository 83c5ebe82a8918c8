using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;

Console.WriteLine("This program only lends its output to `dotnet ef`; see eng/add-migration.");

/// <summary>Makes the context whose migrations are written.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<ProspectingDbContext>
{
    public ProspectingDbContext CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<ProspectingDbContext>)
                new DbContextOptionsBuilder<ProspectingDbContext>()
                    .UseProspectingSqlite("Data Source=design.db")
                    .Options
        );
}
