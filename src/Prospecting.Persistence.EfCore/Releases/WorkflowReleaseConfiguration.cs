using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Releases;

internal sealed class WorkflowReleaseConfiguration : IEntityTypeConfiguration<WorkflowReleaseRow>
{
    public void Configure(EntityTypeBuilder<WorkflowReleaseRow> builder)
    {
        builder.ToTable("workflow_releases");
        // The number is part of the key: of two who publish at once, the database lets one win.
        builder.HasKey(r => new
        {
            r.TenantId,
            r.CompanyId,
            r.Number,
        });
        builder.Property(r => r.CompanyId).HasMaxLength(40);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Workflow).HasMaxLength(40);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.At).HasConversion<InstantConverter>();
        builder.Property(r => r.UserId).HasMaxLength(64);
        builder.Property(r => r.Note).HasMaxLength(1000);
    }
}
