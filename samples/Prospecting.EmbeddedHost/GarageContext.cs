using Microsoft.EntityFrameworkCore;

namespace Prospecting.EmbeddedHost;

/// <summary>The host's own context: its table, and ours.</summary>
internal sealed class GarageContext(DbContextOptions<GarageContext> options) : DbContext(options)
{
    public DbSet<Quote> Quotes => Set<Quote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.AddProspecting();
}

/// <summary>A row of the host's.</summary>
internal sealed class Quote
{
    public int Id { get; set; }

    public Guid Prospect { get; set; }

    public long Cents { get; set; }
}
