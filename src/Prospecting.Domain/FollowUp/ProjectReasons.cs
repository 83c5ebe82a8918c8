namespace Prospecting.FollowUp;

/// <summary>Codes of refusals about projects.</summary>
public static class ProjectReasons
{
    /// <summary>The host has no <see cref="IProjectPort"/>.</summary>
    public const string NotOffered = "project.not-offered";
}
