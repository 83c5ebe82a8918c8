using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What the tables of settings have in common.</summary>
internal static class SettingConfiguration
{
    /// <summary>Keyed by tenant and id, of a company or, with an empty code, of the tenant.</summary>
    public static void IsSetting<TRow>(
        this EntityTypeBuilder<TRow> builder,
        Expression<Func<TRow, object?>> key
    )
        where TRow : class, ISettingRow
    {
        builder.HasKey(key);
        builder.Property<Guid>("Id").ValueGeneratedNever();
        builder.Property(s => s.CompanyId).HasMaxLength(40);
    }
}
