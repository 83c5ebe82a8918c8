using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class TagConfiguration : IEntityTypeConfiguration<TagRow>
{
    public void Configure(EntityTypeBuilder<TagRow> builder)
    {
        builder.ToTable("prospect_tags");
        builder.HasKey(t => new
        {
            t.TenantId,
            t.ProspectId,
            t.TagKey,
        });
        // A folded text can be longer than what was typed.
        builder.Property(t => t.TagKey).HasMaxLength(200);
        builder.Property(t => t.Text).HasMaxLength(50);
        builder.HasIndex(t => new
        {
            t.TenantId,
            t.TagKey,
            t.ProspectId,
        });
    }
}
