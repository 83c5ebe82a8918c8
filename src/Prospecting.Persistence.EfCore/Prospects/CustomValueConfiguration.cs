using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class CustomValueConfiguration : IEntityTypeConfiguration<CustomValueRow>
{
    public void Configure(EntityTypeBuilder<CustomValueRow> builder)
    {
        builder.ToTable("prospect_custom_values");
        builder.HasKey(v => new
        {
            v.TenantId,
            v.ProspectId,
            v.Field,
            v.Ordinal,
        });
        builder.Property(v => v.Ordinal).ValueGeneratedNever();
        builder.Property(v => v.Field).HasMaxLength(60);
        builder.Property(v => v.Type).HasMaxLength(20);
        builder.Property(v => v.Text).HasMaxLength(10_000);
        builder.Property(v => v.ValueKey).HasMaxLength(200).IsSortKey();
        builder.HasIndex(v => new
        {
            v.TenantId,
            v.Field,
            v.ValueKey,
            v.ProspectId,
        });
    }
}
