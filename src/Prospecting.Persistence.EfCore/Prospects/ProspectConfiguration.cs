using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Conversions;

namespace Prospecting.Persistence.EfCore.Prospects;

internal sealed class ProspectConfiguration : IEntityTypeConfiguration<ProspectRow>
{
    public void Configure(EntityTypeBuilder<ProspectRow> builder)
    {
        builder.ToTable("prospects");
        builder.HasKey(p => new { p.TenantId, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.OwnerCompany).HasMaxLength(40);
        builder.Property(p => p.DisplayName).HasMaxLength(200);
        builder.Property(p => p.NameKey).HasMaxLength(400).IsSortKey();
        builder.Property(p => p.SearchKey).HasMaxLength(1400);
        builder.Property(p => p.LegalName).HasMaxLength(200);
        builder.Property(p => p.LegalForm).HasMaxLength(60);
        builder.Property(p => p.Siren).HasMaxLength(9);
        builder.Property(p => p.Siret).HasMaxLength(14);
        builder.Property(p => p.VatNumber).HasMaxLength(15);
        builder.Property(p => p.ActivityCode).HasMaxLength(20);
        builder.Property(p => p.Industry).HasMaxLength(100);
        builder.Property(p => p.Title).HasMaxLength(40);
        builder.Property(p => p.FirstName).HasMaxLength(100);
        builder.Property(p => p.LastName).HasMaxLength(100);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Property(p => p.Phone).HasMaxLength(40);
        builder.Property(p => p.PhoneE164).HasMaxLength(16);
        builder.Property(p => p.Mobile).HasMaxLength(40);
        builder.Property(p => p.MobileE164).HasMaxLength(16);
        builder.Property(p => p.Website).HasMaxLength(500);
        builder.Property(p => p.Source).HasMaxLength(100);
        builder.Property(p => p.Owner).HasMaxLength(100);
        builder.Property(p => p.TurnoverCurrency).HasMaxLength(3);
        builder.Property(p => p.Comment).HasMaxLength(10_000);
        builder.Property(p => p.CreatedAt).HasConversion<InstantConverter>();
        builder.Property(p => p.CreatedBy).HasMaxLength(64);
        builder.Property(p => p.StatusCode).HasMaxLength(40);
        builder.Property(p => p.StatusWorkflow).HasMaxLength(40);
        builder.Property(p => p.StatusSince).HasConversion<InstantConverter>();
        builder.Property(p => p.StatusReopensTo).HasMaxLength(40);
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.CreatedAt,
            p.Id,
        });
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.NameKey,
            p.Id,
        });
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.StatusCode,
            p.CreatedAt,
            p.Id,
        });
        builder.HasIndex(p => new { p.TenantId, p.MergedInto });
        builder.HasIndex(p => new { p.TenantId, p.StatusReopensTo });
        // Who has been in a status for too long, and the longest first (SPEC S-12).
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.StatusCode,
            p.StatusSince,
            p.Id,
        });
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.StatusSince,
            p.Id,
        });
        builder
            .HasMany(p => p.Addresses)
            .WithOne()
            .HasForeignKey(a => new { a.TenantId, a.ProspectId });
        builder
            .HasMany(p => p.Contacts)
            .WithOne()
            .HasForeignKey(l => new { l.TenantId, l.ProspectId });
        builder
            .HasMany(p => p.Shares)
            .WithOne()
            .HasForeignKey(s => new { s.TenantId, s.ProspectId });
        builder
            .HasMany(p => p.References)
            .WithOne()
            .HasForeignKey(r => new { r.TenantId, r.ProspectId });
    }
}

internal sealed class AddressConfiguration : IEntityTypeConfiguration<AddressRow>
{
    public void Configure(EntityTypeBuilder<AddressRow> builder)
    {
        builder.ToTable("prospect_addresses");
        builder.HasKey(a => new
        {
            a.TenantId,
            a.ProspectId,
            a.Ordinal,
        });
        builder.Property(a => a.Ordinal).ValueGeneratedNever();
        builder.Property(a => a.Label).HasMaxLength(100);
        builder.Property(a => a.Street).HasMaxLength(200);
        builder.Property(a => a.Line2).HasMaxLength(200);
        builder.Property(a => a.PostalCode).HasMaxLength(20);
        builder.Property(a => a.City).HasMaxLength(100);
        builder.Property(a => a.Region).HasMaxLength(100);
        builder.Property(a => a.Country).HasMaxLength(2);
    }
}

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

internal sealed class ShareConfiguration : IEntityTypeConfiguration<ShareRow>
{
    public void Configure(EntityTypeBuilder<ShareRow> builder)
    {
        builder.ToTable("prospect_shares");
        builder.HasKey(s => new
        {
            s.TenantId,
            s.ProspectId,
            s.CompanyId,
        });
        builder.Property(s => s.CompanyId).HasMaxLength(40);
        builder.HasIndex(s => new
        {
            s.TenantId,
            s.CompanyId,
            s.ProspectId,
        });
    }
}

internal sealed class ReferenceConfiguration : IEntityTypeConfiguration<ReferenceRow>
{
    public void Configure(EntityTypeBuilder<ReferenceRow> builder)
    {
        builder.ToTable("prospect_references");
        builder.HasKey(r => new
        {
            r.TenantId,
            r.ProspectId,
            r.CompanyId,
            r.System,
            r.Reference,
        });
        builder.Property(r => r.CompanyId).HasMaxLength(40);
        builder.Property(r => r.System).HasMaxLength(40);
        builder.Property(r => r.Reference).HasMaxLength(100);
        // Unique in its company (SPEC P-13); not the key itself, because a merge moves it from one prospect to another.
        builder
            .HasIndex(r => new
            {
                r.TenantId,
                r.CompanyId,
                r.System,
                r.Reference,
            })
            .IsUnique();
        builder.HasIndex(r => new { r.TenantId, r.Reference });
    }
}
