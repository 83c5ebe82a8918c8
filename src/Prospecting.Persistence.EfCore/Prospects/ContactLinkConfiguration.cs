using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class ContactLinkConfiguration : IEntityTypeConfiguration<ContactLinkRow>
{
    public void Configure(EntityTypeBuilder<ContactLinkRow> builder)
    {
        builder.ToTable("prospect_contacts");
        builder.HasKey(l => new
        {
            l.TenantId,
            l.ProspectId,
            l.ContactId,
        });
        builder.Property(l => l.Role).HasMaxLength(100);
        builder
            .HasOne(l => l.Contact)
            .WithMany()
            .HasForeignKey(l => new { l.TenantId, l.ContactId })
            .OnDelete(DeleteBehavior.Restrict);
        // Who links a contact is answered by this index alone; SQLite prefers the primary key's, a scan of the tenant, to one that is not enough.
        builder.HasIndex(l => new
        {
            l.TenantId,
            l.ContactId,
            l.ProspectId,
        });
    }
}
