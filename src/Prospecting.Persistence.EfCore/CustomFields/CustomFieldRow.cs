using Prospecting.CustomFields;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.CustomFields;

/// <summary>A row of the table <c>custom_fields</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class CustomFieldRow : IRecordRow<CustomField>, ISettingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The company that it is for; empty for every company of the tenant.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>Its code.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>The code of its type.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>Its French label.</summary>
    public string LabelFr { get; set; } = string.Empty;

    /// <summary>Its English label.</summary>
    public string LabelEn { get; set; } = string.Empty;

    /// <summary>Other names that an import understands, as a JSON array.</summary>
    public string? Aliases { get; set; }

    /// <summary>Whether a prospect must have it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What can be chosen, as a JSON array.</summary>
    public string? Choices { get; set; }

    /// <summary>Its place among the others.</summary>
    public int SortOrder { get; set; }

    /// <summary>Whether it is used.</summary>
    public bool IsActive { get; set; }

    void IRecordRow<CustomField>.Take(CustomField aggregate, int version)
    {
        var f = aggregate.ToSnapshot();
        (TenantId, Id, Version) = (f.Tenant, f.Id, version);
        (CompanyId, Code, Type) = (f.Company ?? string.Empty, f.Code, f.Type);
        (LabelFr, LabelEn) = (f.LabelFr, f.LabelEn);
        (IsRequired, SortOrder, IsActive) = (f.IsRequired, f.Order, f.IsActive);
        (Aliases, Choices) = (RowJson.Write(f.Aliases), RowJson.Write(f.Choices));
    }

    CustomField IRecordRow<CustomField>.ToAggregate() =>
        CustomField.FromSnapshot(
            new CustomFieldSnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Company = CompanyId.Length == 0 ? null : CompanyId,
                Code = Code,
                Type = Type,
                LabelFr = LabelFr,
                LabelEn = LabelEn,
                Aliases = RowJson.Read<string>(Aliases),
                IsRequired = IsRequired,
                Choices = RowJson.Read<CustomChoiceSnapshot>(Choices),
                Order = SortOrder,
                IsActive = IsActive,
            }
        );
}
