using NodaTime;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Releases;

/// <summary>A row of the table <c>workflow_releases</c>. Append-only: the highest number of a company counts.</summary>
public sealed class WorkflowReleaseRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The company's code; empty for the tenant's default.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>The number among the company's releases, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The workflow's key; <see langword="null"/> when the release has no definition of its own.</summary>
    public string? Workflow { get; set; }

    /// <summary>The workflow's version.</summary>
    public int? WorkflowVersion { get; set; }

    /// <summary>The definition as canonical JSON.</summary>
    public string? Definition { get; set; }

    /// <summary>SHA-256 of the definition, hexadecimal.</summary>
    public string? ContentHash { get; set; }

    /// <summary>Whether statuses are managed.</summary>
    public bool IsManaged { get; set; }

    /// <summary>Codes that are gone, with those that stand for them, as a JSON object.</summary>
    public string Renamed { get; set; } = "{}";

    /// <summary>When it was published.</summary>
    public Instant At { get; set; }

    /// <summary>Who published it.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>Why.</summary>
    public string? Note { get; set; }
}
