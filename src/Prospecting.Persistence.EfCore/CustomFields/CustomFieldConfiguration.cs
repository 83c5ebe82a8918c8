using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.CustomFields;

internal sealed class CustomFieldConfiguration : IEntityTypeConfiguration<CustomFieldRow>
{
    public void Configure(EntityTypeBuilder<CustomFieldRow> builder)
    {
        builder.ToTable("custom_fields");
        builder.IsSetting(f => new { f.TenantId, f.Id });
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Code).HasMaxLength(60);
        builder.Property(f => f.Type).HasMaxLength(20);
        builder.Property(f => f.LabelFr).HasMaxLength(100);
        builder.Property(f => f.LabelEn).HasMaxLength(100);
        builder
            .HasIndex(f => new
            {
                f.TenantId,
                f.Code,
                f.CompanyId,
            })
            .IsUnique();
    }
}
