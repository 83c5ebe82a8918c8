using Prospecting.Collections;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Publishing;

/// <summary>What somebody wants to publish.</summary>
public sealed record WorkflowPublication
{
    /// <summary>For whom; <see langword="null"/> for all companies of the tenant without their own.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>The definition; <see langword="null"/> to follow the tenant's default again, or for the default the host's configuration.</summary>
    public StatusWorkflow? Workflow { get; init; }

    /// <summary>For statuses that are in use and gone from the definition: which one stands for each.</summary>
    /// <remarks>A status that lists the old code among its aliases needs no mapping.</remarks>
    public ValueList<StatusRename> Mapping { get; init; } = [];

    /// <summary>Why, for those who read the releases later; up to 1,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>For whom: the note is somebody's own words.</summary>
    public override string ToString() => $"publication for {Company?.Value ?? "the tenant"}";
}
