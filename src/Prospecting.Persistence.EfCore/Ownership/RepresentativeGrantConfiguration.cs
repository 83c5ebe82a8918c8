using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Ownership;

internal sealed class RepresentativeGrantConfiguration
    : IEntityTypeConfiguration<RepresentativeGrantRow>
{
    public void Configure(EntityTypeBuilder<RepresentativeGrantRow> builder)
    {
        builder.ToTable("representative_grants");
        builder.IsSetting(g => new { g.TenantId, g.Id });
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Property(g => g.UserId).HasMaxLength(64);
        builder.Property(g => g.Role).HasMaxLength(20);
        builder
            .HasIndex(g => new
            {
                g.TenantId,
                g.Role,
                g.UserId,
                g.CompanyId,
            })
            .IsUnique();
    }
}
