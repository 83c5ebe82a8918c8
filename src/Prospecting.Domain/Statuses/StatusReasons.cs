namespace Prospecting.Statuses;

/// <summary>Codes of refusals by a workflow.</summary>
public static class StatusReasons
{
    /// <summary>The workflow has no such action.</summary>
    public const string UnknownAction = "status.unknown-action";

    /// <summary>The workflow has no such status.</summary>
    public const string UnknownStatus = "status.unknown-status";

    /// <summary>The caller saw another version of the definition.</summary>
    public const string StaleDefinition = "status.stale-definition";

    /// <summary>The action does not lead out of this status.</summary>
    public const string NotFromHere = "status.not-from-here";

    /// <summary>The right is missing.</summary>
    public const string PermissionMissing = "status.permission-missing";

    /// <summary>A reason must come along.</summary>
    public const string ReasonRequired = "status.reason-required";

    /// <summary>A written justification must come along.</summary>
    public const string NoteRequired = "status.note-required";

    /// <summary>There are too many reasons, or one is too long.</summary>
    public const string ReasonsTooLong = "status.reasons-too-long";

    /// <summary>It must be confirmed.</summary>
    public const string ConfirmationRequired = "status.confirmation-required";

    /// <summary>The company has switched the management of statuses off (SPEC S-2).</summary>
    public const string ManagementOff = "status.management-off";
}
