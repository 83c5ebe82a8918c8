using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.History;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryRow>
{
    public void Configure(EntityTypeBuilder<HistoryRow> builder)
    {
        builder.ToTable("history");
        builder.HasKey(h => new
        {
            h.TenantId,
            h.SubjectId,
            h.Sequence,
        });
        builder.Property(h => h.Sequence).ValueGeneratedNever();
        builder.Property(h => h.SubjectKind).HasMaxLength(20);
        builder.Property(h => h.At).HasConversion<InstantConverter>();
        builder.Property(h => h.UserId).HasMaxLength(64);
        builder.Property(h => h.CompanyId).HasMaxLength(40);
        builder
            .HasIndex(h => new
            {
                h.TenantId,
                h.ProspectId,
                h.At,
            })
            .HasFilter("prospect_id IS NOT NULL");
        builder
            .HasOne(h => h.Personal)
            .WithOne()
            .HasForeignKey<PersonalValueRow>(v => new
            {
                v.TenantId,
                v.SubjectId,
                v.Sequence,
            })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonalValueConfiguration : IEntityTypeConfiguration<PersonalValueRow>
{
    public void Configure(EntityTypeBuilder<PersonalValueRow> builder)
    {
        builder.ToTable("history_personal_values");
        builder.HasKey(v => new
        {
            v.TenantId,
            v.SubjectId,
            v.Sequence,
        });
        builder.Property(v => v.Sequence).ValueGeneratedNever();
    }
}

internal sealed class StatusChangeConfiguration : IEntityTypeConfiguration<StatusChangeRow>
{
    public void Configure(EntityTypeBuilder<StatusChangeRow> builder)
    {
        builder.ToTable("status_changes");
        builder.HasKey(s => new
        {
            s.TenantId,
            s.ProspectId,
            s.Sequence,
        });
        builder.Property(s => s.Sequence).ValueGeneratedNever();
        builder.Property(s => s.At).HasConversion<InstantConverter>();
        builder.Property(s => s.UserId).HasMaxLength(64);
        builder.Property(s => s.Action).HasMaxLength(40);
        builder.Property(s => s.FromStatus).HasMaxLength(40);
        builder.Property(s => s.ToStatus).HasMaxLength(40);
        builder.Property(s => s.Workflow).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(4000);
    }
}
