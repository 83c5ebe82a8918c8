using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contacts");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Title).HasMaxLength(40);
        builder.Property(c => c.FirstName).HasMaxLength(100);
        builder.Property(c => c.LastName).HasMaxLength(100);
        builder.Property(c => c.SearchKey).HasMaxLength(1100);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Phone).HasMaxLength(40);
        builder.Property(c => c.PhoneE164).HasMaxLength(16);
        builder.Property(c => c.Mobile).HasMaxLength(40);
        builder.Property(c => c.MobileE164).HasMaxLength(16);
        builder.Property(c => c.HomePhone).HasMaxLength(40);
        builder.Property(c => c.HomePhoneE164).HasMaxLength(16);
        builder.Property(c => c.Function).HasMaxLength(100);
        builder
            .HasMany(c => c.Consents)
            .WithOne()
            .HasForeignKey(c => new { c.TenantId, c.ContactId });
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<ConsentRow>
{
    public void Configure(EntityTypeBuilder<ConsentRow> builder)
    {
        builder.ToTable("contact_consents");
        builder.HasKey(c => new
        {
            c.TenantId,
            c.ContactId,
            c.Channel,
        });
        builder.Property(c => c.Channel).HasMaxLength(40);
        builder.Property(c => c.At).HasConversion<InstantConverter>();
        builder.Property(c => c.Origin).HasMaxLength(40);
        // Who may be written to by a channel.
        builder.HasIndex(c => new
        {
            c.TenantId,
            c.Channel,
            c.State,
            c.ContactId,
        });
    }
}
