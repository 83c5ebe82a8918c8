using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore;

/// <summary>A context of our own, for hosts that have none.</summary>
/// <param name="options">The database.</param>
public sealed class ProspectingDbContext(DbContextOptions<ProspectingDbContext> options)
    : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.AddProspecting();
}
