using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Notes;
using Prospecting.Persistence.EfCore.Conversions;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Notes;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<NoteRow>
{
    public void Configure(EntityTypeBuilder<NoteRow> builder)
    {
        builder.ToTable("notes");
        builder.IsPart(n => new { n.TenantId, n.Id });
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.Property(n => n.Text).HasMaxLength(Note.MaxLength);
        builder.Property(n => n.CreatedAt).HasConversion<InstantConverter>();
        builder.Property(n => n.Author).HasMaxLength(64);
        builder.Property(n => n.EditedAt).HasConversion<InstantConverter>();
        builder.Property(n => n.EditedBy).HasMaxLength(64);
        builder.HasIndex(n => new
        {
            n.TenantId,
            n.ProspectId,
            n.CreatedAt,
            n.Id,
        });
    }
}
