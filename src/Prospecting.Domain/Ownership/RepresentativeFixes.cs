namespace Prospecting.Ownership;

/// <summary>What makes a collaborator eligible who is not: the fixes that reasons name (SPEC S-6).</summary>
public static class RepresentativeFixes
{
    /// <summary>An administrator grants the role: <see cref="RepresentativeGranting.GrantAsync"/>.</summary>
    public const string Grant = "grant-representative";

    /// <summary>The prospect is shared with a company that he may act for.</summary>
    public const string Share = Rights.ActionCodes.Share;

    /// <summary>The host lets him act for the firm.</summary>
    public const string Access = "grant-access";
}
