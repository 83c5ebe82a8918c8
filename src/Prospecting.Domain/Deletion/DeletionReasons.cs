namespace Prospecting.Deletion;

/// <summary>Codes of refusals to delete.</summary>
public static class DeletionReasons
{
    /// <summary>Something changed since the plan was made.</summary>
    public const string StalePlan = "delete.stale-plan";
}
