using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class ShareConfiguration : IEntityTypeConfiguration<ShareRow>
{
    public void Configure(EntityTypeBuilder<ShareRow> builder)
    {
        builder.ToTable("prospect_shares");
        builder.HasKey(s => new
        {
            s.TenantId,
            s.ProspectId,
            s.CompanyId,
        });
        builder.Property(s => s.CompanyId).HasMaxLength(40);
        builder.Property(s => s.CreatedAt).HasConversion<InstantConverter>();
        builder.HasIndex(s => new
        {
            s.TenantId,
            s.CompanyId,
            s.CreatedAt,
            s.ProspectId,
        });
    }
}
