using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Catalogs;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Catalogs;

internal sealed class CatalogEntryConfiguration : IEntityTypeConfiguration<CatalogEntryRow>
{
    public void Configure(EntityTypeBuilder<CatalogEntryRow> builder)
    {
        builder.ToTable("catalog_entries");
        builder.IsSetting(e => new { e.TenantId, e.Id });
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Kind).HasMaxLength(CatalogKind.MaxLength);
        builder.Property(e => e.Code).HasMaxLength(60);
        builder.Property(e => e.LabelFr).HasMaxLength(100);
        builder.Property(e => e.LabelEn).HasMaxLength(100);
        builder
            .HasIndex(e => new
            {
                e.TenantId,
                e.Kind,
                e.Code,
                e.CompanyId,
            })
            .IsUnique();
    }
}
