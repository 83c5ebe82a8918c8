using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Activities;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<ActivityRow>
{
    public void Configure(EntityTypeBuilder<ActivityRow> builder)
    {
        builder.ToTable("activities");
        builder.IsPart(a => new { a.TenantId, a.Id });
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Type).HasMaxLength(40);
        builder.Property(a => a.StartsAt).HasConversion<InstantConverter>();
        builder.Property(a => a.EndsAt).HasConversion<InstantConverter>();
        builder.Property(a => a.OverAt).HasConversion<InstantConverter>();
        builder.Property(a => a.Subject).HasMaxLength(200);
        builder.Property(a => a.Details).HasMaxLength(10_000);
        builder.Property(a => a.Organiser).HasMaxLength(64);
        builder.Property(a => a.CreatedAt).HasConversion<InstantConverter>();
        builder.Property(a => a.CreatedBy).HasMaxLength(64);
        builder.Property(a => a.ReportForm).HasMaxLength(40);
        builder.Property(a => a.ReportedAt).HasConversion<InstantConverter>();
        builder.Property(a => a.ReportedBy).HasMaxLength(64);
        builder.Property(a => a.VisitCheckedAt).HasConversion<InstantConverter>();
        builder.HasIndex(a => new
        {
            a.TenantId,
            a.ProspectId,
            a.StartsAt,
            a.Id,
        });
        // The last one that is over and the next one that is not (SPEC T-7).
        builder.HasIndex(a => new
        {
            a.TenantId,
            a.ProspectId,
            a.OverAt,
            a.Id,
        });
    }
}
