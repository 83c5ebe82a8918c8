using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Duplicates;

internal sealed class MatchKeyConfiguration : IEntityTypeConfiguration<MatchKeyRow>
{
    public void Configure(EntityTypeBuilder<MatchKeyRow> builder)
    {
        builder.ToTable("match_keys");
        builder.HasKey(k => new
        {
            k.TenantId,
            k.ProspectId,
            k.Kind,
            k.Hash,
        });
        builder.HasIndex(k => new
        {
            k.TenantId,
            k.Hash,
            k.Kind,
            k.ProspectId,
        });
        builder
            .HasOne<ProspectRow>()
            .WithMany()
            .HasForeignKey(k => new { k.TenantId, k.ProspectId });
    }
}
