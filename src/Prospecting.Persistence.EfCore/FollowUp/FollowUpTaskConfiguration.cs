using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.FollowUp;

internal sealed class FollowUpTaskConfiguration : IEntityTypeConfiguration<FollowUpTaskRow>
{
    public void Configure(EntityTypeBuilder<FollowUpTaskRow> builder)
    {
        builder.ToTable("tasks");
        builder.IsPart(t => new { t.TenantId, t.Id });
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Type).HasMaxLength(40);
        builder.Property(t => t.Assignee).HasMaxLength(64);
        builder.Property(t => t.Source).HasMaxLength(200);
        builder.Property(t => t.Description).HasMaxLength(4000);
        builder.Property(t => t.CreatedAt).HasConversion<InstantConverter>();
        builder.Property(t => t.CreatedBy).HasMaxLength(64);
        builder.Property(t => t.DoneAt).HasConversion<InstantConverter>();
        builder.Property(t => t.DoneBy).HasMaxLength(64);
        // "My tasks", and those that are still to be reminded of (SPEC T-1, T-4).
        builder.HasIndex(t => new
        {
            t.TenantId,
            t.Assignee,
            t.State,
            t.DueOn,
            t.Id,
        });
        builder
            .HasIndex(t => new
            {
                t.TenantId,
                t.AwaitsReminder,
                t.DueOn,
                t.Id,
            })
            .HasFilter("awaits_reminder");
        // The last one done and the next one to do of a prospect (SPEC T-7).
        builder.HasIndex(t => new
        {
            t.TenantId,
            t.ProspectId,
            t.State,
            t.DueOn,
            t.Id,
        });
    }
}
