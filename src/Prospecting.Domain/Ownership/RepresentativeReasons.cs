namespace Prospecting.Ownership;

/// <summary>Codes of refusals about who may represent a prospect.</summary>
public static class RepresentativeReasons
{
    /// <summary>Only administrators grant and revoke.</summary>
    public const string NotAdministrator = "representative.not-administrator";

    /// <summary>The user has the grant already.</summary>
    public const string AlreadyGranted = "representative.already-granted";

    /// <summary>The user has not been granted the role at the firm.</summary>
    public const string NotGranted = "representative.not-granted";

    /// <summary>The user may not see the prospect.</summary>
    public const string NoAccessToFile = "representative.no-access-to-file";

    /// <summary>The user may not act for the firm.</summary>
    public const string NoAccessToFirm = "representative.no-access-to-firm";

    /// <summary>The user works here no more.</summary>
    public const string UserInactive = "representative.user-inactive";
}
