using System.Linq.Expressions;
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
        builder.Property(p => p.ActivityCode).HasMaxLength(20).IsSortKey();
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
        builder.Property(p => p.EmailKey).HasMaxLength(254);
        builder.Property(p => p.ForeignPhone).HasMaxLength(40);
        builder.Property(p => p.ForeignPhoneE164).HasMaxLength(16);
        builder.Property(p => p.Fax).HasMaxLength(40);
        builder.Property(p => p.FaxE164).HasMaxLength(16);
        builder.Property(p => p.TaxRegime).HasMaxLength(60);
        builder.Property(p => p.CurrentProvider).HasMaxLength(100);
        builder.Property(p => p.SourceDetail).HasMaxLength(200);
        builder.Property(p => p.ClientType).HasMaxLength(60);
        builder.Property(p => p.Rating).HasMaxLength(20);
        builder.Property(p => p.ForecastCurrency).HasMaxLength(3);
        builder.Property(p => p.RecommendationActivity).HasMaxLength(2000);
        builder.Property(p => p.RecommendationNeeds).HasMaxLength(2000);
        builder.Property(p => p.RecommendationInvoices).HasMaxLength(2000);
        builder.Property(p => p.Campaign).HasMaxLength(100);
        builder.Property(p => p.BroughtBy).HasMaxLength(100);
        builder.Property(p => p.Team).HasMaxLength(64);
        builder.Property(p => p.SourceRepresentative).HasMaxLength(64);
        builder.Property(p => p.OperationalRepresentative).HasMaxLength(64);
        builder.Property(p => p.FirstRepresentative).HasMaxLength(64);
        builder.Property(p => p.SecondRepresentative).HasMaxLength(64);
        builder.Property(p => p.ThirdRepresentative).HasMaxLength(64);
        builder.Property(p => p.ArchivedBy).HasMaxLength(64);
        builder.Property(p => p.ArchivedAt).HasConversion<InstantConverter>();
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
        // Lists by one criterion, the newest first (SPEC Q-2): the page is read off the index.
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.Source,
                p.CreatedAt,
                p.Id,
            },
            "source"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.Owner,
                p.CreatedAt,
                p.Id,
            },
            "owner"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.Team,
                p.CreatedAt,
                p.Id,
            },
            "team"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.SourceRepresentative,
                p.CreatedAt,
                p.Id,
            },
            "source_representative"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.OperationalRepresentative,
                p.CreatedAt,
                p.Id,
            },
            "operational_representative"
        );
        HasList(builder, p => new { p.TenantId, p.FirstRepresentative }, "first_representative");
        HasList(builder, p => new { p.TenantId, p.SecondRepresentative }, "second_representative");
        HasList(builder, p => new { p.TenantId, p.ThirdRepresentative }, "third_representative");
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.ClientType,
                p.CreatedAt,
                p.Id,
            },
            "client_type"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.Rating,
                p.CreatedAt,
                p.Id,
            },
            "rating"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.Campaign,
                p.CreatedAt,
                p.Id,
            },
            "campaign"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.ActivityCode,
                p.CreatedAt,
                p.Id,
            },
            "activity_code"
        );
        HasList(builder, p => new { p.TenantId, p.Siret }, "siret");
        HasList(builder, p => new { p.TenantId, p.Siren }, "siren");
        HasList(builder, p => new { p.TenantId, p.EmailKey }, "email_key");
        HasList(builder, p => new { p.TenantId, p.GeoCell }, "geo_cell");
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.ArchivedAt,
                p.Id,
            },
            "archived_at"
        );
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
        builder.HasMany(p => p.Tags).WithOne().HasForeignKey(t => new { t.TenantId, t.ProspectId });
        builder
            .HasMany(p => p.CustomValues)
            .WithOne()
            .HasForeignKey(v => new { v.TenantId, v.ProspectId });
    }

    // Most prospects lack most of these: those that do cost nothing.
    private static void HasList(
        EntityTypeBuilder<ProspectRow> builder,
        Expression<Func<ProspectRow, object?>> columns,
        string filled
    ) => builder.HasIndex(columns).HasFilter($"{filled} IS NOT NULL");
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
