using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <summary>What a host is told when a project is to be started for a prospect (SPEC T-9).</summary>
public sealed record ProjectRequest
{
    /// <summary>The tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The prospect; what the host recognises a repeated request by.</summary>
    public required ProspectId Prospect { get; init; }

    /// <summary>The company that owns the prospect.</summary>
    public required CompanyId Company { get; init; }

    /// <summary>Who asks for it.</summary>
    public required UserId RequestedBy { get; init; }

    /// <summary>The prospect's display name; personal data.</summary>
    public required string Name { get; init; }

    /// <summary>The prospect's id: the rest is personal data.</summary>
    public override string ToString() => $"project for prospect {Prospect}";
}
