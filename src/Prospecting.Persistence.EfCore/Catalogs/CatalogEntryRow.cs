using Prospecting.Catalogs;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Catalogs;

/// <summary>A row of the table <c>catalog_entries</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class CatalogEntryRow : IRecordRow<CatalogEntry>, ISettingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The company that it is for; empty for every company of the tenant.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>The code of its catalogue.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>Its own code.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>Its French label.</summary>
    public string LabelFr { get; set; } = string.Empty;

    /// <summary>Its English label.</summary>
    public string LabelEn { get; set; } = string.Empty;

    /// <summary>Its place among the others.</summary>
    public int SortOrder { get; set; }

    /// <summary>Whether it can be chosen.</summary>
    public bool IsActive { get; set; }

    /// <summary>Other names that an import understands, as a JSON array.</summary>
    public string? Aliases { get; set; }

    /// <summary>What else is known of it, as a JSON array of names and values.</summary>
    public string? Attributes { get; set; }

    void IRecordRow<CatalogEntry>.Take(CatalogEntry aggregate, int version)
    {
        var e = aggregate.ToSnapshot();
        (TenantId, Id, Version) = (e.Tenant, e.Id, version);
        (CompanyId, Kind, Code) = (e.Company ?? string.Empty, e.Kind, e.Code);
        (LabelFr, LabelEn) = (e.LabelFr, e.LabelEn);
        (SortOrder, IsActive) = (e.Order, e.IsActive);
        (Aliases, Attributes) = (RowJson.Write(e.Aliases), RowJson.Write(e.Attributes));
    }

    CatalogEntry IRecordRow<CatalogEntry>.ToAggregate() =>
        CatalogEntry.FromSnapshot(
            new CatalogEntrySnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Company = CompanyId.Length == 0 ? null : CompanyId,
                Kind = Kind,
                Code = Code,
                LabelFr = LabelFr,
                LabelEn = LabelEn,
                Order = SortOrder,
                IsActive = IsActive,
                Aliases = RowJson.Read<string>(Aliases),
                Attributes = RowJson.Read<CatalogAttribute>(Attributes),
            }
        );
}
