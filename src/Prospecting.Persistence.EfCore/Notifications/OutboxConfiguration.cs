using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Notifications;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Notifications;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    // What waits is a small part of the table: only that is kept in order. The columns are named as SnakeCase names them.
    private const string IsWaiting = "delivered_at IS NULL AND died_at IS NULL";

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(m => new { m.TenantId, m.Id });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.SubjectKind).HasMaxLength(20);
        builder.Property(m => m.EventType).HasMaxLength(60);
        builder.Property(m => m.OccurredAt).HasConversion<InstantConverter>();
        builder.Property(m => m.UserId).HasMaxLength(64);
        builder.Property(m => m.DueAt).HasConversion<InstantConverter>();
        builder.Property(m => m.DeliveredAt).HasConversion<InstantConverter>();
        builder.Property(m => m.DiedAt).HasConversion<InstantConverter>();
        builder.Property(m => m.Failure).HasMaxLength(DeliveryResult.MaxFailureLength);
        builder.HasIndex(m => new { m.TenantId, m.DueAt }).HasFilter(IsWaiting);
        builder
            .HasIndex(m => new
            {
                m.TenantId,
                m.SubjectId,
                m.Sequence,
                m.Ordinal,
            })
            .IsUnique()
            .HasFilter(IsWaiting);
        builder
            .HasIndex(m => new { m.TenantId, m.DeliveredAt })
            .HasFilter("delivered_at IS NOT NULL");
        builder.HasIndex(m => new { m.TenantId, m.DiedAt }).HasFilter("died_at IS NOT NULL");
    }
}
