using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Receipts;

internal sealed class CommandReceiptConfiguration : IEntityTypeConfiguration<CommandReceiptRow>
{
    public void Configure(EntityTypeBuilder<CommandReceiptRow> builder)
    {
        builder.ToTable("command_receipts");
        builder.HasKey(r => new
        {
            r.TenantId,
            r.UserId,
            r.CommandKey,
        });
        builder.Property(r => r.UserId).HasMaxLength(64);
        builder.Property(r => r.CommandKey).HasMaxLength(100);
        builder.Property(r => r.Fingerprint).HasMaxLength(64);
        builder.Property(r => r.At).HasConversion<InstantConverter>();
        builder.HasIndex(r => new { r.TenantId, r.At });
    }
}
