using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Attachments;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<AttachmentRow>
{
    public void Configure(EntityTypeBuilder<AttachmentRow> builder)
    {
        builder.ToTable("attachments");
        builder.IsPart(a => new { a.TenantId, a.Id });
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.FileName).HasMaxLength(200);
        builder.Property(a => a.MediaType).HasMaxLength(100);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.UploadedAt).HasConversion<InstantConverter>();
        builder.Property(a => a.UploadedBy).HasMaxLength(64);
        builder.Property(a => a.StorageKey).HasMaxLength(100);
        builder.HasIndex(a => new
        {
            a.TenantId,
            a.ProspectId,
            a.UploadedAt,
            a.Id,
        });
    }
}
