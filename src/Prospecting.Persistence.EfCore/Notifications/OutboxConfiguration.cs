using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Notifications;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(m => new { m.TenantId, m.Id });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.SubjectKind).HasMaxLength(20);
        builder.Property(m => m.EventType).HasMaxLength(60);
        builder.Property(m => m.OccurredAt).HasConversion<InstantConverter>();
        builder.Property(m => m.UserId).HasMaxLength(64);
        builder.Property(m => m.DeliveredAt).HasConversion<InstantConverter>();
        builder.HasIndex(m => new
        {
            m.TenantId,
            m.DeliveredAt,
            m.OccurredAt,
        });
        builder
            .HasIndex(m => new
            {
                m.TenantId,
                m.SubjectId,
                m.Sequence,
                m.Ordinal,
            })
            .IsUnique();
    }
}
