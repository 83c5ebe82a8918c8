using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>What the tables of things kept under prospects have in common.</summary>
internal static class PartConfiguration
{
    /// <summary>Keyed by tenant and id, and of a prospect, which cannot be deleted without it: it leaves a line of history of its own.</summary>
    public static void IsPart<TRow>(
        this EntityTypeBuilder<TRow> builder,
        Expression<Func<TRow, object?>> key
    )
        where TRow : class, IPartRow
    {
        builder.HasKey(key);
        builder.Property<Guid>("Id").ValueGeneratedNever();
        builder
            .HasOne<ProspectRow>()
            .WithMany()
            .HasForeignKey("TenantId", "ProspectId")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
