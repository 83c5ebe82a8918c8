using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class AddressConfiguration : IEntityTypeConfiguration<AddressRow>
{
    public void Configure(EntityTypeBuilder<AddressRow> builder)
    {
        builder.ToTable("prospect_addresses");
        builder.HasKey(a => new
        {
            a.TenantId,
            a.ProspectId,
            a.Ordinal,
        });
        builder.Property(a => a.Ordinal).ValueGeneratedNever();
        builder.Property(a => a.Label).HasMaxLength(100);
        builder.Property(a => a.Street).HasMaxLength(200);
        builder.Property(a => a.Line2).HasMaxLength(200);
        builder.Property(a => a.PostalCode).HasMaxLength(20);
        builder.Property(a => a.City).HasMaxLength(100);
        builder.Property(a => a.Region).HasMaxLength(100);
        builder.Property(a => a.Country).HasMaxLength(2);
    }
}
