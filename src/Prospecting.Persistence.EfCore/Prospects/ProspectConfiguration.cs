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
        builder.Property(p => p.SharedWith).HasMaxLength(ListedShares.Longest);
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
            p.SharedWith,
        });
        // Of those alone: where nobody was merged, a whole index would look to an engine as if each value were all there are.
        HasList(builder, p => new { p.TenantId, p.MergedInto }, "merged_into");
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
                p.SharedWith,
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
                p.SharedWith,
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
                p.SharedWith,
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
                p.SharedWith,
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
                p.SharedWith,
            },
            "operational_representative"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.FirstRepresentative,
                p.CreatedAt,
                p.Id,
                p.SharedWith,
            },
            "first_representative"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.SecondRepresentative,
                p.CreatedAt,
                p.Id,
                p.SharedWith,
            },
            "second_representative"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.ThirdRepresentative,
                p.CreatedAt,
                p.Id,
                p.SharedWith,
            },
            "third_representative"
        );
        HasList(
            builder,
            p => new
            {
                p.TenantId,
                p.ClientType,
                p.CreatedAt,
                p.Id,
                p.SharedWith,
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
                p.SharedWith,
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
                p.SharedWith,
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
                p.BusinessTakenOver,
                p.CreatedAt,
                p.Id,
                p.SharedWith,
            },
            "business_taken_over"
        );
        builder.HasIndex(p => new
        {
            p.TenantId,
            p.StatusCategory,
            p.CreatedAt,
            p.Id,
            p.SharedWith,
        });
        // Three lists of the few: the same columns as those of all, with a name of their own each.
        HasFew(builder, "archived", "archived_at IS NOT NULL");
        HasFew(builder, "to_review", "needs_review");
        HasFew(
            builder,
            "unassigned",
            "operational_representative IS NULL AND first_representative IS NULL"
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

    private static void HasFew(
        EntityTypeBuilder<ProspectRow> builder,
        string name,
        string filter
    ) =>
        builder
            .HasIndex(
                p => new
                {
                    p.TenantId,
                    p.CreatedAt,
                    p.Id,
                    p.SharedWith,
                },
                name
            )
            .HasFilter(filter);
}
