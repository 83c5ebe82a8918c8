using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class ReferenceConfiguration : IEntityTypeConfiguration<ReferenceRow>
{
    public void Configure(EntityTypeBuilder<ReferenceRow> builder)
    {
        builder.ToTable("prospect_references");
        builder.HasKey(r => new
        {
            r.TenantId,
            r.ProspectId,
            r.CompanyId,
            r.System,
            r.Reference,
        });
        builder.Property(r => r.CompanyId).HasMaxLength(40);
        builder.Property(r => r.System).HasMaxLength(40);
        builder.Property(r => r.Reference).HasMaxLength(100);
        // Unique in its company (SPEC P-13); not the key itself, because a merge moves it from one prospect to another.
        builder
            .HasIndex(r => new
            {
                r.TenantId,
                r.CompanyId,
                r.System,
                r.Reference,
            })
            .IsUnique();
        builder.HasIndex(r => new { r.TenantId, r.Reference });
    }
}
