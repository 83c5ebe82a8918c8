using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>A host's own context: a table of its own beside ours, under a prefix of its choice.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddProspecting(options => options.TablePrefix = "crm_");
        modelBuilder.Entity<Visit>().HasKey(v => v.Id);
    }
}

/// <summary>A row of the host's.</summary>
public sealed class Visit
{
    public int Id { get; set; }

    public Guid Prospect { get; set; }

    public string Report { get; set; } = string.Empty;
}
